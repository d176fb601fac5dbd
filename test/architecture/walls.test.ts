import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sourcesOf } from './source';

const sources = sourcesOf('src');
const folderOf = (path: string): string => path.split('/').slice(0, 2).join('/');
const isOurs = (imported: string): boolean => imported.startsWith('src/');
const imports = sources.flatMap(({ path, imports: all }) => all.map((imported) => ({ path, imported })));
const say = ({ path, imported }: (typeof imports)[number]): string => `${path} imports ${imported}`;

/** What the review may use from elsewhere: how names are read, calendars, and differences. */
const REVIEW_MAY_USE = new Set(['cnchar', 'cnchar-order', 'cnchar-poly', 'cnchar-trad', 'tyme4ts', 'lunar-typescript', 'diff']);

/** Which folders a folder of src may look into, beside itself. */
const MAY_LOOK_INTO: Readonly<Record<string, readonly string[]>> = {
  'src/review': [],
  'src/settings': ['src/review'],
  // Documents made of what the review tells: for a window of the editor, for a file.
  'src/report': ['src/review'],
  'src/host': ['src/review', 'src/settings'],
  'src/server': ['src/review', 'src/settings', 'src/host', 'src/report'],
  'src/cli': ['src/review', 'src/settings', 'src/host', 'src/report'],
  // Types of the messages that pass between the two, and nothing that runs.
  'src/extension': ['src/server/protocol'],
};

/** The doors of the review: what stands at its top, the list of checks, words and sequences, and how a page is read. */
const DOORS =
  /^src\/review\/(?:[\w-]+|checks\/index|lexicon\/[\w-]+|seams\/(?:sequences|sequence-table|rank-table)|page\/(?:page|read-page|reading|chinese-share|block-at))$/u;

describe('the walls', () => {
  test('the review is pure: nothing of Node, the editor or the protocol, and of packages only those named', () => {
    const others = imports.filter(({ path, imported }) => path.startsWith('src/review/') && !isOurs(imported));
    assert.deepEqual(others.filter(({ imported }) => !REVIEW_MAY_USE.has(imported)).map(say), []);
  });

  test('the review touches no global of Node or the browser', () => {
    const globals = /\b(?:process|Buffer|require|__dirname|__filename|globalThis|console|setTimeout|setImmediate|fetch)\s*[.(]/u;
    const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/gu, '');
    const touching = sources.filter(({ path, text }) => path.startsWith('src/review/') && globals.test(code(text)));
    assert.deepEqual(touching.map(({ path }) => path), []);
  });

  test('each folder looks only where it may', () => {
    const strays = imports.filter(({ path, imported }) => {
      const home = folderOf(path);
      const target = folderOf(imported);
      if (!isOurs(imported) || target === home) return false;
      return !MAY_LOOK_INTO[home]?.some((allowed) => allowed === target || allowed === imported);
    });
    assert.deepEqual(strays.map(say), []);
  });

  test('every folder of src has its place here', () => {
    assert.deepEqual([...new Set(sources.map(({ path }) => folderOf(path)))].sort(), Object.keys(MAY_LOOK_INTO).sort());
  });

  test('only the extension imports vscode', () => {
    const editors = imports.filter(({ imported }) => imported === 'vscode').map(({ path }) => folderOf(path));
    assert.deepEqual([...new Set(editors)], ['src/extension']);
  });

  test('from outside, the review is entered by its doors', () => {
    const through = imports.filter(
      ({ path, imported }) =>
        !path.startsWith('src/review/') && imported.startsWith('src/review/') && !DOORS.test(imported),
    );
    assert.deepEqual(through.map(say), []);
  });

  test('a check knows no other check', () => {
    const checks = /^src\/review\/checks\/(?!index)[\w-]+$/u;
    const others = imports.filter(({ path, imported }) => checks.test(path.slice(0, -3)) && checks.test(imported));
    assert.deepEqual(others.map(say), []);
  });
});

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { checks } from '../../src/review/checks/index';
import { settingsTable } from '../../src/settings/settings';
import { parseMarkedFile } from '../support/marked-page';
import { ROOT } from './source';

/** The rules of the contract: their ids stand in settings, in SARIF, in ignore files and in the docs. */
const CONTRACT = new Set([
  'split-paragraph', 'displaced-continuation', 'missing-text', 'duplicate-passage', 'figure-mismatch', 'count-mismatch',
  'date-mismatch', 'byline', 'unpaired-mark', 'repeated-words', 'name-variant', 'name-order',
]);

for (const { id, title, description } of checks) {
  describe(id, () => {
    test('is a rule of the contract, named in both languages', () => {
      assert.ok(CONTRACT.has(id));
      for (const { zh, en } of [title, description]) {
        assert.match(zh, /\p{Script=Han}/u);
        assert.match(en, /^[A-Z][^\p{Script=Han}]+$/u);
      }
    });

    test('has its page of documentation: what it is for, an example, what it does not report', () => {
      const page = readFileSync(join(ROOT, 'docs', 'checks', `${id}.md`), 'utf8');
      const sections = page.split(/^## /mu).map((section) => section.trim());
      assert.match(sections[0] ?? '', new RegExp(`^# .*\`${id}\``, 'u'));
      assert.deepEqual(sections.slice(1).map((section) => section.split('\n')[0]), ['为什么', '例', '不报']);
      for (const section of sections) assert.ok(section.split('\n').length > 2, `an empty section: ${section}`);
    });

    test('has its marked pages, with what it reports and what it does not', () => {
      const pages = markedPages(id);
      assert.ok(pages.some(({ expected }) => expected.some(({ rules }) => rules.includes(id))), 'nothing is expected');
      assert.ok(pages.some(({ innocent }) => innocent.some(({ rule }) => rule === id)), 'nothing is innocent');
    });

    test('has its setting', () => {
      assert.ok(settingsTable.some(({ key }) => key === `checks.${id}`));
    });
  });
}

test('no rule is declared twice', () => {
  assert.equal(new Set(checks.map(({ id }) => id)).size, checks.length);
});

function markedPages(id: string): ReturnType<typeof parseMarkedFile> {
  const base = join(ROOT, 'test', 'pages', id);
  const isFolder = existsSync(base) && statSync(base).isDirectory();
  const files = isFolder ? readdirSync(base).map((name) => join(base, name)) : [`${base}.txt`];
  return files.flatMap((file) => parseMarkedFile(readFileSync(file, 'utf8'), file));
}

import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CodeActionRequest, ExecuteCommandRequest, type CodeAction, type Diagnostic } from 'vscode-languageserver-protocol';
import type { JsonReport } from '../../src/cli/json-report';
import { IGNORED, type Ignored, type IgnoredItem } from '../../src/server/protocol';
import { buildServer } from '../support/built-server';
import { Editor } from '../support/editor';
import { run } from '../support/fake-terminal';
import { folderOf } from '../support/folder';

const bridge = '昨日，“临江老桥正式通车。这座桥修了整整两年，两岸的人都来看热闹。';
const school = '县里第三小学的的孩子们走在最前面，手里举着自己画的小旗。';
const pages = {
  'A1.txt': `老桥换新颜\n\n本报讯（记者 苏梅）${bridge}\n\n${school}\n`,
  '副刊/A4.txt': '望江亭\n\n望江亭的的茶客，多半是附近的老住户，每天来坐一坐。\n',
};
type Name = keyof typeof pages;

describe('what is ignored in the project file, in the editor and on the command line', () => {
  const folder = folderOf(pages);
  const projectFile = join(folder, '.qingyang.json');
  const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
  let editor: Editor;

  before(async () => {
    editor = await Editor.start({ program: await buildServer(), folders: [folder] });
    for (const [name, text] of Object.entries(pages)) await editor.open(text, 'plaintext', uri(name));
    await editor.pull(uri('A1.txt'));
    await editor.until(() => editor.logged.find((line) => line.startsWith('分词')));
  });
  after(() => editor.stop());
  beforeEach(async () => {
    rmSync(projectFile, { force: true });
    for (const name of Object.keys(pages) as Name[]) await edit(name, () => pages[name]);
    await editor.fileChanged(pathToFileURL(projectFile).href);
  });

  /** The page changed in the editor and on the disk. */
  async function edit(name: Name, change: (text: string) => string): Promise<void> {
    const text = change(editor.text(uri(name)));
    writeFileSync(join(folder, name), text);
    await editor.change(uri(name), { text });
  }

  const write = async (project: string): Promise<void> => {
    writeFileSync(projectFile, project);
    await editor.fileChanged(pathToFileURL(projectFile).href);
  };
  const execute = (command: string, argument: object): Promise<Ignored> =>
    editor.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: [argument] }) as Promise<Ignored>;
  const list = (): Promise<IgnoredItem[]> => editor.connection.sendRequest(IGNORED);

  async function actionsOn(name: Name, { code }: { code: string }): Promise<CodeAction[]> {
    const diagnostic = (await editor.pull(uri(name))).find((found) => found.code === code);
    assert.ok(diagnostic, `${code} is found`);
    return actionsFor(name, diagnostic);
  }

  async function actionsFor(name: Name, diagnostic: Diagnostic): Promise<CodeAction[]> {
    const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: uri(name) },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
    return (actions ?? []) as CodeAction[];
  }

  /** Chooses a quick fix by its title and lets it do its work. */
  async function choose(title: string, name: Name, code: string, more: object = {}): Promise<Ignored> {
    const action = (await actionsOn(name, { code })).find((offered) => offered.title === title);
    assert.ok(action?.command, title);
    return execute(action.command.command, { ...(action.command.arguments?.[0] as object), ...more });
  }

  /** The rules of what is shown on each page: the same to both. */
  async function shown(): Promise<Record<string, unknown>> {
    const inEditor: Record<string, unknown> = {};
    for (const name of Object.keys(pages)) inEditor[name] = (await editor.pull(uri(name))).map(({ code }) => code);
    const { out } = await run(['check', '--format', 'json', ...Object.keys(pages).map((name) => join(folder, name))]);
    const { files } = JSON.parse(out) as JsonReport;
    const onCommandLine = Object.fromEntries(files.map(({ path, findings }) => [path.slice(folder.length + 1), findings.map(({ rule }) => rule)]));
    assert.deepEqual(inEditor, onCommandLine, 'the same in the editor and on the command line');
    return onCommandLine;
  }

  const all = { 'A1.txt': ['unpaired-mark', 'repeated-words'], '副刊/A4.txt': ['repeated-words'] };

  test('without a project file everything is shown', async () => {
    assert.deepEqual(await shown(), all);
  });

  test('one place is ignored, with a reason, and the others are not', async () => {
    await choose('忽略此处', 'A1.txt', 'repeated-words', { reason: ' 作者原文如此 ' });
    assert.deepEqual(await shown(), { ...all, 'A1.txt': ['unpaired-mark'] });
    const [entry] = (JSON.parse(readFileSync(projectFile, 'utf8')) as { ignore: Ignored['entry'][] }).ignore;
    assert.deepEqual([entry?.check, entry?.file, entry?.text, entry?.reason], ['repeated-words', 'A1.txt', '的', '作者原文如此']);
  });

  test('it stays ignored when its paragraph is moved and the page is edited elsewhere', async () => {
    await choose('忽略此处', 'A1.txt', 'repeated-words');
    await edit('A1.txt', () => `江边新闻\n\n${school}\n\n老桥换新颜\n\n本报讯（记者 苏梅）昨日，“临江老桥正式通车。\n\n${'他今年刚满六十岁。'.repeat(3)}\n`);
    assert.ok(!(await shown())['A1.txt']?.toString().includes('repeated-words'));
  });

  test('the same fault in other words is not ignored with it', async () => {
    await choose('忽略此处', 'A1.txt', 'repeated-words');
    await edit('A1.txt', (text) => text.replace('小学的的孩子', '中学的的少年'));
    assert.deepEqual(await shown(), all);
  });

  test('the same words a second time are another place', async () => {
    await choose('忽略此处', 'A1.txt', 'repeated-words');
    await edit('A1.txt', (text) => text.replace(bridge, `${bridge}\n\n${school.slice(0, 14)}又走了回来。`));
    assert.deepEqual((await shown())['A1.txt'], ['unpaired-mark', 'repeated-words']);
  });

  test('a check that is off in one file goes on in the others, and so for a folder', async () => {
    await choose('本文件不查“词语重复”', 'A1.txt', 'repeated-words');
    assert.deepEqual(await shown(), { ...all, 'A1.txt': ['unpaired-mark'] });
    await write('{ "ignore": [{ "check": "repeated-words", "file": "副刊" }] }');
    assert.deepEqual(await shown(), { ...all, '副刊/A4.txt': [] });
  });

  test('a check that is not wanted any more is off in every file', async () => {
    await choose('不再查“词语重复”', 'A1.txt', 'repeated-words');
    assert.deepEqual(await shown(), { 'A1.txt': ['unpaired-mark'], '副刊/A4.txt': [] });
  });

  test('strictness and the level of a check hold for both', async () => {
    await write('{ "strictness": "lenient", "checks": { "repeated-words": "warning" } }');
    assert.deepEqual(await shown(), { ...all, 'A1.txt': ['repeated-words'] });
  });

  test('comments and layout of the file stay as they are', async () => {
    const mine = '// 衡江报的体例\n{\n    // 副刊另议\n    "house": { "outlets": ["衡江报社"] }, // 总社\n}\n';
    await write(mine);
    const ignored = await choose('忽略此处', 'A1.txt', 'repeated-words');
    const text = readFileSync(projectFile, 'utf8');
    for (const line of mine.split('\n').slice(0, 3)) assert.ok(text.includes(line), line);
    assert.match(text, /^ {4}"ignore": \[/mu);
    assert.deepEqual(await shown(), { ...all, 'A1.txt': ['unpaired-mark'] });
    await execute('qingyang.undoIgnore', ignored);
    assert.deepEqual(await shown(), all);
    assert.ok(readFileSync(projectFile, 'utf8').includes('// 总社'));
  });

  test('the list tells what is ignored and where it is, and each can be undone', async () => {
    await choose('忽略此处', 'A1.txt', 'repeated-words');
    await choose('本文件不查“词语重复”', '副刊/A4.txt', 'repeated-words');
    await choose('不再查“标点不成对”', 'A1.txt', 'unpaired-mark');
    const items = await list();
    assert.deepEqual(items.map(({ entry, stale, place }) => [entry.check, entry.file, stale, place?.range.start.line]), [
      ['unpaired-mark', undefined, false, undefined],
      ['repeated-words', 'A1.txt', false, 4],
      ['repeated-words', '副刊/A4.txt', false, undefined],
    ]);
    for (const item of items) await execute('qingyang.undoIgnore', item);
    assert.deepEqual(await shown(), all);
    assert.deepEqual(await list(), []);
  });

  test('what matches nothing any more is shown as stale', async () => {
    await choose('忽略此处', 'A1.txt', 'repeated-words');
    await edit('A1.txt', (text) => text.replace('的的', '的'));
    assert.deepEqual((await list()).map(({ stale }) => stale), [true]);
    const { said } = await run(['check', join(folder, 'A1.txt')]);
    assert.match(said.join('\n'), /A1\.txt：忽略的一处已经对不上了/u);
  });

  test('a place that has been mended meanwhile is not ignored', async () => {
    const [action] = (await actionsOn('A1.txt', { code: 'repeated-words' })).filter(({ title }) => title === '忽略此处');
    await edit('A1.txt', (text) => text.replace('的的', '的'));
    await assert.rejects(execute('qingyang.ignoreHere', action?.command?.arguments?.[0] as object), /已经改过了/u);
    assert.equal(existsSync(projectFile), false);
  });

  test('a file that is being written by hand is not touched', async () => {
    await write('{ "ignore": [ ');
    await assert.rejects(choose('忽略此处', 'A1.txt', 'repeated-words'), /先改好其中的错/u);
    assert.equal(readFileSync(projectFile, 'utf8'), '{ "ignore": [ ');
  });

  test('what is wrong in the file is told at its place, and the rest holds', async () => {
    await write('{\n  "checks": { "repeated-words": "off" },\n  "huose": {}\n}\n');
    assert.deepEqual(await shown(), { 'A1.txt': ['unpaired-mark'], '副刊/A4.txt': [] });
    const { diagnostics } = await editor.until(() => editor.published.findLast((sent) => sent.uri === pathToFileURL(projectFile).href));
    assert.deepEqual(diagnostics.map(({ message, range }) => [range.start.line, typeof message === 'string' && message.startsWith('没有 "huose" 这一项')]), [[2, true]]);
    const { said } = await run(['check', join(folder, 'A1.txt')]);
    assert.match(said.join('\n'), /\.qingyang\.json:3:3：没有 "huose" 这一项/u);
  });
});

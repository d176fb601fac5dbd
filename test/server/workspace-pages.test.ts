import assert from 'node:assert/strict';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  DefinitionRequest,
  DidChangeWatchedFilesNotification,
  ExecuteCommandRequest,
  FileChangeType,
  Location,
  WorkDoneProgress,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
  WorkspaceFoldersRequest,
  type ClientCapabilities,
  type FileEvent,
} from 'vscode-languageserver-protocol';
import { FIND_PAGES, HIDDEN, type WorkspaceSummary } from '../../src/server/protocol';
import { buildServer } from '../support/built-server';
import { capabilities, Editor } from '../support/editor';
import { folderOf } from '../support/folder';

const story =
  '灯塔在岬角上站了九十一年，今年冬天第一次熄了灯。守塔人把镜片一块块拆下来，用旧棉袄裹好，装进二十四只木箱。箱子要先坐渡船，再坐火车，送到省城的航海馆去。';
const tail = '航海馆的展厅里，已经为灯塔留出一面朝海的墙，馆员们把地';
const head = '板重新铺过，好让老镜片慢慢转起来时不晃。';
const front = `岬角日报 2016年12月3日 第1版\n\n灯塔熄灯\n\n${story}\n\n${tail}（下转第3版）\n`;
const third = `岬角日报 2016年12月3日 第3版\n\n（上接第1版）\n\n${head}\n`;
const second = `岬角日报 2016年12月3日 第2版\n\n海边人家\n\n${story}\n`;

const WATCHING: ClientCapabilities = {
  ...capabilities.pushed,
  workspace: { ...capabilities.pushed.workspace, didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true },
  window: { workDoneProgress: true },
};

describe('the pages of a workspace', () => {
  const folder = folderOf({ 'A1.txt': front, 'A2.txt': second, 'A3.txt': third, '归档/A9.txt': second });
  const at = (name: string): string => join(folder, name);
  const uri = (name: string): string => pathToFileURL(at(name)).href;
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ program: await buildServer(), capabilities: { ...WATCHING, window: {} }, initializationOptions: { findPages: true } });
    editor.connection.onRequest(FIND_PAGES, () => ['A1.txt', 'A2.txt', 'A3.txt', 'A4.txt', '新A2.txt'].map(uri));
  });
  after(() => editor.stop());

  const check = (): Promise<WorkspaceSummary> =>
    editor.connection.sendRequest(ExecuteCommandRequest.type, { command: 'qingyang.checkWorkspace' }) as Promise<WorkspaceSummary>;
  const tell = (...changes: FileEvent[]): Promise<void> =>
    editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  const sent = (name: string): string[] | undefined =>
    editor.published.findLast((report) => report.uri === uri(name))?.diagnostics.map(({ message }) => (typeof message === 'string' ? message : message.value));
  /** Waits until what is shown of a page is so. */
  const until = (name: string, so: (messages: string[]) => boolean): Promise<string[]> =>
    editor.until(() => {
      const messages = sent(name);
      return messages && so(messages) ? messages : undefined;
    });

  test('are those that the editor names; open ones count like the others', async () => {
    const open = await editor.open(second, 'plaintext', uri('A2.txt'));
    const summary = await check();
    assert.equal(summary.warning, 2, 'the story on A1 and on A2, and no third time in the archive');
    assert.equal(summary.error, 0);
    await editor.close(open);
  });

  test('a jump line leads to where the story goes on, and back', async () => {
    const open = await editor.open(front, 'plaintext', uri('A1.txt'));
    const onward = await definition(open, '下转第3版');
    assert.equal(onward.uri, uri('A3.txt'));
    assert.equal(onward.range.start.line, 4);
    await editor.close(open);
    const back = await definition(await editor.open(third, 'plaintext', uri('A3.txt')), '上接第1版');
    assert.deepEqual([back.uri, back.range.start.line], [uri('A1.txt'), 6]);
    await editor.close(uri('A3.txt'));
  });

  test('a page that is made, changed, renamed and deleted is followed', async () => {
    await check();
    writeFileSync(at('A4.txt'), `第4版\n\n读者来信\n\n${story}\n`);
    await tell({ uri: uri('A4.txt'), type: FileChangeType.Created });
    await until('A4.txt', (messages) => messages.some((message) => message.includes('A1.txt')));
    await until('A1.txt', (messages) => messages.some((message) => message.includes('A4.txt')));

    writeFileSync(at('A4.txt'), '第4版\n\n读者来信\n\n灯塔什么时候再亮，我们还能去看吗？\n');
    await tell({ uri: uri('A4.txt'), type: FileChangeType.Changed });
    await until('A1.txt', (messages) => messages.every((message) => !message.includes('A4.txt')));

    renameSync(at('A2.txt'), at('新A2.txt'));
    await tell({ uri: uri('A2.txt'), type: FileChangeType.Deleted }, { uri: uri('新A2.txt'), type: FileChangeType.Created });
    await until('A1.txt', (messages) => messages.some((message) => message.includes('新A2.txt')));

    rmSync(at('A3.txt'));
    await tell({ uri: uri('A3.txt'), type: FileChangeType.Deleted });
    await until('A1.txt', (messages) => messages.some((message) => message.includes('下转第3版')));
    writeFileSync(at('A3.txt'), third);
    await tell({ uri: uri('A3.txt'), type: FileChangeType.Created });
    await until('A1.txt', (messages) => messages.every((message) => !message.includes('下转第3版')));
  });

  test('a page that no tab shows any more is told of like the closed ones, though its document is open yet', async () => {
    await check();
    const open = await editor.open(third, 'plaintext', uri('A3.txt'));
    await editor.sent(open);
    await editor.connection.sendNotification(HIDDEN, { uri: open });
    writeFileSync(at('A3.txt'), `${third}\n${story}\n`);
    await tell({ uri: uri('A3.txt'), type: FileChangeType.Changed });
    await until('A3.txt', (messages) => messages.some((message) => message.includes('A1.txt')));
    await editor.close(open);
    writeFileSync(at('A3.txt'), third);
    await tell({ uri: uri('A3.txt'), type: FileChangeType.Changed });
  });

  test('a file that the editor does not name is none of them', async () => {
    await check();
    await tell({ uri: uri('归档/A9.txt'), type: FileChangeType.Created });
    await tell({ uri: uri('A1.txt'), type: FileChangeType.Changed });
    assert.equal(sent('归档/A9.txt'), undefined);
  });

  async function definition(open: string, text: string): Promise<Location> {
    const { start } = editor.rangeOf(open, text);
    const found = await editor.connection.sendRequest(DefinitionRequest.type, { textDocument: { uri: open }, position: start });
    if (!Location.is(found)) throw new Error(`no single place: ${JSON.stringify(found)}`);
    return found;
  }
});

describe('checking the workspace', () => {
  const pages = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.txt`, `第${i + 1}版\n\n早市\n\n第${i}个摊位上的菜今天卖完得早。\n`]));
  const folder = folderOf(pages);
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ program: await buildServer(), capabilities: WATCHING });
    editor.connection.onRequest(WorkspaceFoldersRequest.type, () => [{ uri: pathToFileURL(folder).href, name: '报纸' }]);
  });
  after(() => editor.stop());

  test('tells how far it has come, of the texts in the folders where the editor names none', async () => {
    const said: string[] = [];
    editor.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      editor.connection.onProgress(WorkDoneProgress.type, token, (value) => {
        said.push(value.kind === 'report' ? (value.message ?? '') : value.kind);
      });
    });
    const summary: unknown = await editor.connection.sendRequest(ExecuteCommandRequest.type, { command: 'qingyang.checkWorkspace' });
    assert.deepEqual(summary, { pages: 60, error: 0, warning: 0, information: 0, cancelled: false });
    assert.deepEqual([said[0], said.at(-2), said.at(-1)], ['begin', '60/60', 'end']);
  });

  test('can be called off', async () => {
    editor.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      editor.connection.onProgress(WorkDoneProgress.type, token, async ({ kind }) => {
        if (kind === 'report') await editor.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
      });
    });
    const summary = (await editor.connection.sendRequest(ExecuteCommandRequest.type, { command: 'qingyang.checkWorkspace' })) as WorkspaceSummary;
    assert.equal(summary.cancelled, true);
    assert.ok(summary.pages > 0 && summary.pages < 60, `${summary.pages}`);
  });
});

describe('a jump on a page beside others that were not checked', () => {
  test('leads to the page in the same folder', async () => {
    const folder = folderOf({ 'A1.txt': front, 'A3.txt': third });
    const editor = await Editor.start({ program: await buildServer() });
    try {
      const open = await editor.open(front, 'plaintext', pathToFileURL(join(folder, 'A1.txt')).href);
      const { start } = editor.rangeOf(open, '下转');
      const ask = { textDocument: { uri: open }, position: start };
      const found = await editor.connection.sendRequest(DefinitionRequest.type, ask);
      assert.ok(Location.is(found) && found.uri.endsWith('A3.txt'));
      const nowhere = await editor.connection.sendRequest(DefinitionRequest.type, { ...ask, position: { line: 0, character: 0 } });
      assert.equal(nowhere, null);
    } finally {
      await editor.stop();
    }
  });
});

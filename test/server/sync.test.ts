import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { DidChangeTextDocumentNotification } from 'vscode-languageserver-protocol';
import { buildServer } from '../support/built-server';
import { Editor } from '../support/editor';

describe('incremental changes', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ program: await buildServer({ fixtures: true }) });
  });
  after(() => editor.stop());

  /** The text under each finding, as the editor sees it. */
  const found = async (uri: string): Promise<string[]> =>
    (await editor.pull(uri)).map(({ range }) => editor.textAt(uri, range));

  test('the server’s text follows the editor’s, key by key', async () => {
    const uri = await editor.open('今天\n\n明天');
    for (const key of ['甲', '甲', '，丙']) {
      await editor.replace(uri, '明天', `${key}明天`);
    }
    assert.equal(editor.text(uri), '今天\n\n甲甲，丙明天');
    assert.deepEqual(await found(uri), ['甲甲', '丙']);
    await editor.replace(uri, '甲甲', '甲');
    assert.deepEqual(await found(uri), ['丙']);
    await editor.replace(uri, '今天', '甲甲今天');
    assert.deepEqual(await found(uri), ['甲甲', '丙']);
  });

  test('CRLF, CR and LF count as one line each', async () => {
    const uri = await editor.open('一\r\n二\r丙三\n四\r\n');
    assert.deepEqual(await found(uri), ['丙']);
    await editor.replace(uri, '\r\n二', '丙');
    await editor.replace(uri, '四\r\n', '');
    assert.deepEqual(await found(uri), ['丙', '丙']);
    assert.equal(editor.text(uri), '一丙\r丙三\n');
  });

  test('characters beyond the basic plane count as two', async () => {
    const uri = await editor.open('𠮷𠮷丙');
    assert.deepEqual(await found(uri), ['丙']);
    await editor.replace(uri, '𠮷丙', '😀丙');
    await editor.replace(uri, '𠮷', '𪚥𪚥');
    assert.deepEqual(await found(uri), ['丙']);
  });

  test('half of a pair is kept as it is', async () => {
    const uri = await editor.open('一\ud842二丙');
    await editor.replace(uri, '一', '一\udfb7');
    assert.deepEqual(await found(uri), ['丙']);
  });

  test('several changes in one message, a whole new text, an empty one', async () => {
    const uri = await editor.open('一二三');
    const at = (character: number): { start: { line: number; character: number }; end: { line: number; character: number } } => ({
      start: { line: 0, character },
      end: { line: 0, character },
    });
    await editor.change(uri, { range: at(0), text: '丙' }, { range: at(2), text: '甲甲' });
    assert.deepEqual(await found(uri), ['丙', '甲甲']);
    await editor.change(uri, { text: '' });
    assert.deepEqual(await found(uri), []);
    await editor.change(uri, { range: at(0), text: '丙' });
    assert.deepEqual(await found(uri), ['丙']);
  });

  test('a change out of bounds or to a text that is not open does no harm', async () => {
    const uri = await editor.open('一丙');
    const beyond = { start: { line: 7, character: 9 }, end: { line: 8, character: 0 } };
    await editor.change(uri, { range: beyond, text: '甲甲' });
    assert.deepEqual(await found(uri), ['丙', '甲甲']);
    await editor.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: 'untitled:never-opened', version: 2 },
      contentChanges: [{ text: '丙' }],
    });
    assert.deepEqual(await found(uri), ['丙', '甲甲']);
  });
});

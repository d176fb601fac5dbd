import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { DocumentFormattingRequest, DocumentRangeFormattingRequest, ExecuteCommandRequest } from 'vscode-languageserver-protocol';
import { buildServer } from '../support/built-server';
import { capabilities, Editor } from '../support/editor';

const SPLIT = '春风／\n又绿江南／\r\n岸。\n尾';
const options = { tabSize: 2, insertSpaces: true };

describe('reflow and the other commands', () => {
  let program: string;
  let editor: Editor;
  before(async () => {
    program = await buildServer({ fixtures: true });
    editor = await Editor.start({ program });
  });
  after(() => editor.stop());

  const run = (command: string, ...args: object[]): Promise<unknown> =>
    editor.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });

  test('the command joins and moves in one edit, and says what it did', async () => {
    const uri = await editor.open(`＞迟来的话\n${SPLIT}`);
    assert.deepEqual(await run('qingyang.reflow', { uri }), { applied: true, joined: 2, moved: 1, left: 0 });
    assert.equal(editor.text(uri), '\n春风又绿江南岸。\n尾迟来的话');
    assert.deepEqual(await run('qingyang.reflow', { uri }), { applied: true, joined: 0, moved: 0, left: 0 });
  });

  test('with a range, it touches nothing outside', async () => {
    const uri = await editor.open(SPLIT);
    await run('qingyang.reflow', { uri, range: editor.rangeOf(uri, '江南／\r\n岸') });
    assert.equal(editor.text(uri), '春风／\n又绿江南岸。\n尾');
  });

  test('formatting is the same reflow, of the document or a range', async () => {
    const uri = await editor.open(SPLIT);
    const textDocument = { uri };
    const whole = await editor.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options });
    assert.equal(editor.edited(uri, whole ?? []), '春风又绿江南岸。\n尾');
    const range = editor.rangeOf(uri, '春风／\n又');
    const part = await editor.connection.sendRequest(DocumentRangeFormattingRequest.type, { textDocument, options, range });
    assert.equal(editor.edited(uri, part ?? []), '春风又绿江南／\r\n岸。\n尾');
  });

  test('a text that is not Chinese is left as it is', async () => {
    const uri = await editor.open('A hard-wrapped／\nEnglish note.');
    assert.deepEqual(await run('qingyang.reflow', { uri }), { applied: false });
    const edits = await editor.connection.sendRequest(DocumentFormattingRequest.type, { textDocument: { uri }, options });
    assert.deepEqual(edits, []);
  });

  test('with reflow.joinsOnly nothing is moved', async () => {
    const other = await Editor.start({ program, settings: { delay: 0, reflow: { joinsOnly: true } } });
    const uri = await other.open(`＞迟来的话\n${SPLIT}`);
    await other.connection.sendRequest(ExecuteCommandRequest.type, { command: 'qingyang.reflow', arguments: [{ uri }] });
    assert.equal(other.text(uri), '＞迟来的话\n春风又绿江南岸。\n尾');
    await other.stop();
  });

  test('where words decide, the dictionary is fetched first', async () => {
    const other = await Editor.start({ program });
    const uri = await other.open(`庚${SPLIT}`);
    await other.connection.sendRequest(ExecuteCommandRequest.type, { command: 'qingyang.reflow', arguments: [{ uri }] });
    assert.equal(other.text(uri), '庚春风又绿江南岸。\n尾');
    assert.ok(other.logged.some((line) => line.startsWith('分词')));
    await other.stop();
  });

  test('refused because a key was pressed meanwhile, it starts again from the new text', async () => {
    const uri = await editor.open(SPLIT);
    editor.refusals = 1;
    editor.onRefusal = () => void editor.replace(uri, '尾', '尾／\n巴');
    assert.deepEqual(await run('qingyang.reflow', { uri }), { applied: true, joined: 3, moved: 0, left: 0 });
    assert.equal(editor.text(uri), '春风又绿江南岸。\n尾巴');
  });

  test('refused for good, it says so', async () => {
    const uri = await editor.open(SPLIT);
    editor.refusals = 1;
    editor.onRefusal = () => undefined;
    assert.deepEqual(await run('qingyang.reflow', { uri }), { applied: false });
    assert.equal(editor.text(uri), SPLIT);
  });

  test('all safe fixes at once', async () => {
    const uri = await editor.open('甲甲一甲甲乙丙\n甲甲');
    assert.deepEqual(await run('qingyang.applySafeFixes', { uri }), { applied: true, mended: 3, skipped: 1 });
    assert.equal(editor.text(uri), '甲一甲乙丙\n甲');
  });

  test('an editor without versioned edits is given plain ones', async () => {
    const workspace = { ...capabilities.pulling.workspace, workspaceEdit: {} };
    const other = await Editor.start({ program, capabilities: { ...capabilities.pulling, workspace } });
    const uri = await other.open(SPLIT);
    await other.connection.sendRequest(ExecuteCommandRequest.type, { command: 'qingyang.reflow', arguments: [{ uri }] });
    assert.equal(other.text(uri), '春风又绿江南岸。\n尾');
    await other.stop();
  });

  test('wrong questions are answered with an error, and the server lives on', async () => {
    await assert.rejects(run('qingyang.reflow', { uri: 'untitled:never-opened' }), /no open document/u);
    await assert.rejects(run('qingyang.reflow'), /no open document/u);
    await assert.rejects(run('qingyang.nonsense', { uri: await editor.open('好') }), /unknown command/u);
    const uri = await editor.open('好');
    assert.deepEqual(await run('qingyang.reflow', { uri, range: 'nonsense' }), { applied: true, joined: 0, moved: 0, left: 0 });
  });
});

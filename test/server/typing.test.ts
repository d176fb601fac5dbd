import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { buildServer } from '../support/built-server';
import { Editor } from '../support/editor';

describe('a sentence still being typed', () => {
  let program: string;
  let editor: Editor;
  before(async () => {
    program = await buildServer({ fixtures: true });
    editor = await Editor.start({ program, initializationOptions: { cursor: true, status: true } });
  });
  after(() => editor.stop());

  const cursor = (uri: string, line: number): Promise<void> => editor.connection.sendNotification('qingyang/cursor', { uri, line });
  const found = async (uri: string): Promise<unknown[]> => (await editor.pull(uri)).map(({ code, range }) => [code, range.start.line]);
  const type = async (uri: string, old: string, text: string): Promise<void> => {
    await cursor(uri, editor.rangeOf(uri, old).start.line);
    await editor.replace(uri, old, text);
  };

  test('is not called cut off until the cursor leaves it', async () => {
    const uri = await editor.open('天干\n\n地支。');
    await type(uri, '天干', '天干辛');
    assert.deepEqual(await found(uri), []);
    assert.equal(editor.statuses.findLast((status) => status.uri === uri)?.counts.likely, 0, 'nor counted');
    const refreshes = editor.refreshes;
    await cursor(uri, 2);
    await editor.until(() => (editor.refreshes > refreshes ? true : undefined));
    assert.deepEqual(await found(uri), [['cut', 0]]);
    await editor.until(() => (editor.statuses.findLast((status) => status.uri === uri)?.counts.likely === 1 ? true : undefined));
  });

  test('other checks do not wait, nor does the same check elsewhere', async () => {
    const uri = await editor.open('天干\n\n地支辛');
    await type(uri, '天干', '丙辛');
    assert.deepEqual(await found(uri), [['judged', 0], ['cut', 2]]);
  });

  test('what was shown before stays while its line is typed on', async () => {
    const uri = await editor.open('天干辛\n\n地支。');
    assert.deepEqual(await found(uri), [['cut', 0]]);
    await type(uri, '天干', '天天干');
    assert.deepEqual(await found(uri), [['cut', 0]]);
  });

  test('a new paragraph begun by Enter leaves the old one', async () => {
    const uri = await editor.open('天干');
    await type(uri, '天干', '天干辛');
    assert.deepEqual(await found(uri), []);
    await editor.replace(uri, '辛', '辛\n');
    await cursor(uri, 1);
    assert.deepEqual(await found(uri), [['cut', 0]]);
    await editor.change(uri, { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: '辛' });
    assert.deepEqual(await found(uri), [['cut', 0]]);
  });

  test('what was pasted, or changed away from the cursor, is shown at once', async () => {
    const uri = await editor.open('天干\n\n地支。');
    await type(uri, '天干', `${'天干地支'.repeat(20)}辛`);
    assert.deepEqual(await found(uri), [['cut', 0]]);
    const other = await editor.open('天干\n\n地支。');
    await cursor(other, 2);
    await editor.replace(other, '天干', '天干辛');
    assert.deepEqual(await found(other), [['cut', 0]]);
  });

  test('another document in front lets go as well', async () => {
    const uri = await editor.open('天干');
    await type(uri, '天干', '天干辛');
    assert.deepEqual(await found(uri), []);
    await cursor('untitled:another', 0);
    assert.deepEqual(await found(uri), [['cut', 0]]);
  });

  test('where the editor does not tell the cursor, a rest will do', async () => {
    const other = await Editor.start({ program });
    const uri = await other.open('天干');
    await other.replace(uri, '天干', '天干辛');
    assert.deepEqual(await other.pull(uri), []);
    await other.until(() => (other.refreshes > 0 ? true : undefined));
    assert.equal((await other.pull(uri)).length, 1);
    await other.stop();
  });
});

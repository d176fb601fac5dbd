import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import iconv from 'iconv-lite';
import type { Characters, Misread, WordDraftAnswer } from '../../src/server/protocol';
import { buildServer } from '../support/built-server';
import { Editor } from '../support/editor';
import { folderOf } from '../support/folder';
import { wordFile, wordParagraph } from '../support/word-file';

const PAGE = '渡口夜市开张\n\n本报记者 沈木槿\n\n入夏以来，渡口夜市灯火通明。\n\n老茶馆歇业三天\n\n本报记者 柳青禾\n\n修缮之后，再请老街坊来喝头一壶茶。\n';

describe('doors into the editor', () => {
  let editor: Editor;
  const misread: Misread[] = [];
  const counts: Characters[] = [];
  before(async () => {
    editor = await Editor.start({ program: await buildServer({ fixtures: true }), initializationOptions: { misread: true, status: true } });
    editor.connection.onNotification('qingyang/misread', (told: Misread) => void misread.push(told));
    editor.connection.onNotification('qingyang/characters', (told: Characters) => void counts.push(told));
  });
  after(() => editor.stop());

  /** Opens a file as an editor does that takes every file for UTF-8, and waits until the server has read it. */
  const openAsUtf8 = async (bytes: Buffer, name: string): Promise<string> => {
    const file = join(folderOf({}), name);
    writeFileSync(file, bytes);
    const uri = await editor.open(readFileSync(file, 'utf8'), 'plaintext', pathToFileURL(file).href);
    await editor.pull(uri);
    return uri;
  };

  test('a file in GB18030 that was read as UTF-8 is told', async () => {
    const uri = await openAsUtf8(iconv.encode(PAGE, 'gb18030'), '三版 夜市.txt');
    assert.deepEqual(misread.filter((told) => told.uri === uri), [{ uri, encoding: 'gb18030' }]);
  });

  test('a file that was read rightly is not, nor one that is no Chinese in any encoding', async () => {
    const right = await openAsUtf8(Buffer.from(PAGE), 'a.txt');
    const marked = await openAsUtf8(Buffer.from(PAGE.replace('灯火', '灯\uFFFD')), 'b.txt');
    const latin = await openAsUtf8(Buffer.from('caf\u00e9 na\u00efve', 'latin1'), 'c.txt');
    const binary = await openAsUtf8(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), 'd.txt');
    const gone = await editor.open('\uFFFD\uFFFD', 'plaintext', 'file:///no/such/page.txt');
    await editor.pull(gone);
    assert.deepEqual(misread.filter(({ uri }) => [right, marked, latin, binary, gone].includes(uri)), []);
  });

  test('how long a page and its articles are is told with each review', async () => {
    const uri = await editor.open(PAGE);
    await editor.pull(uri);
    const told = counts.findLast((count) => count.uri === uri);
    assert.equal(told?.characters, PAGE.replace(/\s/gu, '').length);
    assert.deepEqual(told.articles.map(({ name, startLine, characters }) => [name, startLine, characters]), [
      ['渡口夜市开张', 0, 27],
      ['老茶馆歇业三天', 6, 31],
    ]);
    await editor.replace(uri, '灯火通明', '灯火');
    await editor.pull(uri);
    assert.equal(counts.findLast((count) => count.uri === uri)?.characters, told.characters - 2);
  });

  test('the text of a Word draft; what is no draft is said', async () => {
    const ask = (bytes: Buffer): Promise<WordDraftAnswer> => editor.connection.sendRequest('qingyang/wordDraft', { base64: bytes.toString('base64') });
    const draft = await wordFile([wordParagraph('渡口夜市开张'), wordParagraph('灯火通明。')].join(''));
    assert.deepEqual(await ask(draft), { text: '渡口夜市开张\n\n灯火通明。\n', leftOut: { pictures: 0, notes: 0, comments: 0 } });
    assert.deepEqual(await ask(Buffer.from('zip?')), { problem: '不是 Word 文稿（.docx），或已损坏' });
  });
});

import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import { FileError, readTextFile, writeTextFile } from '../../src/host/text-file';
import { folderOf } from '../support/folder';

test('a text is put back in its encoding, mode and links kept, nothing left beside it', () => {
  const folder = folderOf({ 'gb.txt': iconv.encode('旧稿\r\n', 'gb18030') });
  const path = join(folder, 'gb.txt');
  const link = join(folder, 'link.txt');
  chmodSync(path, 0o640);
  symlinkSync('gb.txt', link);
  writeTextFile(link, '新稿\r\n', readTextFile(link));
  assert.ok(readFileSync(path).equals(iconv.encode('新稿\r\n', 'gb18030')));
  assert.equal(statSync(path).mode & 0o777, 0o640);
  assert.deepEqual(readdirSync(folder).sort(), ['gb.txt', 'link.txt']);
});

test('a file that changed meanwhile is left alone', () => {
  const folder = folderOf({ 'a.txt': '甲', 'b.txt': '乙' });
  const before = readTextFile(join(folder, 'a.txt'));
  assert.throws(() => { writeTextFile(join(folder, 'b.txt'), '丙', before); }, FileError);
  assert.equal(readFileSync(join(folder, 'b.txt'), 'utf8'), '乙');
});

test('a file whose bytes cannot be written back as they were is left alone', () => {
  const bytes = Buffer.concat([iconv.encode('价格：', 'gb18030'), Buffer.from([0x80]), iconv.encode('五十', 'gb18030')]);
  const path = join(folderOf({ 'euro.txt': bytes }), 'euro.txt');
  assert.throws(() => { writeTextFile(path, '价格：五十', readTextFile(path)); }, FileError);
  assert.ok(readFileSync(path).equals(bytes));
});

test('what cannot be read is said in words', () => {
  const folder = folderOf({});
  const reason = (path: string): string => {
    try {
      readTextFile(path);
    } catch (error) {
      if (error instanceof FileError) return error.shown.zh;
    }
    return '';
  };
  assert.equal(reason(join(folder, 'nowhere.txt')), '没有这个文件');
  assert.equal(reason(folder), '是文件夹，不是文件');
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import iconv from 'iconv-lite';
import { decode } from '../../src/host/encoding';
import { LARGEST } from '../../src/host/text-file';
import { run } from '../support/fake-terminal';
import { folderOf } from '../support/folder';

const page = '夜市\r\n\r\n夜里十点，河边的夜市还没有收摊，卖馄饨的老人又添了一壶水。\r\n';
const files: Record<string, Buffer> = {
  '空.txt': Buffer.alloc(0),
  '空白.txt': Buffer.from(' \r\n　\t\r\n'),
  '国标.txt': iconv.encode(page, 'gb18030'),
  '大端.txt': Buffer.from(`\uFEFF${page}`, 'utf16le').swap16(),
  '半个.txt': Buffer.from(`\uFEFF半\uD83D${page}`, 'utf16le'),
  '西文.txt': Buffer.from('No Chinese here (at all.\n'),
  '图.txt': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  '截断.txt': Buffer.from(page, 'utf8').subarray(0, -4),
};
const unreadable = new Set(['图.txt', '截断.txt']);
const folder = folderOf(files);
const at = (name: string): string => join(folder, name);

describe('bad input on the command line', () => {
  for (const format of ['text', 'json', 'sarif']) {
    test(`an unreadable file among good ones is named, the others are checked (${format})`, async () => {
      const { status, said, out } = await run(['check', '--format', format, ...Object.keys(files).map(at), at('无.txt')]);
      assert.equal(status, 2);
      const named = [...unreadable, '无.txt'];
      assert.deepEqual(said.map((line) => named.find((name) => line.startsWith(`${at(name)}：`))).sort(), named.sort());
      if (format !== 'text') assert.doesNotThrow(() => JSON.parse(out) as unknown);
      else assert.match(out, /查了 3 个文件/u);
    });
  }

  for (const name of Object.keys(files)) {
    test(`no byte of ${name} changes that was not asked for`, async () => {
      const before = readFileSync(at(name));
      const printed = await run(['reflow', at(name)]);
      await run(['reflow', '--write', at(name)]);
      assert.ok(readFileSync(at(name)).equals(before));
      assert.equal(printed.status, unreadable.has(name) ? 2 : 0);
      if (printed.status === 0) assert.ok(printed.bytes.equals(before));
    });
  }

  test('a wrong settings file stops everything, with its place', async () => {
    const config = folderOf({ '设置.json': '{"checks": {"unpaired-marks": "off"}}' });
    const { status, said, out } = await run(['check', '--config', join(config, '设置.json'), at('空.txt')]);
    assert.equal(status, 2);
    assert.equal(out, '');
    assert.match(said.join('\n'), /设置\.json:1:13：没有 "unpaired-marks" 这一项/u);
  });

  test('a file over the limit is refused with the limit', async () => {
    const large = folderOf({ '大.txt': Buffer.alloc(LARGEST + 1, 0x20) });
    const { status, said } = await run(['check', join(large, '大.txt')]);
    assert.equal(status, 2);
    assert.match(said[0] ?? '', /超过可读的 \d+ MB/u);
  });

  test('20 MB are read, reviewed and reflowed', async () => {
    const sentence = '渡口的灯亮了四十年，老周每晚十点准时熄灯；';
    const text = Array.from({ length: 20 }, (_, i) => `第${i}篇\n\n${sentence.repeat(18000)}完。\n\n`).join('');
    const large = folderOf({ '大.txt': text });
    const path = join(large, '大.txt');
    assert.ok(Buffer.byteLength(text) > 20 * 1024 * 1024);
    assert.notEqual((await run(['check', path])).status, 2);
    assert.equal((await run(['reflow', '--write', path])).status, 0);
    const { text: after } = decode(readFileSync(path));
    assert.equal(after.replace(/\s/gu, '').length, text.replace(/\s/gu, '').length);
  });
});

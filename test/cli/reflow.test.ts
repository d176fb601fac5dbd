import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { applyPatch } from 'diff';
import iconv from 'iconv-lite';
import { run } from '../support/fake-terminal';
import { folderOf } from '../support/folder';

const whole = '夜市\r\n\r\n夜里十点，河边的夜市还没有收摊，卖馄饨的老人又添了一壶水。\r\n';

describe('reflow of a page that is whole', () => {
  const bytes = iconv.encode(whole, 'gb18030');
  const folder = folderOf({ '整.txt': bytes, '带标.txt': `\uFEFF${whole}` });

  test('prints the very bytes', async () => {
    const { status, bytes: printed, said } = await run(['reflow', join(folder, '整.txt')]);
    assert.equal(status, 0);
    assert.ok(printed.equals(bytes));
    assert.deepEqual(said, []);
    const marked = await run(['reflow', '-'], { input: `\uFEFF${whole}` });
    assert.equal(marked.out, `\uFEFF${whole}`);
  });

  test('prints characters, not bytes, to a terminal', async () => {
    assert.equal((await run(['reflow', join(folder, '整.txt')], { isTerminal: true })).out, whole);
  });

  test('does not touch the file', async () => {
    const before = statSync(join(folder, '带标.txt'));
    assert.equal((await run(['reflow', '--write', join(folder, '带标.txt')])).status, 0);
    const after = statSync(join(folder, '带标.txt'));
    assert.deepEqual([after.ino, after.mtimeMs], [before.ino, before.mtimeMs]);
    assert.equal(readFileSync(join(folder, '带标.txt'), 'utf8'), `\uFEFF${whole}`);
  });

  test('has no difference to show', async () => {
    assert.equal((await run(['reflow', '--diff', join(folder, '整.txt')])).out, '');
  });
});

test('reflow of a file that cannot be read says why', async () => {
  const folder = folderOf({ '图.png': Buffer.from('89504e470d0a1a0a0000000d', 'hex') });
  for (const [path, reason] of [['图.png', '不是文本'], ['无.txt', '没有这个文件'], ['', '是文件夹']] as const) {
    const { status, out, said } = await run(['reflow', join(folder, path)]);
    assert.equal(status, 2);
    assert.equal(out, '');
    assert.ok(said[0]?.includes(reason), said[0]);
  }
});

describe('reflow of a page that is broken', () => {
  const broken =
    '柳溪报\r\n\r\n晚稻开镰 新米月底上市\r\n\r\n十月下旬，种粮大户俞广林的晚稻已经开镰，两台收割机来回穿\r\n\r\n' +
    '梭，金黄的谷粒从出粮口倾泻而下。\r\n\r\n俞广林一边抹汗一边说，今年的谷子饱满，每亩比去年多收六七十斤。\r\n';
  const joined = broken.replace('来回穿\r\n\r\n梭', '来回穿梭');
  const folder = folderOf({
    '断.txt': iconv.encode(broken, 'gb18030'),
    '断.utf16.txt': Buffer.from(`\uFEFF${broken}`, 'utf16le'),
    '看.txt': broken,
  });

  test('joins it in its own encoding and line ends, and says what it did', async () => {
    const path = join(folder, '断.txt');
    const { status, out, said } = await run(['reflow', '--write', path]);
    assert.deepEqual([status, out], [0, '']);
    assert.ok(readFileSync(path).equals(iconv.encode(joined, 'gb18030')));
    assert.equal(said.length, 1);
    assert.ok(said[0]?.startsWith(`${path}:5:`), said[0]);
    assert.match(said[0] ?? '', /来回穿｜梭/u);
  });

  test('a second time changes nothing', async () => {
    const path = join(folder, '断.utf16.txt');
    await run(['reflow', '--write', path]);
    const once = readFileSync(path);
    assert.ok(once.equals(Buffer.from(`\uFEFF${joined}`, 'utf16le')));
    assert.deepEqual((await run(['reflow', '--write', path])).said, []);
    assert.ok(readFileSync(path).equals(once));
  });

  test('shows a difference that patch takes', async () => {
    const { status, out } = await run(['reflow', '--diff', join(folder, '看.txt')]);
    assert.equal(status, 0);
    assert.equal(applyPatch(broken, out), joined);
    assert.equal(readFileSync(join(folder, '看.txt'), 'utf8'), broken);
  });
});

import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import iconv from 'iconv-lite';
import { run } from '../support/fake-terminal';
import { folderOf } from '../support/folder';

const clean = '夜市\n\n夜里十点，河边的夜市还没有收摊，卖馄饨的老人又添了一壶水。\n';
const broken = '夜市\n\n摊主说：“今天的生意比昨天好一些，明天还来这里摆摊。\n';

const folder = folderOf({
  '干净.txt': clean,
  '有错.txt': broken,
  '有错.md': broken,
  '有错.html': broken,
  '.草稿.txt': broken,
  '.git/有错.txt': broken,
  'node_modules/包/有错.txt': broken,
  '副刊/干净.版面': clean,
  '副刊/有错.TXT': iconv.encode(broken, 'gb18030'),
  '总是错误.json': '{ "checks": { "unpaired-mark": "error" } } // 一处也不放过\n',
  '总是警告.json': '{ "checks": { "unpaired-mark": "warning" } }',
  '总是提示.json': '{ "checks": { "unpaired-mark": "information" } }',
  '不查.json': '{ "checks": { "unpaired-mark": "off" } }',
});
const at = (name: string): string => join(folder, name);
const config = (name: string): string[] => ['--config', at(`${name}.json`)];

describe('the exit status of check', () => {
  const cases: [string, string[], number][] = [
    ['0 on a clean page', [at('干净.txt')], 0],
    ['1 on an error', [...config('总是错误'), at('有错.txt')], 1],
    ['0 on a warning, by default', [...config('总是警告'), at('有错.txt')], 0],
    ['1 on a warning, if asked for', [...config('总是警告'), '--fail-on', 'warning', at('有错.txt')], 1],
    ['0 on a note, if warnings are asked for', [...config('总是提示'), '--fail-on', 'warning', at('有错.txt')], 0],
    ['1 on a note, if asked for', [...config('总是提示'), '--fail-on=note', at('有错.txt')], 1],
    ['0 on an error, if never', [...config('总是错误'), '--fail-on', 'never', at('有错.txt')], 0],
    ['2 on a file that is not there, whatever the others hold', [...config('总是错误'), at('无.txt'), at('有错.txt')], 2],
    ['2 on such a file even if never', ['--fail-on', 'never', at('无.txt')], 2],
    ['0 on a check that is off', [...config('不查'), '--fail-on', 'note', at('有错.txt')], 0],
  ];
  for (const [name, args, status] of cases) {
    test(name, async () => {
      assert.equal((await run(['check', ...args])).status, status);
    });
  }
});

describe('what check reads', () => {
  test('of a folder: texts, Markdown and newspaper pages, but not what is hidden or installed', async () => {
    const { out } = await run(['check', '--format', 'json', folder]);
    const { files } = JSON.parse(out) as { files: { path: string }[] };
    assert.deepEqual(
      files.map(({ path }) => path.slice(folder.length + 1)),
      ['干净.txt', '有错.md', '有错.txt', '副刊/干净.版面', '副刊/有错.TXT'],
    );
  });

  test('each file once', async () => {
    const { out } = await run(['check', at('干净.txt'), folder + '/./干净.txt', at('干净.txt')]);
    assert.match(out, /查了 1 个文件/u);
  });

  test('links to files, and no circle of folders', async () => {
    const linked = folderOf({ '甲/稿.txt': clean });
    symlinkSync(join(linked, '甲'), join(linked, '甲', '回头'));
    symlinkSync(at('有错.txt'), join(linked, '链接.txt'));
    symlinkSync(join(linked, '没有'), join(linked, '断链.txt'));
    assert.match((await run(['check', linked])).out, /查了 2 个文件/u);
  });

  test('standard input', async () => {
    const { out } = await run(['check', '-'], { input: iconv.encode(broken, 'gb18030') });
    assert.match(out, /^（标准输入）:3:5 /u);
  });

  test('a file whose name begins with a dash, after --', async () => {
    const { said } = await run(['check', '--', '-无.txt']);
    assert.deepEqual(said, ['-无.txt：没有这个文件']);
  });

  test('an empty folder holds nothing to check', async () => {
    mkdirSync(at('空'), { recursive: true });
    const { status, out } = await run(['check', at('空')]);
    assert.equal(status, 0);
    assert.match(out, /查了 0 个文件/u);
  });
});

describe('wrong usage', () => {
  const cases: [string[], RegExp][] = [
    [[], /^没有说要做什么/u],
    [['chekc', 'a.txt'], /^没有 chekc 这个命令/u],
    [['check'], /^没有说检查哪个文件/u],
    [['check', '--frmat', 'json', 'a.txt'], /^没有 --frmat 这个选项/u],
    [['check', '--format', 'xml', 'a.txt'], /^--format 不能是 xml，可以是 text、json、sarif/u],
    [['check', '--format'], /^选项 --format 的写法不对/u],
    [['check', '--fail-on', 'fatal', 'a.txt'], /^--fail-on 不能是 fatal/u],
    [['reflow'], /^reflow 一次只整理一个文件/u],
    [['reflow', 'a.txt', 'b.txt'], /^reflow 一次只整理一个文件/u],
    [['reflow', '--write', '--diff', 'a.txt'], /不能同时用/u],
    [['reflow', '--write', '-'], /^标准输入不能用 --write/u],
    [['lsp'], /^lsp 只经标准输入输出说话/u],
  ];
  for (const [args, message] of cases) {
    test(`“${args.join(' ')}” is explained`, async () => {
      const { status, said, out } = await run(args);
      assert.equal(status, 2);
      assert.match(said.join('\n'), message);
      assert.equal(out, '');
    });
  }
});

test('help and version answer in the language of the locale', async () => {
  assert.match((await run(['--help'])).out, /用法：/u);
  assert.match((await run(['check', '-h'], { language: 'en' })).out, /Usage:/u);
  assert.match((await run(['--version'])).out, /^Qingyang 清样 \d+\.\d+\.\d+\n$/u);
});

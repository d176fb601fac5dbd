import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage } from '../../../src/review/page/read-page';

/** The kinds of a page's blocks, in order. */
const kinds = (...lines: string[]): string[] => readPage(lines.join('\n')).blocks.map((block) => block.kind);

test('a masthead stands above the first story and belongs to none', () => {
  const page = readPage('临江晚报 2024年5月8日 星期三 A3版\n\n老桥换新颜\n\n本报讯（记者 苏梅）昨日，临江老桥通车。');
  assert.deepEqual(page.blocks.map((block) => [block.kind, block.article]), [
    ['masthead', -1],
    ['headline', 0],
    ['paragraph', 0],
  ]);
});

test('a poem is verse, line by line', () => {
  assert.deepEqual(
    kinds('江岸', '', '本报讯（记者 苏梅）副刊选登一首。', '', '江水流过我的窗前，', '灯火落在谁的船舷。', '远山收起最后的光，', '有人还没有回到家乡。'),
    ['headline', 'paragraph', 'verse', 'verse', 'verse', 'verse'],
  );
});

test('short lines under a colon are a list', () => {
  assert.deepEqual(kinds('获奖名单', '', '本报讯（记者 苏梅）一等奖获得者如下：', '', '陈望 第一小学', '', '李可 第二小学'), [
    'headline',
    'paragraph',
    'list-item',
    'list-item',
  ]);
});

test('a short line inside a story is a crosshead, above a dateline it is the next headline', () => {
  assert.deepEqual(
    kinds('老桥换新颜', '', '本报讯（记者 苏梅）老桥昨日通车。', '', '修旧如旧', '', '桥面铺上了青石板。', '', '菜价回落', '', '本报讯（记者 丁一）昨日菜价回落。'),
    ['headline', 'paragraph', 'crosshead', 'paragraph', 'headline', 'paragraph'],
  );
});

test('ranges are those of the trimmed line, whatever the line ends', () => {
  const page = readPage('\u3000\u3000第一段。\r\n\r\n  第二段。 \r\n');
  assert.deepEqual(page.blocks.map(({ start, end, indent, blanksBefore }) => ({ start, end, indent, blanksBefore })), [
    { start: 2, end: 6, indent: 2, blanksBefore: 0 },
    { start: 12, end: 16, indent: 2, blanksBefore: 1 },
  ]);
});

test('a text without a character has no blocks and no articles', () => {
  for (const text of ['', '\n\n', ' \u3000\t\r\n']) {
    const page = readPage(text);
    assert.deepEqual([page.blocks, page.articles], [[], []]);
  }
});

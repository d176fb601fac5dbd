import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import stringWidth from 'string-width';
import { excerptOf, underline } from '../../src/cli/excerpt';
import { TextReport } from '../../src/cli/text-report';
import type { Terminal } from '../../src/cli/terminal';
import { Lines } from '../../src/host/position';
import { run } from '../support/fake-terminal';
import { reportOf } from '../support/file-report';
import { folderOf } from '../support/folder';

function shown(report: Parameters<TextReport['file']>[0], around: Partial<Terminal> = {}): string {
  let out = '';
  const reporter = new TextReport({
    out: (data) => void (out += String(data)),
    say: () => undefined,
    readInput: () => Promise.resolve(Buffer.alloc(0)),
    language: 'zh',
    isTerminal: false,
    colours: false,
    columns: 80,
    ...around,
  });
  reporter.file(report);
  reporter.end();
  return out;
}

const ESCAPE = '\u001B';
const text = '渡口\r\n早班船在雾里里鸣笛，A座候船室亮着灯。\r\n';

describe('the text format', () => {
  test('shows the line and marks the place under it, two cells a Chinese character', () => {
    const related = [{ range: { start: 0, end: 2 }, message: { zh: '标题在此。', en: 'The headline.' } }];
    assert.equal(
      shown(reportOf('稿/渡口.txt', text, [{ at: '里里', related }])),
      [
        '稿/渡口.txt:2:6 警告 “里里”写了两遍。 repeated-words',
        ' 2 │ 早班船在雾里里鸣笛，A座候船室亮着灯。',
        '   │           ^^^^',
        '   = 1:1 标题在此。',
        '   │ 渡口',
        '',
        '查了 1 个文件：错误 0，警告 1，提示 0。',
        '',
      ].join('\n'),
    );
  });

  test('speaks English, and names standard input', () => {
    const out = shown(reportOf('-', text, [{ at: '里里', level: 'error' }]), { language: 'en' });
    assert.match(out, /^<stdin>:2:6 error “里里” stands twice\. repeated-words\n/u);
    assert.match(out, /1 file reviewed: errors 1, warnings 0, notes 0\.\n$/u);
  });

  test('says when nothing is found', () => {
    assert.equal(shown(reportOf('a.txt', text, [])), '查了 1 个文件，没有发现问题。\n');
  });

  test('says what was not reviewed, and what could not be read', async () => {
    const folder = folderOf({ 'english.txt': 'A “lone mark, and no Chinese.\n', '中文.txt': '渡口的灯亮了四十年。\n' });
    const { out } = await run(['check', folder, join(folder, '无.txt')]);
    assert.equal(out, '查了 1 个文件，没有发现问题。1 个文件中文太少，没有审读。1 个文件读不了。\n');
    const english = await run(['check', folder, join(folder, '无.txt')], { language: 'en' });
    assert.equal(
      english.out,
      '1 file reviewed, nothing found. 1 file with too little Chinese to review. 1 file could not be read.\n',
    );
  });

  test('colours only where asked to', () => {
    const report = reportOf('a.txt', text, [{ at: '里里' }]);
    assert.ok(shown(report, { colours: true }).includes(`${ESCAPE}[4;33m里里${ESCAPE}[0m鸣笛`));
    assert.ok(!shown(report).includes(ESCAPE));
  });

  test('a text cannot steer the terminal', () => {
    const hostile = '标题\u001B[2J\u202E在此\uD800，重重复。';
    const out = shown(reportOf('a\u001B]0;b.txt', hostile, [{ at: '重重' }]));
    for (const steering of [ESCAPE, '\u202E', '\uD800']) assert.ok(!out.includes(steering));
  });
});

describe('an excerpt', () => {
  const long = '前文'.repeat(300) + '此处' + '后文'.repeat(300);
  const lines = new Lines(long);

  test('is cut around the place to the width there is, and the mark stands under it', () => {
    for (const columns of [20, 40, 72, 100]) {
      const excerpt = excerptOf(long, lines, { start: 600, end: 602 }, columns);
      const line = excerpt.before + excerpt.marked + excerpt.after;
      assert.ok(stringWidth(line) <= columns, `${stringWidth(line)} cells in ${columns}`);
      assert.match(line, /^….*此处.*…$/u);
      assert.equal(underline(excerpt), `${' '.repeat(stringWidth(excerpt.before))}^^^^`);
    }
  });

  test('shows the start of a place longer than the line', () => {
    const excerpt = excerptOf(long, lines, { start: 0, end: long.length }, 40);
    assert.match(excerpt.marked, /^前文.*…$/u);
    assert.equal(excerpt.after, '');
  });

  test('marks a place of no length by one cell', () => {
    assert.equal(underline(excerptOf('甲乙', new Lines('甲乙'), { start: 1, end: 1 }, 40)), '  ^');
  });

  test('keeps to the first line of a place of several', () => {
    const { before, marked, after } = excerptOf('甲乙\n丙丁', new Lines('甲乙\n丙丁'), { start: 1, end: 4 }, 40);
    assert.deepEqual([before, marked, after], ['甲', '乙', '']);
  });
});

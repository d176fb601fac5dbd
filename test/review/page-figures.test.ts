import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Finding } from '../../src/review/finding';
import { figureAt, figuresOf, mentionsAt } from '../../src/review/page-figures';
import { readPage } from '../../src/review/page/read-page';

const TEXT = `12座老桥年内全部修缮完毕

本报记者 柳青禾

“过桥再也不用下车推了。”昨天上午，家住柳林渡的陈阿婆在桥头说。记者从市交通局获悉，今年列入计划的12座老桥已全部开工，总投资3.6亿元。

其中，7座老桥已经完工，另外6座老桥将在年底前完工。去年，全市修缮老桥9座，投资1.8亿元；前年也是9座。

据统计，改造后的老桥日均通行车辆近两万辆次，完工的7座老桥都铺了沥青，占一半以上。
`;

const page = readPage(TEXT);
const at = (text: string): number => TEXT.indexOf(text) + 1;
const texts = (ranges: readonly { start: number; end: number }[]): string[] => ranges.map(({ start, end }) => TEXT.slice(start, end));
const finding: Finding = {
  rule: 'figure-mismatch',
  certainty: 'likely',
  range: { start: TEXT.indexOf('6座'), end: TEXT.indexOf('6座') + 2 },
  message: { zh: '7＋6＝13，不是12。', en: '7 + 6 = 13, not 12.' },
  related: [{ range: { start: 0, end: 3 }, message: { zh: '标题', en: 'headline' } }],
  fixes: [],
};

describe('the figures of a page', () => {
  test('a quantity is found wherever its article tells it', () => {
    assert.deepEqual(texts(mentionsAt(page, 1)), ['12座', '12座']);
    assert.deepEqual(texts(mentionsAt(page, at('7座老桥都'))), ['7座', '7座']);
    assert.deepEqual(mentionsAt(page, at('柳青禾')), []);
  });

  test('the same number of another year is another quantity', () => {
    assert.deepEqual(texts(mentionsAt(page, at('9座，投资'))), ['9座']);
  });

  test('a figure tells its value and what it counts', () => {
    const told = (text: string): (string | undefined)[] => {
      const found = figureAt(page, at(text), []);
      return [found?.figure.value, found?.figure.counts, found?.figure.place.zh];
    };
    assert.deepEqual(told('3.6亿元'), ['360,000,000元', '总投资', '正文第 1 段']);
    assert.deepEqual(told('12座老桥年内'), ['12座', '老桥年内', '标题']);
    assert.deepEqual(told('近两万辆次'), ['≤20,000辆次', '改造后的老桥日均通行车辆', '正文第 3 段']);
  });

  test('a finding about figures is a comparison that failed, at every place it names', () => {
    for (const text of ['12座老桥年内', '6座']) {
      const comparisons = figureAt(page, at(text), [finding])?.quantity.comparisons ?? [];
      assert.deepEqual(comparisons.filter(({ agrees }) => !agrees).map(({ sum }) => sum.zh), ['7＋6＝13，不是12。']);
    }
    assert.deepEqual(figureAt(page, at('9座，投资'), [finding])?.quantity.comparisons, []);
  });

  test('a date that contradicts a figure is a comparison that failed, too', () => {
    const story = readPage('老校长八十大寿\n\n本报讯 老校长1946年出生，今年90岁。\n');
    const start = story.text.indexOf('90岁');
    const age: Finding = { ...finding, rule: 'date-mismatch', range: { start, end: start + 3 }, related: [], message: { zh: '2026－1946＝80，不是90岁。', en: '2026 − 1946 = 80, not 90.' } };
    assert.deepEqual(figureAt(story, start, [age])?.quantity.comparisons.map(({ agrees }) => agrees), [false]);
  });

  test('each quantity stands once, with what agrees and with nothing where nothing confirms it', () => {
    const [article] = figuresOf(page, [finding]);
    const told = article?.quantities.map(({ figures, comparisons }) => [figures[0]?.text, figures.length, comparisons.map(({ agrees }) => agrees)]);
    assert.deepEqual(told?.slice(0, 4), [['12座', 2, [false, true]], ['3.6亿元', 1, []], ['7座', 2, [true]], ['6座', 1, [false]]]);
  });

  test('一个 and 一名 are no figures', () => {
    const other = readPage('一场及时雨\n\n本报讯 一名老人走进来，带着一个布包，说有1个孙子在外地。\n');
    assert.deepEqual(figuresOf(other, []).flatMap(({ quantities }) => quantities.map(({ figures }) => figures[0]?.text)), ['1个']);
  });
});

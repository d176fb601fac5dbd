import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { differenceBetween, excerptDifferences } from '../../src/review/difference';
import { chance, inventProse } from '../support/invented-text';

describe('the difference between two texts', () => {
  test('what one alone has stands in its place', () => {
    assert.deepEqual(differenceBetween('船工把缆绳系紧一圈。', '船工把缆绳又系紧了。'), [
      { text: '船工把缆绳', side: 'both' },
      { text: '又', side: 'second' },
      { text: '系紧', side: 'both' },
      { text: '一圈', side: 'first' },
      { text: '了', side: 'second' },
      { text: '。', side: 'both' },
    ]);
  });

  test('blanks and line breaks are none', () => {
    assert.deepEqual(differenceBetween('渡口的灯\n亮了。', '渡口 的灯亮了。'), [{ text: '渡口的灯亮了。', side: 'both' }]);
  });

  test('each side can be read off the parts', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const draw = chance(seed);
      const first = inventProse(draw, 200);
      const second = Array.from(first, (c) => (draw() < 0.05 ? '' : c)).join('');
      const parts = differenceBetween(first, second) ?? [];
      const side = (name: string): string => parts.filter((p) => p.side === 'both' || p.side === name).map((p) => p.text).join('');
      assert.deepEqual([side('first'), side('second')], [first, second]);
    }
  });

  test('texts that have nothing in common, or no end, are not compared', () => {
    assert.equal(differenceBetween('甲'.repeat(1000), '乙'.repeat(1000)), undefined);
    assert.equal(differenceBetween('甲'.repeat(30_000), '甲'), undefined);
  });

  test('an excerpt keeps what stands about each difference, and no more than was asked for', () => {
    const parts = differenceBetween('一二三四五六七八九十甲一二三四五六七八九十乙', '一二三四五六七八九十丙一二三四五六七八九十丁') ?? [];
    const text = excerptDifferences(parts, 3, 9).map((p) => p.text).join('');
    assert.equal(text, '……八九十甲丙一二三……八九十乙丁');
    assert.equal(excerptDifferences(parts, 3, 1).filter((p) => p.side === 'first').length, 1);
  });
});

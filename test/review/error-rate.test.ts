import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { countCharacters } from '../../src/review/character-count';
import { estimateErrorRate } from '../../src/review/error-rate';
import type { Certainty, Finding, Fix } from '../../src/review/finding';
import { readPage } from '../../src/review/page/read-page';

const TEXT = `水乡古镇修复工程收官

本报记者 叶听澜

本报讯 昨日，水乡古镇修复工程收官，石板路重新铺过，河埠头也一并清理干净，两岸居民又能在河边洗菜了洗菜了。

河埠头边的茶馆老板娘说：“以前下雨天走路要绕着水坑走，现在不用了。

张其林说，他在镇上住了六十年。张其林的邻居张其林，还有对门的张其林也这样说。
`;
const page = readPage(TEXT);

function finding(rule: string, text: string, certainty: Certainty = 'certain', options: { nth?: number; fixes?: Fix[] } = {}): Finding {
  let start = TEXT.indexOf(text);
  for (let i = 0; i < (options.nth ?? 0); i++) start = TEXT.indexOf(text, start + 1);
  assert.ok(start >= 0);
  return { rule, certainty, range: { start, end: start + text.length }, message: { zh: '甲', en: 'a' }, related: [], fixes: options.fixes ?? [] };
}
const weights = (...findings: Finding[]): number[] => estimateErrorRate(page, findings).errors.map(({ weight }) => weight);

describe('字数', () => {
  test('marks count, blanks and line breaks do not, a rare character is one', () => {
    assert.equal(countCharacters('　　春天，来了。\r\n\r\n2022年 𠮷'), 12);
    assert.equal(countCharacters(''), 0);
  });
});

describe('编校差错率', () => {
  test('errors count by their kind', () => {
    assert.deepEqual(weights(finding('count-mismatch', '两岸')), [1]);
    assert.deepEqual(weights(finding('figure-mismatch', '六十年')), [1]);
    assert.deepEqual(weights(finding('unpaired-mark', '“')), [0.1]);
    assert.deepEqual(weights(finding('split-paragraph', '收官，')), [0.1]);
    assert.deepEqual(weights(finding('a-check-to-come', '居民')), [1]);
  });

  test('what stands too many counts by its length: one, two to five, more', () => {
    assert.deepEqual(weights(finding('repeated-words', '菜')), [1]);
    assert.deepEqual(weights(finding('repeated-words', '洗菜了')), [2]);
    assert.deepEqual(weights(finding('duplicate-passage', '石板路重新铺过')), [4]);
  });

  test('in a headline the same error counts double', () => {
    const [error] = estimateErrorRate(page, [finding('name-variant', '古镇')]).errors;
    assert.deepEqual([error?.weight, error?.doubled], [2, true]);
    assert.deepEqual(weights(finding('name-variant', '古镇', 'certain', { nth: 1 })), [1]);
  });

  test('the same error counts three times at most, marks each time', () => {
    const named = [0, 1, 2, 3].map((nth) => finding('name-variant', '张其林', 'likely', { nth }));
    assert.deepEqual(weights(...named), [1, 1, 1, 0]);
    assert.deepEqual(weights(...named.map((one) => ({ ...one, rule: 'unpaired-mark' }))), [0.1, 0.1, 0.1, 0.1]);
  });

  test('what is merely possible does not count, and stands apart from what is certain', () => {
    const { errors, sum, certain } = estimateErrorRate(page, [
      finding('count-mismatch', '两岸'),
      finding('count-mismatch', '居民', 'likely'),
      finding('count-mismatch', '河边', 'possible'),
    ]);
    assert.deepEqual([errors.map(({ weight }) => weight), sum, certain], [[1, 1, 0], 2, 1]);
  });

  test('a byline with a mark wrong is a mark, with a character wrong a character', () => {
    const at = TEXT.indexOf('叶听澜') + 3;
    const fix = (text: string): Fix => ({ title: { zh: '', en: '' }, kind: 'safe', edits: [{ range: { start: at, end: at }, text }] });
    assert.deepEqual(weights(finding('byline', '叶听澜', 'certain', { fixes: [fix('）')] })), [0.1]);
    assert.deepEqual(weights(finding('byline', '叶听澜', 'certain', { fixes: [fix('记者')] })), [1]);
  });

  test('the rate is by ten thousand characters; an empty page has none', () => {
    const { rate, characters, limit, sum } = estimateErrorRate(page, [finding('count-mismatch', '两岸'), finding('unpaired-mark', '“')]);
    assert.equal(characters, countCharacters(TEXT));
    assert.equal(sum, 1.1);
    assert.ok(Math.abs(rate - 11_000 / characters) < 1e-9);
    assert.equal(limit, 3);
    assert.equal(estimateErrorRate(readPage(''), []).rate, 0);
  });
});

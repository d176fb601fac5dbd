import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadSequences } from '../../src/host/sequences';
import { AcrossPages } from '../../src/review/across-pages';
import { readPage } from '../../src/review/page/read-page';
import { chance, inventProse } from '../support/invented-text';

const draw = chance(9);
const prose = (): string => inventProse(draw, 120);
const story = prose();
const a3 = ['城东的桥通车了', prose(), story, prose()].join('\n\n');
const b2 = ['渔港的早市', prose(), prose(), story].join('\n\n');

describe('the pages of a day', () => {
  test('a paragraph on two pages is told at both, each naming the other', () => {
    const day = dayOf({ 'A3.txt': a3, 'B2.txt': b2, 'B3.txt': prose() });
    const [onA] = day.findingsOf('A3.txt');
    const [onB] = day.findingsOf('B2.txt');
    assert.ok(onA && onB);
    assert.equal(a3.slice(onA.range.start, onA.range.end), story);
    assert.equal(b2.slice(onB.range.start, onB.range.end), story);
    assert.equal(onA.related[0]?.page?.name, 'B2.txt');
    assert.equal(onB.related[0]?.page?.name, 'A3.txt');
    assert.equal(onA.certainty, 'likely');
    assert.match(onA.message.zh, /B2\.txt/u);
    assert.deepEqual(day.findingsOf('B3.txt'), []);
  });

  test('a page put again is compared anew, and the other one is named as affected', () => {
    const day = dayOf({ 'A3.txt': a3, 'B2.txt': b2 });
    assert.deepEqual([...day.put('B2.txt', readPage(b2.replace(story, prose())))], ['A3.txt']);
    assert.deepEqual(day.findingsOf('A3.txt'), []);
    assert.deepEqual([...day.put('B2.txt', readPage(b2))], ['A3.txt']);
    assert.equal(day.findingsOf('A3.txt').length, 1);
  });

  test('a page taken out is forgotten', () => {
    const day = dayOf({ 'A3.txt': a3, 'B2.txt': b2 });
    assert.deepEqual([...day.delete('B2.txt')], ['A3.txt']);
    assert.deepEqual(day.findingsOf('A3.txt'), []);
    assert.deepEqual(day.findingsOf('B2.txt'), []);
  });

  test('two versions of one page are no more than possible', () => {
    const day = dayOf({ 'A3.txt': a3, 'A3 final.txt': `${a3}\n\n责任编辑：林汀` });
    const certainties = new Set(day.findingsOf('A3.txt').map(({ certainty }) => certainty));
    assert.deepEqual([...certainties], ['possible']);
  });

  test('what stands on page after page is a phrase of the house', () => {
    const box = '本报热线全天接听读者来电。欢迎提供线索，一经采用即付稿酬。';
    const pages = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.txt`, `${prose()}\n\n${box}`]));
    const day = dayOf(pages);
    assert.deepEqual(Object.keys(pages).flatMap((name) => day.findingsOf(name)), []);
  });

  test('credits and address at the foot of two pages are no story', () => {
    const foot = '责编：方晴　美编：李想　校对：王平\n新闻热线：0731-1234567　广告热线：0731-7654321\n\n本报地址：临江市人民路12号　邮编：410000　定价：每月三十五元　零售每份一元五角　全国各地邮局均可订阅';
    const day = dayOf({ 'A2.txt': `${prose()}\n\n${foot}`, 'B4.txt': `${prose()}\n\n${foot}` });
    assert.deepEqual(day.findingsOf('A2.txt'), []);
  });

  test('a passage on three pages is one finding that names both others, and may be a standing box', () => {
    const day = dayOf({ 'A3.txt': a3, 'B2.txt': b2, 'C1.txt': [prose(), story].join('\n\n') });
    const [only, ...more] = day.findingsOf('A3.txt');
    assert.deepEqual(more, []);
    assert.deepEqual(only?.related.map(({ page }) => page?.name), ['B2.txt', 'C1.txt']);
    assert.equal(only.certainty, 'possible');
    assert.match(only.message.zh, /B2\.txt、C1\.txt/u);
  });

  test('a story under its dateline is told however many pages have it; what has none is then a standing box', () => {
    const dated = `临江日报讯（记者 方晴）${story}`;
    const pages = (text: string): AcrossPages => dayOf(Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`${i}.txt`, `${prose()}\n\n${text}`])));
    assert.deepEqual(pages(dated).findingsOf('0.txt').map(({ certainty }) => certainty), ['likely']);
    assert.deepEqual(pages(story).findingsOf('0.txt'), []);
  });

  test('the index outlives many edits', () => {
    const day = dayOf({ 'A3.txt': a3 });
    for (let i = 0; i < 300; i++) day.put('B2.txt', readPage([prose(), i % 2 === 0 ? story : ''].join('\n\n')));
    assert.deepEqual(day.findingsOf('A3.txt'), []);
    day.put('B2.txt', readPage(b2));
    assert.equal(day.findingsOf('A3.txt').length, 1);
  });
});

function dayOf(pages: Readonly<Record<string, string>>): AcrossPages {
  const day = new AcrossPages(loadSequences);
  for (const [name, text] of Object.entries(pages)) day.put(name, readPage(text));
  return day;
}

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadSequences } from '../../../src/host/sequences';
import { AcrossPages } from '../../../src/review/across-pages';
import type { Finding } from '../../../src/review/finding';
import { segmenterLexicon } from '../../../src/review/lexicon/segmenter';
import { readPage } from '../../../src/review/page/read-page';
import { review } from '../../../src/review/review';

const context = { lexicon: segmenterLexicon(), sequences: loadSequences() };
const SEAMS = new Set(['split-paragraph', 'displaced-continuation', 'missing-text']);

const TAIL = '新渠全长十一公里，从石埠水库的东闸口引水，沿着老堤脚一路';
const HEAD = '向北，过了三座渡槽才进入梅陂的灌区。往年七月，这里的稻田要靠抽水机日夜不停地抽，今年田埂边听得见的只有蛙声。';
const front = (jump: string, masthead = '潭州日报 2019年7月16日 星期二 第1版') => `${masthead}

一渠清水到田头

本报讯（记者 覃小川）昨日上午，石埠水库灌区的新渠正式通水。

${TAIL}${jump}

城西新添两座书屋

书屋设在公交站旁，每天开到晚上九点，借书不用押金。`;
const inside = (jump: string, masthead = '潭州日报 2019年7月16日 星期二 第3版') => `${masthead}

${jump}

${HEAD}

村支书黎顺昌说，等秋收算过账，省下的电费要拿来修机耕路。`;

describe('a story that goes on on another page', () => {
  for (const [manner, there, back] of [
    ['with page numbers in brackets', '（下转第3版）', '（上接第1版）'],
    ['with numbers alone', '（下转3版）', '（上接1版）'],
    ['in Chinese figures', '（下转三版）', '（紧接第一版）'],
    ['under an arrow, in a line of its own', '\n\n▶▶下转03版', '◀◀上接01版'],
    ['naming the story', '(下转第三版)', '（上接头版《一渠清水到田头》）'],
  ] as const) {
    test(`is whole: ${manner}`, () => {
      const day = dayOf({ 'a.txt': front(there), 'c.txt': inside(back) });
      assert.deepEqual(own(front(there)), []);
      assert.deepEqual(own(inside(back)), []);
      assert.deepEqual(day.findingsOf('a.txt'), []);
      assert.deepEqual(day.findingsOf('c.txt'), []);
      const at = front(there).indexOf('下转');
      const place = day.otherSideOfJump('a.txt', at);
      assert.equal(place?.name, 'c.txt');
      assert.ok(HEAD.startsWith(place.text.slice(place.range.start, place.range.end)));
      const before = day.otherSideOfJump('c.txt', inside(back).indexOf('接'));
      assert.equal(before?.name, 'a.txt');
      assert.ok(TAIL.endsWith(before.text.slice(before.range.start, before.range.end)));
    });
  }

  test('is whole where the paragraph goes on behind the jump line itself', () => {
    const third = inside('').replace(HEAD, `（上接第1版）${HEAD}`);
    assert.deepEqual(own(third), []);
    const day = dayOf({ 'a.txt': front('（下转第3版）'), 'c.txt': third });
    assert.deepEqual([...day.findingsOf('a.txt'), ...day.findingsOf('c.txt')], []);
  });

  test('is found by the names of the files where no masthead says which page it is', () => {
    const day = dayOf({ '7月16日/A1.txt': front('（下转A3版）', '潭州日报'), '7月16日/A3.txt': inside('（上接A1版）', '潭州日报') });
    assert.deepEqual([...day.findingsOf('7月16日/A1.txt'), ...day.findingsOf('7月16日/A3.txt')], []);
  });

  test('is found in one file that holds the whole day', () => {
    const text = `${front('（下转第3版）')}\n\n${inside('（上接第1版）')}`;
    const day = dayOf({ '全部.txt': text });
    assert.deepEqual(own(text), []);
    assert.deepEqual(day.findingsOf('全部.txt'), []);
    assert.ok(day.otherSideOfJump('全部.txt', text.indexOf('下转')));
  });

  test('of two that jump to the same page each finds its own by the words', () => {
    const tail = '馆长彭一苇说，最难找的是那本手抄的渡船账，前后跑了四个镇，才在一位老船工的木箱';
    const head = '底翻了出来，纸页已经脆得不敢翻动。';
    const first = `${front('（下转第3版）')}\n\n旧账本里的渡口\n\n${tail}（下转第3版）`;
    const third = `第3版\n\n（上接第1版）\n\n${head}\n\n${inside('（上接第1版）', '').trim()}`;
    const day = dayOf({ '1.txt': first, '3.txt': third });
    assert.deepEqual([...day.findingsOf('1.txt'), ...day.findingsOf('3.txt')], []);
    const place = day.otherSideOfJump('1.txt', first.lastIndexOf('下转'));
    assert.ok(place && head.startsWith(place.text.slice(place.range.start, place.range.end)));
  });

  test('of another day is another story', () => {
    const day = dayOf({
      '2019-07-16/1.txt': front('（下转第3版）'),
      '2019-07-17/3.txt': inside('（上接第1版）', '潭州日报 2019年7月17日 星期三 第3版'),
    });
    assert.equal(day.otherSideOfJump('2019-07-16/1.txt', front('（下转第3版）').indexOf('下转')), undefined);
  });
});

describe('a jump that leads nowhere', () => {
  test('to another page than it says is told where the number is wrong, with the right one', () => {
    const pages = { '1.txt': front('（下转第2版）'), '2.txt': '第2版\n\n菜价\n\n城南市场的青菜每斤两元八角。', '3.txt': inside('（上接第1版）') };
    const day = dayOf(pages);
    const [finding, ...more] = day.findingsOf('1.txt');
    assert.deepEqual([more, day.findingsOf('3.txt')], [[], []]);
    assert.equal(finding?.rule, 'displaced-continuation');
    assert.equal(finding.certainty, 'likely');
    assert.equal(finding.related[0]?.page?.name, '3.txt');
    assert.match(finding.message.zh, /“下转第2版”，下文却在第3版/u);
    assert.equal(fixed(pages['1.txt'], finding), front('（下转第3版）'));
  });

  test('back to another page than it says likewise, in the manner of the page', () => {
    const pages = { '1.txt': front('（下转三版）'), '2.txt': '第2版\n\n菜价\n\n城南市场的青菜每斤两元八角。', '3.txt': inside('（上接二版）') };
    const day = dayOf(pages);
    assert.deepEqual(day.findingsOf('1.txt'), []);
    const [finding] = day.findingsOf('3.txt');
    assert.equal(finding?.rule, 'displaced-continuation');
    assert.equal(fixed(pages['3.txt'], finding), inside('（上接一版）'));
  });

  test('is likely to have lost its text where the page is there and nothing on it goes on', () => {
    const day = dayOf({ '1.txt': front('（下转第3版）'), '3.txt': '第3版 综合\n\n菜价\n\n城南市场的青菜每斤两元八角，与前天持平。' });
    const [finding] = day.findingsOf('1.txt');
    assert.equal(finding?.rule, 'missing-text');
    assert.equal(finding.certainty, 'likely');
    assert.match(finding.message.zh, /3\.txt 上却没有上接本版的下文/u);
  });

  test('may have lost only its jump line where the page goes on with it unmarked', () => {
    const day = dayOf({ '1.txt': front('（下转第3版）'), '3.txt': inside('一渠清水到田头') });
    const [finding] = day.findingsOf('1.txt');
    assert.equal(finding?.certainty, 'possible');
    const place = finding.related[0];
    assert.ok(place?.page && HEAD.startsWith(place.page.text.slice(place.range.start, place.range.end)));
  });

  test('to a page that was not checked is no more than possible, and of a lone page says nothing', () => {
    const other = { '5.txt': '第5版\n\n菜价\n\n城南市场的青菜每斤两元八角。' };
    assert.deepEqual(dayOf({ '1.txt': front('（下转第3版）'), ...other }).findingsOf('1.txt').map(({ certainty }) => certainty), ['possible']);
    assert.deepEqual(dayOf({ '1.txt': front('（下转第3版）') }).findingsOf('1.txt'), []);
  });

  test('halves that do not fit are possibly cut short', () => {
    for (const other of ['据了解，书屋的书由读者捐赠，每天开到晚上九点。', '本报讯（记者 覃小川）昨日，两座书屋同时开门。']) {
      const day = dayOf({ '1.txt': front('（下转第3版）'), '3.txt': inside('（上接第1版）').replace(HEAD, other) });
      assert.deepEqual(day.findingsOf('1.txt').map(({ rule, certainty }) => [rule, certainty]), [['missing-text', 'possible']]);
    }
  });

  test('to 中缝, or a mere reference to another page, says nothing', () => {
    const day = dayOf({ '1.txt': front('（下转中缝）'), '3.txt': '第3版\n\n菜价\n\n城南市场的青菜每斤两元八角。（相关报道见第6版）' });
    assert.deepEqual([...day.findingsOf('1.txt'), ...day.findingsOf('3.txt')], []);
  });
});

describe('a day whose pages change', () => {
  test('tells which other pages are concerned', () => {
    const day = dayOf({ '1.txt': front('（下转第3版）'), '2.txt': '第2版\n\n菜价\n\n城南市场的青菜每斤两元八角。', '3.txt': inside('（上接第1版）') });
    assert.deepEqual(day.findingsOf('1.txt'), []);
    assert.deepEqual([...day.put('3.txt', readPage(inside('')))], ['1.txt']);
    assert.equal(day.findingsOf('1.txt').length, 1);
    assert.deepEqual([...day.put('2.txt', readPage('第2版\n\n菜价\n\n城南市场的青菜每斤三元。'))], []);
    assert.deepEqual([...day.put('3.txt', readPage(inside('（上接第1版）')))], ['1.txt']);
    assert.deepEqual(day.findingsOf('1.txt'), []);
    assert.deepEqual([...day.delete('3.txt')], ['1.txt']);
    assert.equal(day.findingsOf('1.txt')[0]?.certainty, 'possible');
  });
});

function dayOf(pages: Readonly<Record<string, string>>): AcrossPages {
  const day = new AcrossPages(loadSequences);
  for (const [name, text] of Object.entries(pages)) day.put(name, readPage(text));
  return day;
}

/** What the page alone is found to have broken. */
function own(text: string): string[] {
  return review(readPage(text), context).findings.filter(({ rule }) => SEAMS.has(rule)).map(({ rule, message }) => `${rule}: ${message.zh}`);
}

function fixed(text: string, { fixes }: Finding): string {
  const [edit] = fixes[0]?.edits ?? [];
  return edit ? text.slice(0, edit.range.start) + edit.text + text.slice(edit.range.end) : text;
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { loadSequences } from '../../../src/host/sequences';
import { byline } from '../../../src/review/checks/byline';
import type { Report } from '../../../src/review/finding';
import { noHouseStyle, readBylineForm, type HouseStyle } from '../../../src/review/house-style';
import { pendingLexicon } from '../../../src/review/lexicon/lexicon';
import { readPage } from '../../../src/review/page/read-page';

const sequences = loadSequences();
// The dictionary is never asked: what is broken in a byline is told before it is loaded.
const reports = (text: string, house?: HouseStyle): Report[] => [...byline.run(readPage(text), { lexicon: pendingLexicon, sequences, ...(house ? { house } : {}) })];
const told = (text: string, house?: HouseStyle): string[] => reports(text, house).map(({ range, certainty }) => `${certainty}: ${text.slice(range.start, range.end)}`);

/** The text after the first fix of the first report. */
function fixed(text: string, house?: HouseStyle): string {
  const edits = reports(text, house)[0]?.fixes?.[0]?.edits ?? [];
  return [...edits].reverse().reduce((whole, { range, text: by }) => whole.slice(0, range.start) + by + whole.slice(range.end), text);
}

const story = (head: string, line: string): string => `${head}\n\n${line}\n\n渡船一趟六分钟，一天来回四十趟，坐船的多是去对岸上学的孩子。\n`;

describe('what one fix mends', () => {
  const cases: [string, string, string][] = [
    ['a role misspelt', '■云汀日报社记着 陆小舟', '■云汀日报社记者 陆小舟'],
    ['a role doubled', '■云汀日报社记者 记者 陆小舟', '■云汀日报社记者 陆小舟'],
    ['a role cut', '◎本报记 尚可', '◎本报记者 尚可'],
    ['a name twice', '■云汀日报社记者 陆小舟 陆小舟', '■云汀日报社记者 陆小舟'],
    ['names on the next line', '■云汀日报社记者\n陆小舟', '■云汀日报社记者 陆小舟'],
    ['a name in two', '□本报记者 欧阳\n春晓', '□本报记者 欧阳春晓'],
    ['a role in two', '□本报记\n者 简沐阳', '□本报记者 简沐阳'],
    ['an open bracket', '（本报记者 方晴、何田田', '（本报记者 方晴、何田田）'],
    ['a misprinted outlet', '■云汀曰报记者 陆小舟', '■云汀日报记者 陆小舟'],
  ];
  for (const [name, broken, whole] of cases) test(name, () => { assert.equal(fixed(story('渡口的清晨', broken)), story('渡口的清晨', whole)); });

  test('a byline that runs into the text gets a line of its own, with the line break of the page', () => {
    const page = (line: string): string => story('渡口', '■云汀日报记者 陆小舟').concat('\n', story('船闸', line)).replace(/\n/gu, '\r\n');
    assert.equal(fixed(page('■云汀日报记者 鲁直 船闸一次能过八条船，老船工都来看热闹。')), page('■云汀日报记者 鲁直\n船闸一次能过八条船，老船工都来看热闹。'));
  });

  test('joining lines is safe, choosing a name is not', () => {
    assert.equal(reports(story('渡口', '■云汀日报社记者\n陆小舟'))[0]?.fixes?.[0]?.kind, 'safe');
    assert.equal(reports(story('渡口', '■云汀日报社记者 陆小舟 陆小舟'))[0]?.fixes?.[0]?.kind, 'judged');
  });
});

describe('the house style', () => {
  const form = readBylineForm('■云汀日报社全媒体记者 陆小舟 通讯员 陈斌');
  const house: HouseStyle = { ...noHouseStyle, outlets: ['云汀日报社', '云汀晚报'], byline: form, roles: ['全媒体记者', '通讯员'], people: ['陆小舟', '诸葛望舒', '何田田'] };

  test('a byline in it is right', () => {
    assert.deepEqual(told(story('渡口', '■云汀日报社全媒体记者 陆小舟 诸葛望舒 通讯员 何田田'), house), []);
  });
  test('a name one character off one of the newsroom, and nobody of it, is likely a slip', () => {
    assert.deepEqual(told(story('渡口', '■云汀日报社全媒体记者 陆小州'), house), ['likely: 陆小州']);
    assert.equal(fixed(story('渡口', '■云汀日报社全媒体记者 诸葛望书'), house), story('渡口', '■云汀日报社全媒体记者 诸葛望舒'));
  });
  test('a stranger, and one of the newsroom who is like another, are no slips', () => {
    assert.deepEqual(told(story('渡口', '■云汀日报社全媒体记者 石敢当'), house), []);
    assert.deepEqual(told(story('渡口', '■云汀日报社全媒体记者 陆小州'), { ...house, people: [...house.people, '陆小州'] }), []);
  });
  test('another marker, another gap, an unknown role: possible', () => {
    assert.deepEqual(told(story('渡口', '□云汀日报社全媒体记者 陆小舟'), house), ['possible: □']);
    assert.deepEqual(told(story('渡口', '■云汀日报社全媒体记者陆小舟'), house), ['possible: 全媒体记者陆小舟']);
    assert.deepEqual(told(story('渡口', '■云汀日报社融媒记者 陆小舟'), house), ['possible: 融媒记者']);
  });
  test('the other order of roles: possible', () => {
    assert.deepEqual(told(story('渡口', '■云汀日报社通讯员 石敢当 全媒体记者 陆小舟'), house), ['possible: 通讯员 石敢当 全媒体记者']);
  });
  test('a full-width blank is a blank, in the example as on the page', () => {
    const wide = { ...house, byline: readBylineForm('■云汀日报社全媒体记者　陆小舟') };
    for (const line of ['■云汀日报社全媒体记者　陆小舟', '■云汀日报社全媒体记者 陆小舟']) assert.deepEqual(told(story('渡口', line), wide), []);
  });
  test('a line that is one character off a fixed column', () => {
    const columns = { ...house, columns: ['社区传真', '河畔'] };
    assert.deepEqual(told(`【社区传直】\n\n${story('渡口', '■云汀日报社全媒体记者 陆小舟')}`, columns), ['likely: 社区传直']);
    assert.deepEqual(told(`社区传真\n\n${story('河边', '■云汀日报社全媒体记者 陆小舟')}`, columns), []);
  });
  test('an outlet one character off one of the paper’s own', () => {
    assert.deepEqual(told(story('渡口', '■云汀日抱社全媒体记者 陆小舟'), house), ['likely: 云汀日抱社']);
  });
  test('another paper’s byline is left as it came', () => {
    assert.deepEqual(told(story('渡口', '□江左时报记者项竹青'), house), []);
  });
});

describe('on the page as a whole', () => {
  const four = (lines: readonly string[]): string => lines.map((line, i) => story(`第${'一二三四五'.charAt(i)}座桥`, line)).join('\n');

  test('a marker unlike the others is possible, and is replaced by theirs', () => {
    const lines = ['■海屿晚报记者 简沐阳', '■海屿晚报记者 程知非', '□海屿晚报记者 石小川', '■海屿晚报记者 简沐阳'];
    assert.deepEqual(told(four(lines)), ['possible: □']);
    assert.equal(fixed(four(lines)), four(lines.map((line) => line.replace('□', '■'))));
  });
  test('two and two are no majority', () => {
    assert.deepEqual(told(four(['■海屿晚报记者 简沐阳', '■海屿晚报记者 程知非', '□海屿晚报记者 石小川', '□海屿晚报记者 何田田'])), []);
  });
  test('an outlet written two ways, as often one as the other, is possible: the later', () => {
    assert.deepEqual(told(four(['■屏山晚报社记者 简沐阳', '■平山晚报社记者 程知非'])), ['possible: 平山晚报社']);
  });
});

test('every byline of the real page is right', () => {
  const text = readFileSync(join(__dirname, '../../../seeds/hengyang-daily-2022-03-02.txt'), 'utf8');
  const page = readPage(text);
  const found = page.blocks.flatMap(({ reading }) => reading.bylines.map(({ parts }) => parts.map((part) => part.text).join(' ')));
  assert.deepEqual(found, [
    '■ 文/图 衡阳日报社 全媒体记者 向吟吟',
    '■ 衡阳日报社 全媒体记者 胡建军',
    '全媒体记者 罗文鹏 通讯员 郭杰兵 谭小婷',
    '通讯员 周运动',
    '■ 衡阳日报社 全媒体记者 伍施施 通讯员 陈斌',
    '■ 衡阳日报社 全媒体记者 金明达 实习生 张昭 采访整理',
    '全媒体记者 邹红辉',
    '全媒体记者 胡亚华',
  ]);
  assert.deepEqual(told(text).filter((line) => !line.startsWith('possible')), []);
});

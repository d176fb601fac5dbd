import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadSequences } from '../../../src/host/sequences';
import { missingText } from '../../../src/review/checks/missing-text';
import type { Report } from '../../../src/review/finding';
import { segmenterLexicon } from '../../../src/review/lexicon/segmenter';
import { readPage } from '../../../src/review/page/read-page';

const sequences = loadSequences();
const reports = (text: string): Report[] => [...missingText.run(readPage(text), { lexicon: segmenterLexicon(), sequences })];

/** The report on the block that ends with these words, and what it shows as the rest. */
function restOf(text: string, broken: string): { report: Report | undefined; rest: string[] } {
  const end = text.indexOf(broken) + broken.length;
  const report = reports(text).find(({ range }) => range.end === end);
  return { report, rest: (report?.related ?? []).map(({ range }) => text.slice(range.start, range.end)) };
}

/** What stands before the rest in the other paragraph. */
const story =
  '入夏以后雨水一场接着一场，堤上的草长得没过膝盖。志愿者赵小川家就在堤下，他说，夜里听见雨声就睡不着，索性披上衣服到棚子里坐着，手电筒从不离身。社区食堂给值守的人留了热饭，卫生站送来了常用药和蚊香，孩子们画的平安图贴满了棚子的板壁。';
const headline = '河堰街道推行包片到户\n\n';
const before = '入汛以来，河堰街道把沿江的九个社区划成三十一个片区，每个片区有一名干部和两名志愿者值守，夜里轮流上堤查看。';
const after = '记者从街道了解到，八月以来，值守人员共处置管涌两处，转移低洼地带居民四十七户，没有一人受伤。';

const inside: { name: string; tail: string; broken: string; other: string; rest: string }[] = [
  {
    name: 'a quotation of like clauses, its end in the paragraph before',
    tail: '责任到人，才有人管。街道同社区签下责任书，按照“哪里有险、哪里设岗，哪里有水、哪里巡查，哪里有人、哪里',
    broken: '哪里有人、哪里',
    other: '物资由街道统一采购，沙袋和雨衣分发到每个值守点，哪里转移、哪里安置，哪里受灾、哪里救助”的办法，对每一户都登记造册，值守点之间用对讲机联系。',
    rest: '哪里转移、哪里安置，哪里受灾、哪里救助”',
  },
  {
    name: 'in brackets, among numbers',
    tail: '县农业局昨天开了会。今年秋播的补贴标准也已公布（种小麦的每亩补贴六十元，种油菜的每亩补贴八十元，种蚕豆的每亩补',
    broken: '种蚕豆的每亩补',
    other: '农技站的三名技术员住到了村里，种绿肥的每亩补贴四十元，种豌豆的每亩补贴五十元），从播种到收割都有人指点，机耕道也修到了地头。',
    rest: '种绿肥的每亩补贴四十元，种豌豆的每亩补贴五十元）',
  },
  {
    name: 'sayings in two clauses',
    tail: '他教了三十九年书。老校长退休那天在黑板上留下一句话，学生们至今还记得：“做事先做人，读书先立志，走路先看',
    broken: '读书先立志，走路先看',
    other: '新校舍去年秋天启用，食堂和宿舍都装了暖气，走路先看路，做事先做实”，离家最远的孩子再也不用摸黑赶路。',
    rest: '走路先看路，做事先做实”',
  },
];

describe('the rest of a sentence inside another paragraph', () => {
  for (const { name, tail, broken, other, rest } of inside) {
    for (const [where, blocks] of [['before', [before, story + other, tail, after]], ['behind', [before, tail, after, story + other]]] as const) {
      test(`${name}: ${where} the tail, both places are shown`, () => {
        const found = restOf(headline + blocks.join('\n\n'), broken);
        assert.deepEqual(found.rest, [rest]);
        assert.match(found.report?.message.zh ?? '', /错排进了另一段的中间/u);
      });
    }
  }

  const doubtful: { name: string; tail: string; broken: string; other: string[] }[] = [
    {
      name: 'a quotation that is closed elsewhere in other words',
      tail: '责任到人，才有人管。街道同社区签下责任书，按照“哪里有险、哪里设岗，哪里有水、哪里巡查，哪里有人、哪里',
      broken: '哪里有人、哪里',
      other: ['物资由街道统一采购，沙袋和雨衣分发到每个值守点，值守的人都说心里踏实多了”，对讲机也配齐了。'],
    },
    {
      name: 'like clauses that no mark closes',
      tail: '责任到人，才有人管。街道同社区签下责任书，按照“哪里有险、哪里设岗，哪里有水、哪里巡查，哪里有人、哪里',
      broken: '哪里有人、哪里',
      other: ['物资由街道统一采购，哪里转移、哪里安置，哪里受灾、哪里救助，每一户都登记造册。'],
    },
    {
      name: 'two paragraphs that close one',
      tail: '责任到人，才有人管。街道同社区签下责任书，按照“哪里有险、哪里设岗，哪里有水、哪里巡查，哪里有人、哪里',
      broken: '哪里有人、哪里',
      other: [
        '物资由街道统一采购，哪里转移、哪里安置，哪里受灾、哪里救助”的办法，每一户都登记造册。',
        '隔江的柳堰街道也开了会，哪里缺人、哪里补人，哪里缺物、哪里补物”的做法传了过来。',
      ],
    },
    {
      name: 'marks that are paired',
      tail: '责任到人，才有人管。街道同社区签下责任书，按照“哪里有险、哪里设岗”的办法，哪里有水、哪里巡查，哪里有人、哪里',
      broken: '哪里有人、哪里',
      other: ['物资由街道统一采购，“哪里转移、哪里安置，哪里受灾、哪里救助”的办法，每一户都登记造册。'],
    },
  ];
  for (const { name, tail, broken, other } of doubtful) {
    test(`${name}: no place inside is named`, () => {
      const { report } = restOf(headline + [before, ...other, tail, after].join('\n\n'), broken);
      assert.ok(report, 'the tail is reported all the same');
      assert.match(report.message.zh, /版面上找不到下文/u);
    });
  }

  test('what follows in the next block is no inside head', () => {
    const text = headline + [before, '责任到人，才有人管。街道同社区签下责任书，按照“哪里有险、哪里设岗，哪里有水、哪里巡', '查，哪里有人、哪里转移”的办法办事。', after].join('\n\n');
    assert.deepEqual(reports(text), []);
  });
});

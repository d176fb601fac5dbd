import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { likenessOf } from '../../../src/review/lexicon/likeness';
import { pronunciation } from '../../../src/review/lexicon/pronunciation';

describe('in what two characters are alike', () => {
  const cases: Record<string, string[]> = {
    sound: ['晖辉', '朝潮', '强墙', '华骅', '宁凝', '乐跃', '曾增'], // 朝 乐 曾 have two readings each
    shape: ['季李', '未末', '晖浑', '正止', '宁宇', '睛晴', '冷泠', '孟盂'],
    'near-sound': ['强枪', '海孩', '明命'],
  };
  for (const [likeness, pairs] of Object.entries(cases)) {
    for (const pair of pairs) {
      test(`${pair}: ${likeness}`, () => {
        assert.equal(likenessOf(pair.charAt(0), pair.charAt(1)), likeness);
        assert.equal(likenessOf(pair.charAt(1), pair.charAt(0)), likeness);
      });
    }
  }

  for (const pair of ['山水', '朝阳', '国强', '驴楼', '文武', '吕卢', '东西']) {
    test(`${pair}: in nothing`, () => { assert.equal(likenessOf(pair.charAt(0), pair.charAt(1)), undefined); });
  }

  test('ü keeps its dots: 吕 is not read like 鲁', () => { assert.equal(likenessOf('吕', '鲁'), undefined); });
});

// From the table of GB 13000.1 字符集汉字笔顺规范: strokes by class, 1 横 2 竖 3 撇 4 点 5 折.
describe('the strokes of surnames, as they are written', () => {
  const strokes: Record<string, string> = {
    丁: '12', 马: '551', 王: '1121', 方: '4153', 邓: '5452', 尹: '5113', 石: '13251', 叶: '25112', 龙: '13534', 刘: '413422', 安: '445531', 何: '3212512', 李: '1234521', 陈: '5215234', 宋: '4451234', 高: '4125125251', 许: '453112', 赵: '121213434', 周: '35121251', 欧: '13453534',
  };
  for (const [char, order] of Object.entries(strokes)) test(`${char}: ${order}`, () => { assert.equal(pronunciation.strokeOrder(char), order); });
  test('as many as the count', () => {
    for (const char of Object.keys(strokes)) assert.equal(pronunciation.strokes(char), pronunciation.strokeOrder(char).length, char);
  });
});

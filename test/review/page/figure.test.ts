import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFigures } from '../../../src/review/page/figure';

/** Each figure as value, range, unit and exactness. */
const read = (text: string): string[] =>
  readFigures(text).map(({ value, upper, unit, exactness }) => `${value}${upper === value ? '' : `~${upper}`}${unit.text}${exactness === 'exact' ? '' : ` ${exactness}`}`);

describe('figures', () => {
  const cases: readonly [text: string, ...figures: string[]][] = [
    ['总产量1,234.5吨，用工１２人', '1234.5吨', '12人'],
    ['投资3亿元，惠及1.2万人', '300000000元', '12000人'],
    ['累计1亿7224万例', '172240000例'],
    ['规模达二十万亿元', '20000000000000元'],
    ['两个孩子住了半年', '2个', '0.5年'],
    ['占百分之三十五，剩三成', '35', '3成'],
    ['降幅过半', '50 above'],
    ['提高1.9个百分点，是原来的2.5倍', '1.9个百分点', '2.5倍'],
    ['来了两三个人，又来十几名', '2~3个', '11~19名'],
    ['招收10至15人，亩产3至5万斤', '10~15人', '30000~50000斤'],
    ['占比10%—15%', '10~15%'],
    ['近百家企业，20多万亩稻田，约14万吨', '100家 below', '200000亩 above', '140000吨 about'],
    ['三百多万元，上千人', '3000000元 above', '1000人 above'],
    ['走了两个半小时，用了一年半', '2.5小时', '1.5年'],
    ['净利润5亿7千万元，一个半月、一个多小时', '570000000元', '1.5月', '1小时 above'],
    ['高于工业12.6个和8.6个百分点，将近一半的人', '12.6个', '8.6个百分点', '50 below'],
    ['有16万至18万平民', '160000~180000'],
    ['唯一一个社区，附近11个社区，签约30户', '1个', '11个', '30户'],
    ['200户以上，30天左右', '200户 above', '30天 about'],
  ];
  for (const [text, ...figures] of cases) test(text, () => { assert.deepEqual(read(text), figures); });
});

describe('names of things are no figures', () => {
  const names = [
    '“211+X”产业', '“3131”工程', '5G网络', '第四届理事会', '2021—64号', 'DN600管', '一户一宅', 'G107线', '长征二号', '拨打8429110',
    '五一路', '3号楼', '2022年3月2日9:00', '二〇二二年', '农村乱占耕地建房“八不准”', '统一部署', '十分重要', '第三批', '一些', '80后', '21世纪', '党的十八大', '十二届全国人大五次会议', '二十国集团', '一趟趟', '零部件', '千家万户', '三级医院', '一大步',
  ];
  for (const name of names) test(name, () => { assert.deepEqual(read(name), []); });
});

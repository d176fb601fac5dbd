import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readBylineBlock, type Byline } from '../../../src/review/page/byline';
import { readDateline } from '../../../src/review/page/dateline';

/** A byline as one line: kind of the part, colon, its text; a slip in brackets. */
const shown = (byline: Byline | undefined): string =>
  (byline?.parts ?? []).map((part) => `${part.kind}:${part.text}${part.slip ? `(${part.meant ?? ''})` : ''}`).join(' ');

describe('a block that is a byline', () => {
  const cases: [string, string][] = [
    ['■云汀日报社全媒体记者 陆小舟 通讯员 陈斌', 'marker:■ outlet:云汀日报社 role:全媒体记者 name:陆小舟 role:通讯员 name:陈斌'],
    ['□文/图 云汀日报社融媒体记者 秦若水', 'marker:□ work:文/图 outlet:云汀日报社 role:融媒体记者 name:秦若水'],
    ['●本报首席记者 陈 斌 见习记者 欧阳春晓', 'marker:● role:本报首席记者 name:陈 斌 role:见习记者 name:欧阳春晓'],
    ['◎ 贺兰山', 'marker:◎ name:贺兰山'],
    ['▲本报驻沪记者 买买提·艾力 发自上海', 'marker:▲ role:本报驻沪记者 name:买买提·艾力 work:发自上海'],
    ['文/周海 图/吴越', 'work:文 name:周海 work:图 name:吴越'],
    ['周海 文/图', 'name:周海 work:文/图'],
    ['（本报记者 方晴、何田田）', 'role:本报记者 name:方晴 name:何田田'],
    ['实习记者 方晴 记者 何田田 摄影报道', 'role:实习记者 name:方晴 role:记者 name:何田田 work:摄影报道'],
    ['特约评论员 石敢当', 'role:特约评论员 name:石敢当'],
    ['本报评论员', 'role:本报评论员'],
    ['本报通迅员 石小川', 'role:本报通迅员(本报通讯员) name:石小川'],
    ['责编：方晴 美编：何田田 校对：石小川', 'desk:责编 name:方晴 desk:美编 name:何田田 desk:校对 name:石小川'],
  ];
  for (const [text, parts] of cases) test(text, () => { assert.equal(shown(readBylineBlock(text)), parts); });

  for (const text of ['记者走基层', '记者手记', '文明就在身边', '图书馆里过大年', '综合施策抓春耕', '编辑部的故事', '记者和他的朋友', '周海 吴越', '记者 王者归来']) {
    test(`${text}: none`, () => { assert.equal(readBylineBlock(text), undefined); });
  }
});

describe('a dateline at the head of a paragraph', () => {
  const cases: [string, string, string][] = [
    ['云汀日报讯（全媒体记者 陆小舟 通讯员 陈斌）昨日，', '云汀日报讯（全媒体记者 陆小舟 通讯员 陈斌）', 'role:全媒体记者 name:陆小舟 role:通讯员 name:陈斌'],
    ['本报讯 记者方晴、通讯员何田田报道：昨日，', '本报讯 记者方晴、通讯员何田田报道：', 'role:记者 name:方晴 role:通讯员 name:何田田 work:报道'],
    ['新华社北京3月2日电（记者周海 吴越）国务院', '新华社北京3月2日电（记者周海 吴越）', 'role:记者 name:周海 name:吴越'],
    ['据新华社电 国务院', '据新华社电', ''],
    ['央视网消息（新闻联播）：今天，', '央视网消息（新闻联播）：', ''],
    ['本报记者方晴报道：昨日，', '本报记者方晴报道：', 'role:本报记者 name:方晴 work:报道'],
    ['云汀讯（记者 方晴）昨日，', '云汀讯（记者 方晴）', 'role:记者 name:方晴'],
  ];
  for (const [text, whole, parts] of cases) {
    test(text, () => {
      const dateline = readDateline(text);
      assert.equal(text.slice(0, dateline?.end), whole);
      assert.equal(shown(dateline?.byline), parts);
    });
  }

  for (const text of ['我省电力供应平稳有序。', '市电视台消息称，', '来自市气象台的消息显示，', '国家电网公司发布', '本报电话号码有变。', '网电一体化建设提速。']) {
    test(`${text}: none`, () => { assert.equal(readDateline(text), undefined); });
  }

  test('gives the day it is dated', () => {
    const date = readDateline('新华社北京3月2日电 国务院')?.date;
    assert.deepEqual([date?.month, date?.day, date?.start, date?.end], [3, 2, 5, 9]);
  });
});

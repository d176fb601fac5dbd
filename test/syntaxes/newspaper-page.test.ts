import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { loadGrammar, type Scoped } from '../support/grammar';

let tokenize: (text: string) => Scoped[];
before(async () => {
  tokenize = await loadGrammar();
});

/** The pieces that stand in a scope, neighbours joined. */
function inScope(pieces: readonly Scoped[], scope: string): string[] {
  const found: string[] = [];
  let open = false;
  for (const { text, scopes } of pieces) {
    const stands = scopes.includes(scope);
    if (stands && open) found.push(`${found.pop() ?? ''}${text}`);
    else if (stands) found.push(text);
    open = stands;
  }
  return found;
}

/** Line by line, so that what stands on two lines is not joined. */
const linesInScope = (text: string, scope: string): string[] =>
  text.split('\n').flatMap((line) => inScope(tokenize(line), scope));

describe('the grammar on the real page', () => {
  const page = readFileSync(join(__dirname, '../../seeds/hengyang-daily-2022-03-02.txt'), 'utf8');
  const has = (scope: string, ...texts: string[]): void => {
    const found = linesInScope(page, scope);
    for (const text of texts) assert.ok(found.includes(text), `${scope}: ${text} not among ${found.join(' / ')}`);
  };

  test('headlines', () => {
    has(
      'markup.heading.headline',
      '13个首批重点项目 如期开复工率达100%',
      '勠力同心筑牢禁毒“钢铁长城”',
      '公共机构能耗情况如何？',
      '市机关事务管理局开展分批集中会审',
      '“群防群治”筑牢耕地保护防线',
      '想放弃治疗的时候，来了救命“及时雨”',
      '因管道维修 石鼓区今明局地停水',
    );
    const lines = linesInScope(page, 'markup.heading.headline');
    assert.ok(lines.every((line) => line.length <= 36), 'no paragraph is a headline');
    assert.ok(!lines.includes('粮安天下，地为根本。'), 'what ends with a full stop is a sentence');
  });

  test('subheads', () => {
    assert.deepEqual(linesInScope(page, 'markup.heading.subhead'), [
      '——耒阳市掀起重点项目“新年攻势”',
      '——访蒸湘区委副书记、区长、区禁毒委主任曾梦龙',
    ]);
  });

  test('bylines with their markers, outlets, roles and names', () => {
    assert.deepEqual(linesInScope(page, 'meta.byline'), [
      '■文/图 衡阳日报社全媒体记者 向吟吟',
      '■衡阳日报社全媒体记者 胡建军',
      '（全媒体记者 罗文鹏 通讯员 郭杰兵 谭小婷）',
      '（通讯员 周运动）',
      '■衡阳日报社全媒体记者 伍施施 通讯员 陈斌',
      '■衡阳日报社全媒体记者 金明达 实习生 张昭 采访整理',
      '（全媒体记者 邹红辉）',
      '（全媒体记者 胡亚华）',
    ]);
    has('punctuation.definition.byline', '■');
    has('support.other.outlet', '衡阳日报社');
    has('storage.type.role', '文/图', '全媒体记者', '通讯员', '实习生');
    has('entity.name.person', '向吟吟', '郭杰兵', '谭小婷', '周运动', '胡建军');
  });

  test('datelines', () => {
    assert.deepEqual(linesInScope(page, 'keyword.other.dateline'), ['衡阳日报讯', '衡阳日报讯', '衡阳日报讯', '衡阳日报讯']);
  });

  test('figures and dates', () => {
    has('constant.numeric.figure', '13', '100%', '17亿', '5.3亿', '23万', '14万', '3000');
    has('constant.other.date', '2月27日', '2021年', '3月1日');
    assert.ok(!linesInScope(page, 'constant.numeric.figure').includes('27'), 'the day of a date is no figure');
  });

  test('quotations, one in another, and titles', () => {
    has('string.quoted.double', '“新年攻势”', '“有色金属回收”', '“大情报”');
    has('string.quoted.single', '‘钢铁长城’', '‘流动喇叭’');
    has('string.quoted.other.title', '《铁纪护航2021》', '《蒸湘区2021—2024年禁毒人民战争实施方案》');
  });

  test('credits', () => {
    has('meta.credit', '主办：衡阳市慈善总会', '协办：中国人寿衡阳分公司');
    has('keyword.other.credit', '主办', '协办');
  });
});

describe('the grammar on other papers’ manners', () => {
  const only = (text: string, scope: string, ...expected: string[]): void => {
    assert.deepEqual(linesInScope(text, scope), expected, text);
  };

  test('a dateline with a date, one of the paper’s own, and what only sounds like one', () => {
    only('　　新华社云泽5月14日电（记者 陆小舟、韩知秋）云泽港今天开港。', 'keyword.other.dateline', '新华社云泽5月14日电');
    only('　　新华社云泽5月14日电（记者 陆小舟、韩知秋）云泽港今天开港。', 'entity.name.person', '陆小舟', '韩知秋');
    only('本报讯 昨天，青岚市图书馆延长了开馆时间。', 'keyword.other.dateline', '本报讯');
    only('他在本报讯问处等了一个上午，没有见到人。', 'keyword.other.dateline');
  });

  test('a byline without a marker', () => {
    only('本报记者 陆小舟 文/图', 'meta.byline', '本报记者 陆小舟 文/图');
    only('记者 韩知秋 通讯员 卜一帆', 'entity.name.person', '韩知秋', '卜一帆');
    only('记者从会上获悉，新桥将于年底通车。', 'meta.byline');
  });

  test('a crosshead with its number, and a sentence with one', () => {
    only('一、把好入口关', 'markup.heading.crosshead', '一、把好入口关');
    only('（二）堵住出口', 'markup.heading.crosshead', '（二）堵住出口');
    only('一、各单位要把好入口关，做到人人登记、件件消毒。', 'markup.heading.crosshead');
  });

  test('a caption', () => {
    const shot = '果农在山坡上采摘头茬枇杷。 韩知秋 摄';
    only(shot, 'markup.italic.caption', shot);
    only('图为修复后的临江门城楼。', 'markup.italic.caption', '图为修复后的临江门城楼。');
    only('他为这张照片在山里守了三天，终于拍到了。', 'markup.italic.caption');
  });

  test('figures in words', () => {
    only('参赛者增加百分之三十五，达一千二百万人次，七成以上是青年。', 'constant.numeric.figure', '百分之三十五', '一千二百万', '七成');
    only('他一心一意，千方百计。', 'constant.numeric.figure');
  });

  test('a mark that is never closed ends with its line', () => {
    const [first, second] = ['他说：“今天不去了，明天再说。', '第二天他还是没有去。'];
    assert.deepEqual(inScope(tokenize(`${first}\n${second}`), 'string.quoted.double'), ['“今天不去了，明天再说。']);
    assert.deepEqual(inScope(tokenize('《青岚志\n他说完就走了，头也不回。'), 'string.quoted.other.title'), ['《青岚志']);
  });

  test('no Chinese, nothing at all, and a very long line', () => {
    assert.deepEqual(inScope(tokenize('A note in English'), 'markup.heading.headline'), []);
    assert.deepEqual(inScope(tokenize(''), 'markup.heading.headline'), []);
    assert.deepEqual(inScope(tokenize('“‘《（一、——'.repeat(3000)), 'markup.heading.headline'), []);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPage } from '../../../src/review/page/read-page';

// The kind of every block of the real page, with the block's first characters; a blank line begins an article.
const EXPECTED = `
headline   13个首批重点项目 如期开复工率
subhead    ——耒阳市掀起重点项目“新年攻势
byline     ■文/图 衡阳日报社全媒体记者 
column-tag 聚力中心化攻坚年
caption    先导稀材项目建设现场。
paragraph  机器轰鸣、车辆穿梭……春暖花开时
paragraph  以上，将深度整合全市乃至全省的稀
paragraph  在先导稀材项目对面的，是耒阳市的
paragraph  2月27日，在位于大市乡循环产业
paragraph  据悉，先导稀材是在先导集团收购湖
paragraph  生回收整合搬迁项目。建设现场，施
paragraph  在耒阳，像这样产业带动作用明显的
paragraph  一切围着项目转，一切奔着落地干。
paragraph  今年，该市进一步强化“以产业比实

headline   勠力同心筑牢禁毒“钢铁长城”
subhead    ——访蒸湘区委副书记、区长、区禁
byline     ■衡阳日报社全媒体记者 胡建军
paragraph  “禁毒工作事关国家安危、民族兴衰
paragraph  2021年，蒸湘区坚持党管禁毒原
paragraph  曾梦龙表示，禁毒工作是一项复杂、

headline   公共机构能耗情况如何？
subhead    市机关事务管理局开展分批集中会审
paragraph  衡阳日报讯（全媒体记者 罗文鹏 
paragraph  会议传达学习了湖南省机关事务管理
paragraph  构和市直重点用能单位的建筑面积、
paragraph  会审发现，全市公共机构能耗统计填

headline   “以案促改”展现“应急担当”
paragraph  衡阳日报讯（通讯员 周运动）2月
paragraph  会议组织全体干部职工观看了《铁纪
paragraph  行情况的督查；三要紧盯“四风”问

headline   “群防群治”筑牢耕地保护防线
byline     ■衡阳日报社全媒体记者 伍施施 
paragraph  粮安天下，地为根本。
paragraph  在严守耕地红线，衡东县大浦镇堰桥
crosshead  耕地保护写入村规民约
paragraph  一场春雪过后，天气刚刚放晴，久违
paragraph  “耕地是全村人的‘饭碗’，保护耕
paragraph  “我们利用环卫清洁车的‘流动喇叭
paragraph  除了“流动喇叭”，在村里的文化活
paragraph  在巡查的过程中，胡朝晖经常会到村
crosshead  巧做文章破解建房难题
paragraph  “胡书记，帮帮忙啊，我就占用我家
paragraph  为耕地，他希望村支部书记能够帮忙
paragraph  “你家附近那块地既已核定为耕地就
paragraph  “堰桥村耕地面积近3000亩，人
paragraph  “村民集中建房规划点由村里和驻村

headline   想放弃治疗的时候，来了救命“及时
byline     ■衡阳日报社全媒体记者 金明达 
paragraph  上天仿佛和我开了一个莫大的玩笑…
paragraph  然而上天关上了一扇门，同时也会打
paragraph  我叫邹婷（化名），一名超市职工，
column-tag 一座城市的温暖 慈惠民生保险故事
credit     主办：衡阳市慈善总会
credit     协办：中国人寿衡阳分公司
credit     人保财险衡阳分公司
credit     衡阳日报社
paragraph  上天仿佛和我开了一个莫大的玩笑…

headline   安全生产三年行动 落实“五全一常
paragraph  对消防安全、燃气安全、道路交通安
paragraph  各链长要按照分类施策、一链一策的
crosshead  全链条责任机制： 实行“安全链长
paragraph  易操作的责任环节和标准体系，由市
paragraph  建立健全并严格落实全链条责任追究

headline   加快盐卤产业高端化发展
subhead    市化工协会研讨部署强链补链等工作
paragraph  衡阳日报讯（全媒体记者 邹红辉）
paragraph  10多家规模化化工企业负责人参加

headline   因管道维修 石鼓区今明局地停水
paragraph  衡阳日报讯（全媒体记者 胡亚华）
paragraph  请提前做好储水准备，早完工早通水
notice     供水信息
notice     咨询热线：
notice     8429110
credit     衡阳市自来水有限公司协办
`;

test('every block of the real page is told rightly', () => {
  const page = readPage(readFileSync(join(__dirname, '../../../seeds/hengyang-daily-2022-03-02.txt'), 'utf8'));
  const told = page.articles.map((article) =>
    article.blocks.map((block) => `${block.kind.padEnd(10)} ${block.text.slice(0, 16)}`).join('\n'),
  );
  assert.equal(told.join('\n\n'), EXPECTED.trim());
});

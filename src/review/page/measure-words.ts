/**
 * Units and measure words after which a number is a quantity. Sources: GB 3100—1993 (units of measurement and their
 * Chinese names), 《现代汉语八百词》 appendix (measure words), GB/T 15835—2011 (how numbers are written).
 */
export interface Unit {
  /** The unit as printed. */
  readonly text: string;
  /** What is measured; figures compare within one dimension. A measure word is a dimension of its own. */
  readonly dimension: string;
  /** How many of the dimension's base units it is. */
  readonly factor: number;
}

type Scale = readonly [dimension: string, units: Readonly<Record<string, number>>];

const SCALES: readonly Scale[] = [
  ['percent', { '%': 1, '％': 1, 百分比: 1, '‰': 0.1 }],
  ['percentage point', { 个百分点: 1, 百分点: 1, 个点: 1 }],
  ['times', { 倍: 1 }],
  ['yuan', { 元: 1, 块钱: 1, 元钱: 1, 角: 0.1, 毛: 0.1, 毛钱: 0.1, 元人民币: 1, 人民币: 1 }],
  ['dollar', { 美元: 1, 美金: 1 }],
  ['euro', { 欧元: 1 }],
  ['yen', { 日元: 1 }],
  ['pound', { 英镑: 1 }],
  ['rouble', { 卢布: 1 }],
  ['won', { 韩元: 1 }],
  ['international dollar', { 国际元: 1 }],
  ['hk dollar', { 港元: 1, 港币: 1 }],
  ['metre', { 公里: 1000, 千米: 1000, 米: 1, 厘米: 0.01, 公分: 0.01, 毫米: 0.001, 微米: 1e-6, 纳米: 1e-9, km: 1000, cm: 0.01, mm: 0.001, m: 1 }],
  ['nautical mile', { 海里: 1 }],
  ['mile', { 英里: 1 }],
  ['li', { 里路: 1, 华里: 1 }],
  ['chi', { 丈: 10, 尺: 1 }],
  ['foot', { 英尺: 1 }],
  ['inch', { 英寸: 1, 寸: 1 }],
  ['square metre', { 平方公里: 1e6, 平方千米: 1e6, 公顷: 1e4, 平方米: 1, 平米: 1, '㎡': 1, 平方厘米: 1e-4 }],
  ['mu', { 亩: 1, 亩地: 1 }],
  ['cubic metre', { 立方米: 1, 立方: 1, 升: 0.001, 毫升: 1e-6 }],
  ['kilogram', { 吨: 1000, 公斤: 1, 千克: 1, 克: 0.001, 毫克: 1e-6, 斤: 0.5, 市斤: 0.5, 两: 0.05, 克拉: 0.0002, kg: 1 }],
  ['second', { 个小时: 3600, 小时: 3600, 分钟: 60, 秒: 1, 秒钟: 1, 毫秒: 0.001, 个钟头: 3600 }],
  ['day', { 天: 1, 昼夜: 1, 个昼夜: 1 }],
  ['week', { 周: 1, 个星期: 1, 星期: 1, 个礼拜: 1 }],
  ['month', { 个月: 1 }],
  ['year', { 年: 1, 周年: 1, 周岁: 1, 岁: 1, 个年头: 1, 载: 1 }],
  ['degree', { '℃': 1, 摄氏度: 1, 度: 1, '°C': 1 }],
  ['watt', { 千瓦: 1000, 兆瓦: 1e6, 瓦: 1, 吉瓦: 1e9 }],
  ['watt-hour', { 千瓦时: 1000, 度电: 1000 }],
  ['person', { 人: 1, 名: 1, 位: 1 }],
];

/** Measure words and countable nouns that a Chinese numeral of one digit also takes as a quantity. */
const MEASURES =
  '个 家 户 所 座 条 项 件 起 宗 例 场 次 批 组 队 支 只 头 匹 尾 羽 棵 株 朵 颗 粒 枚 块 片 张 本 部 篇 册 卷 份 封 台 架 艘 辆 列 趟 栋 幢 间 套 处 根 枝 把 盏 幅 副 双 对 群 箱 袋 桶 瓶 杯 碗 盘 盒 餐 剂 轮 局 遍 幕 集 类 种 款 样 站 段 层 页 章 节 笔 单 道 票 桩 艘次 架次 人次 辆次 班次 列次 场次 户次 批次 件次 台次 台套 头次 例次 标箱 车次 只基金 对夫妻 大 国 省 市 县 区 镇 乡 村 社区 街道 州 校 园 馆 站点 省份 国家 地区 城市 网点 门店 景区 中心 工作日 名额 项目 床位 车位 学时 课时 公斤级 平方 孔 眼 幕次 场景 门 顶 口 面 尊 尊像 盆 束 串 筐 车 船 井 站次 番 个工作日 金 银 铜 分 球 环 级 方 堵 扇 地 地州 地市 家次 吨公里 人公里 标准煤 股';

/** Of these, the ones that after a Chinese digit mostly make another word: 一面, 十分, 一道, 两口子. */
const WORDLIKE =
  '大 国 省 市 县 区 镇 乡 村 州 校 园 馆 口 面 门 顶 道 车 船 井 金 银 铜 分 球 环 级 方 地 股 站 单 段 层 页 章 节 头 把 对 双 组 片 度 米 里 寸 升 克 斤 周 星期 元 点 角 毛 丈 尺 载';

const units = new Map<string, Unit>();
for (const text of MEASURES.split(' ')) units.set(text, { text, dimension: text, factor: 1 });
for (const [dimension, scale] of SCALES) {
  for (const [text, factor] of Object.entries(scale)) units.set(text, { text, dimension, factor });
}
const wordlike = new Set(WORDLIKE.split(' '));
const longest = Math.max(...Array.from(units.keys(), (text) => text.length));

/** The longest unit that begins at `at` (UTF-16 code units). */
export function unitAt(text: string, at: number): Unit | undefined {
  for (let length = longest; length > 0; length--) {
    const unit = units.get(text.slice(at, at + length));
    if (unit && !(unit.text.length === 1 && /^[a-z]/u.test(unit.text) && /[A-Za-z]/u.test(text[at + 1] ?? ''))) return unit;
  }
  return undefined;
}

/** Of the wordlike, those that from two on are counted: 三斤, 五国. By 两, which only counts, nearly all are: 两组, 两周. */
const COUNTED_FROM_TWO = new Set('大 国 省 市 县 地 斤 米 片 把 对 双 头 道 门 周 丈 载'.split(' '));
const NOT_AFTER_LIANG = new Set('度 点 口 方 面 分'.split(' '));

/** Whether a number of one Chinese digit rather makes a word with the unit: 一面, 三门, 二层. */
export function isWordWith(digit: string, value: number, { text }: Unit): boolean {
  if (!wordlike.has(text)) return false;
  return digit === '两' ? NOT_AFTER_LIANG.has(text) : value < 2 || digit === '二' || !COUNTED_FROM_TWO.has(text);
}

import type { Figure } from '../page/figure';
import type { Mention } from './mention';

/**
 * Words that say of which time, which part or which stage a figure speaks. Two figures whose sentences differ in them
 * speak of different things. From the common vocabulary of news reports on periods and progress.
 */
const TIMES =
  /前年|去年|今年|明年|上年|当年|往年|同期|上月|本月|当月|上半年|下半年|[一二三四]季度|前[一二三四两]个?(?:季度|月)|昨[日天晚]|今[日天晚]|前[日天晚]|明[日天]|当[日天晚]|首日|次日|周[一二三四五六日末]|(?:[0-9]{1,4}|[一二三四五六七八九十]+)(?:年(?!来|前|后|多)|月(?!份?的?底前)|日|号|时|点)|早上|上午|下午|晚上|凌晨|此前|目前|截至|近[0-9两三四五六七八九十]+年|[0-9两三四五六七八九十]+年[来间多]|上届|本届|上[周次期轮]|本[周次期轮]|首[批期轮次]|第[一二三四五六七八九十0-9]+(?:[批期轮次届档类]|阶梯|阶段|赛段|标段|产业)/gu;
const STAGES: readonly (readonly [stage: string, words: RegExp])[] = [
  ['plan', /计划|预计|将|目标|拟|力争|规划|有望|可望|设计|到20[0-9]{2}年/u],
  ['total', /累计|总共|共计|一共|合计|总计|总数|全年|历年/u],
  ['growth', /增加|新增|增长|减少|下降|净增|多出|同比|环比|上升|降低|提高/u],
  ['rest', /其余|剩余|另有|此外|还有|其中|部分|平均|每/u],
  ['not', /不足|没有|未|非/u],
];
/** The name of a place, an office, a work: what stands before the figure in its sentence. */
const SUBJECT =
  /(?:[\p{Script=Han}]{1,4}(?:省|市|县|区|镇|乡|村|街道|社区|公司|集团|小学|中学|大学|学院|医院|车间|班组|支队|大队|车站|码头|机场|景区|桥|隧道|水库|大厦|项目|工程|航线|号线|高速)|(?:方案|户型|套餐|标段|车型|赛段)[一二三四五六七八九十甲乙丙丁A-Z0-9]|[甲乙丙丁东南西北A-Z](?:侧|边|岸|段|线|区|座|组|队|馆))/gu;
const GENERIC_SUBJECT = /(?:全|本|该|这|我|各|每|当|此|新|老|个|些|项|整|某|一|两|几|多|大|重点|城|农|山)(?:省|市|县|区|镇|乡|村|街道|社区|公司|集团|项目|工程)$/u;

export interface Circumstance {
  readonly times: ReadonlySet<string>;
  readonly stages: ReadonlySet<string>;
  readonly subjects: readonly string[];
}

/** When something was said is not when it was so: 指挥部昨晚宣布，. From the verbs and nouns of attribution in news. */
const ATTRIBUTION = /[^，：；。]*(?:宣布|介绍|表示|通报|公布|发布|[称说]|获悉|了解到|透露|披露|报道|指出|强调|告诉记者|(?:的|最新|发布)(?:数据|消息|统计|通报|公告))(?:显示|表明)?[，：]/gu;

/** What a figure's sentence says of when, at which stage and of whom, up to the figure and a little beyond. */
export function circumstanceOf(mention: Mention): Circumstance {
  const known = kept.get(mention.figure);
  if (known) return known;
  const read = readCircumstance(mention);
  kept.set(mention.figure, read);
  return read;
}

/** Kept with the figure as long as its block's text stays. */
const kept = new WeakMap<Figure, Circumstance>();

function readCircumstance({ block, figure }: Mention): Circumstance {
  const before = block.text.slice(Math.max(0, figure.start - 60), figure.start).replace(/^.*[。！？；]/su, '');
  const told = before.replace(ATTRIBUTION, '');
  const clause = before.replace(/^.*[，：、]/su, '');
  const after = block.text.slice(figure.end, figure.end + 12).replace(/[，。；！？].*$/su, '');
  const near = clause + figure.text + after;
  return {
    times: new Set(Array.from((told + after).matchAll(TIMES), ([word]) => word)),
    stages: new Set(STAGES.flatMap(([stage, words]) => (words.test(near) ? [stage] : []))),
    subjects: Array.from(before.matchAll(SUBJECT), ([name]) => name).filter((name) => !GENERIC_SUBJECT.test(name)),
  };
}

/** Whether the two may speak of one thing at one time: nothing that either says sets them apart. */
export function mayBeSame(a: Circumstance, b: Circumstance): boolean {
  return sameTimes(a.times, b.times) && sameSets(a.stages, b.stages) && sameSubjects(a.subjects, b.subjects);
}

/** The same of a headline, which does not say that what it tells is a total, nor up to which day. */
export function maySumUp(head: Circumstance, told: Circumstance): boolean {
  const upToNow = told.times.has('截至') && [...head.times].every((word) => word === '今年' || word === '目前');
  return mayBeSame({ ...head, stages: withoutTotal(head.stages) }, { ...told, stages: withoutTotal(told.stages), times: upToNow ? head.times : told.times });
}

const withoutTotal = (stages: ReadonlySet<string>): ReadonlySet<string> => new Set([...stages].filter((stage) => stage !== 'total'));

/** Times that only one of them tells set nothing apart, unless it is another year or a part of one. */
function sameTimes(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size > 0 && b.size > 0) return [...a].some((word) => b.has(word));
  return ![...a, ...b].some((word) => /前年|去年|明年|上年|往年|同期|上[月周次期轮届]|前[日天晚]|次日|此前|[0-9]年$/u.test(word));
}

const sameSets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && [...a].every((word) => b.has(word));

/** The names closest to the figures: one must hold the other, where both have any. */
function sameSubjects(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a.at(-1), b.at(-1)];
  if (x === undefined || y === undefined) return true;
  return x.endsWith(y.slice(-3)) || y.endsWith(x.slice(-3)) || a.includes(y) || b.includes(x);
}

import { longestShared } from './likeness';
import { sharedEnd, type Mention } from './mention';

/** Whether it tells for how long something has been. */
export const tellsYears = ({ figure }: Mention): boolean => figure.unit.dimension === 'year' && figure.unit.text !== '周岁';

/** Whether two figures tell how many years it is since one event. */
export function sameSpanOfYears(a: Mention, b: Mention): boolean {
  return sameAnniversary(a, b) || sameAge(a, b) || countsOn(a, b) || ofAnniversary(a, b) || sameCareer(a, b);
}

/** 建交75周年, 共和国68岁华诞: one event has one anniversary in a story. */
export const isAnniversary = ({ figure, after }: Mention): boolean => figure.value > 4 && (figure.unit.text === '周年' || (figure.unit.text === '岁' && after.startsWith('华诞')));
const sameAnniversary = (a: Mention, b: Mention): boolean => isAnniversary(a) && isAnniversary(b) && sharedEnd(begun(a), begun(b)) >= 2;

/** What the years are counted of: 中华人民共和国成立67周年 and 中华人民共和国67周年国庆 are one. */
const begun = ({ before }: Mention): string => before.replace(/(?:成立|建立|创立|诞生|建成)$/u, '');

/** How far on the years since are told, in UTF-16 code units. */
const COUNTED_ON_WITHIN = 80;

/** 38年前，两国建交。38年来，…: the years since. Round ones are other spans. */
function countsOn(a: Mention, b: Mention): boolean {
  const years = [a, b].every(({ figure }) => figure.unit.text === '年' && figure.exactness === 'exact' && figure.value > 10 && figure.value % 5 !== 0);
  return years && a.block === b.block && b.figure.start - a.figure.end < COUNTED_ON_WITHIN && a.after.startsWith('前') && b.before === '' && /^(?:来|间|过去)/u.test(b.after);
}

/** Whether one is an anniversary and the other the years that it counts: 55周年。55年来，…; 38年前的今天，两国建交. */
function ofAnniversary(a: Mention, b: Mention): boolean {
  const [anniversary, years] = isAnniversary(a) ? [a, b] : [b, a];
  if (!isAnniversary(anniversary) || years.figure.unit.text !== '年' || years.figure.exactness !== 'exact') return false;
  // 建校55周年 … 50年来 is said in round numbers; more years than the anniversary has are none.
  if (years.figure.value % 10 === 0 && years.figure.value < anniversary.figure.value) return false;
  return followsAt(a, b, years) || sinceSameEvent(anniversary, years) || isLongAgo(anniversary, years) || speaksOfIt(anniversary, years);
}

/** 建校55周年。55年来，…: in the anniversary's sentence or at the head of the next. */
function followsAt(a: Mention, b: Mention, years: Mention): boolean {
  if (a.block !== b.block || b.figure.start - a.figure.end >= COUNTED_ON_WITHIN || !tellsYearsSince(years)) return false;
  const stops = a.block.text.slice(a.figure.end, b.figure.start).match(/[。！？]/gu) ?? [];
  return stops.length < 2;
}

const tellsYearsSince = ({ before, after }: Mention): boolean => before === '' && /^(?:来|间|过去|不懈|奋斗|风雨|征程|历程|沧桑|砥砺)/u.test(after);

/** How far behind N年前 the event is told, in UTF-16 code units. */
const EVENT_WITHIN = 30;

/** 38年前的今天，两国实现建交 … 建交38周年. */
function sinceSameEvent(anniversary: Mention, { block, figure, after }: Mention): boolean {
  const event = EVENT.exec(anniversary.before)?.[0];
  return event !== undefined && after.startsWith('前') && block.text.slice(figure.end, figure.end + EVENT_WITHIN).replace(/[。！？；].*$/su, '').includes(event);
}

const EVENT = /(?:建交|成立|创刊|创办|创建|建校|建厂|通车|通航|解放|诞生|开馆|结好|复交)$/u;

/** Beyond a hundred years, not in round numbers, a story tells of one beginning: 105周年, 105年不懈奋斗. */
function isLongAgo(anniversary: Mention, years: Mention): boolean {
  return [anniversary, years].every(({ figure }) => figure.value > 100 && figure.value % 10 !== 0) && /^(?:来|间|不懈|奋斗|风雨|征程|历程|沧桑|砥砺)/u.test(years.after);
}

/** Events that years are counted from; from the names of anniversaries in news. */
const BEGINNING = /(?:改革开放|建国|建党|建军|建[市县区校厂院站馆]|立[市县区]|解放|成立|创办|创刊|创建|通车|通航|开馆|复校|建交|结好)(?:以来)?的?$/u;

/** 改革开放30多年 … 改革开放30年: as old in one place as in the other. */
function sameAge(a: Mention, b: Mention): boolean {
  const since = [a, b].every(({ figure, before, after }) => figure.unit.text === '年' && BEGINNING.test(before) && !/^(?:前|后|时|之际)/u.test(after));
  return since && sharedEnd(a.before, b.before) >= 4;
}

/** How much of what began stands behind the years that are counted of it, and how near, in UTF-16 code units. */
const NAMED_AGAIN = 3;
const NAMED_WITHIN = 10;

/** What has an anniversary, by its event: 建军89周年 … 89年来人民军队. */
const WHOSE: readonly (readonly [event: RegExp, whose: RegExp])[] = [
  [/建军$/u, /^(?:人民|我|这支)?军(?:队)?|人民军队|子弟兵/u],
  [/(?:建党|共产党成立)$/u, /^(?:我们党|中国共产党|百年大党)/u],
  [/(?:建国|(?:新中国|共和国)成立?|共和国)$/u, /^(?:新中国|共和国|祖国|我国)/u],
  [/建交$/u, /^(?:两国|双方|中\p{Script=Han}(?:两国|关系))/u],
  [/建校$/u, /^(?:学校|母校)/u],
  [/建院$/u, /^(?:医院|学院|该院)/u],
  [/(?:建厂|创办|创建)$/u, /^(?:工厂|企业|公司|学校|医院)/u],
  [/(?:创刊|创报)$/u, /^(?:本报|报纸|报社|杂志)/u],
];

/** 引江长渠通水57周年 … 51年来，引江长渠灌溉了…: however far on, of what the anniversary is. Round years are other spans. */
function speaksOfIt(anniversary: Mention, { block, figure, before, after }: Mention): boolean {
  if (block !== anniversary.block || before !== '' || !after.startsWith('来') || figure.value % 5 === 0) return false;
  const behind = block.text.slice(figure.end + 1, figure.end + 1 + NAMED_WITHIN).replace(/^，/u, '');
  const isNamed = WHOSE.some(([event, whose]) => event.test(anniversary.before) && whose.test(behind));
  return isNamed || longestShared(anniversary.before.slice(-NAMED_WITHIN), behind) >= NAMED_AGAIN;
}

/** What one does for a living, as it stands before the years of it. */
const CAREER = /(?:从[医教艺军警业政影]|执教|执医|行医|参军|入伍|入党|入行|参加工作)(?:已|已经|至今|近)?$/u;

/** What it tells the years of, and the name before it. */
function careerOf({ before }: Mention): { readonly work: string; readonly of: string | undefined } | undefined {
  const match = CAREER.exec(before);
  return match ? { work: match[0].slice(0, 2), of: /\p{Script=Han}{2,3}$/u.exec(before.slice(0, match.index))?.[0] } : undefined;
}

/** 罗望舒从医30多年 … 从医50多年，罗望舒: one person has one career, named before the one and behind the other, or before both. */
function sameCareer(a: Mention, b: Mention): boolean {
  const [x, y] = [careerOf(a), careerOf(b)];
  if (!x || x.work !== y?.work) return false;
  const [of, other] = [x.of, y.of];
  if (of !== undefined && other !== undefined) return of === other;
  const [name, nameless] = of === undefined ? [other, a] : [of, b];
  return name !== undefined && nameless.block.text.slice(nameless.figure.end, nameless.figure.end + NAMED_WITHIN).startsWith(`，${name}`);
}

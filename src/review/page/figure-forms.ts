import { unitAt, type Unit } from './measure-words';
import { ARABIC_NUMERAL, CHINESE_NUMERAL, readNumeral, tidy, type Numeral } from './numeral';

/** What is read of a figure before the words around it. */
export interface Parts {
  readonly start: number;
  /** Where the digits end. */
  readonly end: number;
  readonly numeral: Numeral;
  readonly unit: Unit;
  /** Where the unit ends. */
  readonly unitEnd: number;
  readonly more: boolean;
  /** 两个半小时: half a unit more. */
  readonly half?: boolean;
  /** What makes it less than nothing, if its unit can be: 零下, -. */
  readonly minus?: string;
  /** What is counted, where it is told in short: 死亡 for 4死. */
  readonly counted?: string;
  /** 1米85: the unit stands among the digits. */
  readonly compound?: boolean;
}

const PERCENT: Unit = { text: '', dimension: 'percent', factor: 1 };
const PERSON: Unit = { text: '', dimension: 'person', factor: 1 };
const AFTER_OVER = new RegExp(`^(?:${ARABIC_NUMERAL}|${CHINESE_NUMERAL})`, 'u');
const TENFOLD: ReadonlyMap<string, number> = new Map([['百', 100], ['千', 1000], ['万', 1e4]]);

/** 百分之三十五, 千分之二, 三分之一; 占1/12. The match is the numeral before 分之 or the stroke. */
export function readFraction(text: string, start: number, end: number): Parts | undefined {
  const over = text.slice(start, end);
  if (text[end] === '/') return readSlash(text, start, end);
  if (!/^分之/u.test(text.slice(end, end + 2))) return undefined;
  const rest = AFTER_OVER.exec(text.slice(end + 2, end + 22));
  // 百分之 begins with a scale that the numeral swallowed: 百分之三十五 matches 百 first.
  const scale = TENFOLD.get(over);
  const divisor = scale ?? readNumeral(over)?.value;
  const numeral = rest ? readNumeral(rest[0]) : undefined;
  if (!rest || !numeral || !divisor) return undefined;
  const factor = 100 / divisor;
  const percent: Numeral = { ...numeral, value: tidy(numeral.value * factor), upper: tidy(numeral.upper * factor), step: scale === undefined ? 1 : numeral.step * factor };
  const close = end + 2 + rest[0].length;
  return { start, end: close, numeral: percent, unit: PERCENT, unitEnd: close, more: false };
}

/** What a share written with a stroke follows: 占1/3, 不足总数的1/3. Elsewhere it is a round (1/4决赛), a date, a model. */
const SHARE_BEFORE = /(?:占|约|近|超过|不足|不到|的|达|仅|至少)$/u;

function readSlash(text: string, start: number, end: number): Parts | undefined {
  const below = /^\/(?<divisor>[0-9]{1,3})(?![0-9./%]|决赛)/u.exec(text.slice(end, end + 8));
  const [value, divisor] = [Number(text.slice(start, end)), Number(below?.groups?.divisor)];
  if (!below || !(value > 0 && value < divisor) || !SHARE_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return undefined;
  const close = end + below[0].length;
  const percent = tidy((value / divisor) * 100);
  return { start, end: close, numeral: { value: percent, upper: percent, step: 1, script: 'arabic', more: false }, unit: PERCENT, unitEnd: close, more: false };
}

/** 过半, 一半, 半数, 大半; 半年, 半个月, 半小时. */
export function readHalf(text: string, start: number): Parts | undefined {
  const numeral: Numeral = { value: 0.5, upper: 0.5, step: 0.5, script: 'chinese', more: false };
  const share = /(?:过|大|超|近|一)$/u.test(text.slice(Math.max(0, start - 1), start)) && !unitAt(text, start + 1);
  if (share || /^半数/u.test(text.slice(start, start + 2))) {
    const end = start + (text[start + 1] === '数' ? 2 : 1);
    const over = text[start - 1] === '过';
    const half = { ...numeral, value: 50, upper: 50, step: 10, more: over };
    const from = text[start - 1] === '一' ? start - 1 : start;
    return { start: from, end, numeral: half, unit: PERCENT, unitEnd: end, more: over };
  }
  const unit = unitAt(text, start + 1);
  // 半年度报告, 半年报.
  if (/^半年[度报]/u.test(text.slice(start, start + 3))) return undefined;
  if (!unit || !['year', 'month', 'second', 'day'].includes(unit.dimension) || text[start - 1] === '上' || text[start - 1] === '下') return undefined;
  return { start, end: start + 1, numeral, unit, unitEnd: start + 1 + unit.text.length, more: false };
}

/** 4死8伤: the dead, the hurt and the lost of an event, counted in headlines without a measure word. */
const TOLL = /^(?:死|伤)/u;
const TOLL_BEFORE = /(?:^|[^\p{Script=Han}]|致|造成|成|至少|[0-9一二三四五六七八九十多余]死)$/u;

export function readToll(text: string, start: number, end: number, numeral: Numeral): Parts | undefined {
  if (!TOLL.test(text.slice(end, end + 1)) || !TOLL_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return undefined;
  const afterDead = /[0-9一二三四五六七八九十]死$/u.test(text.slice(Math.max(0, start - 2), start));
  const closed = /^死(?:[0-9一二三四五六七八九十]+[多余]?伤|$|[，。；、\s])|^伤(?:$|[，。；、\s])/u.test(text.slice(end, end + 8));
  if (!closed && !(afterDead && text[end] === '伤')) return undefined;
  return { start, end, numeral, unit: PERSON, unitEnd: end, more: numeral.more, counted: text[end] === '死' ? '死亡' : '受伤' };
}

const MARK = /[，。；：！？、（）()“”‘’《》【】…\s]/u;

/** What follows up to the next mark. 9条“断头路”: what is counted may stand in marks of its own. */
export function countedAt(text: string, close: number): string {
  const from = /^[“‘《「『]/u.test(text.slice(close, close + 1)) ? close + 1 : close;
  const counted = text.slice(from, from + 16);
  const mark = counted.search(MARK);
  return mark < 0 ? counted : counted.slice(0, mark);
}

import type { Range } from '../finding';
import { readFraction, readHalf, readToll, type Parts } from './figure-forms';
import { BEFORE_NUMERAL, NAMED_AFTER, NAMED_BEFORE, NUMERAL_WORDS, SESSION, SESSION_OF, TELEPHONE } from './figure-names';
import { joinCompound, withDecimals } from './compound-figure';
import { isWordlike, unitAt, type Unit } from './measure-words';
import { ARABIC_NUMERAL, CHINESE_NUMERAL, halfWidth, readNumeral, tidy, type Numeral } from './numeral';

/** How the value is to be taken: 近 and 不足 stay below it, 多, 超 and 以上 above, 约 and 左右 on either side. */
export type Exactness = 'exact' | 'below' | 'above' | 'about';

/** A number as printed, with what it says. Offsets are UTF-16 code units from the start of the block's text. */
export interface Figure extends Range {
  /** As printed, with the words of approximation and the unit. */
  readonly text: string;
  /** The digits alone, with their scale (1.2万), without unit. */
  readonly digits: Range;
  /** The number in the unit as printed: 1.2万亩 is 12000. The low end of a range. */
  readonly value: number;
  /** The high end of a range (10至15人, 两三个), otherwise equal to `value`. */
  readonly upper: number;
  readonly exactness: Exactness;
  /** The place value of the last digit written. */
  readonly step: number;
  readonly script: Numeral['script'];
  readonly unit: Unit;
  /** What follows the unit up to the next mark, 16 code units at most: begins with what is counted, if that is told there. */
  readonly counted: string;
  /** Where the clause begins (after the mark before it). */
  readonly clause: number;
  /** Told in two units, one after the other (2小时35分): `digits` reach over the first. */
  readonly compound?: true;
}

const NO_UNIT: Unit = { text: '', dimension: 'number', factor: 1 };
const NUMBER = new RegExp(`(?<arabic>${ARABIC_NUMERAL})|(?<chinese>${CHINESE_NUMERAL})|(?<half>半)`, 'gu');
/** Any of them, to pass over a text without one at once. */
const MAY_COUNT = /[0-9０-９〇零一二两三四五六七八九十百千万亿几数半]/u;
const BEFORE = /(?:(?<below>(?<![附最临靠邻贴远晋新亲])近|将近|接近|不足|不到|不超过|至多|最多|低于)|(?<above>(?:已|累计)?(?:超过|超出|突破|逾|超|至少|不少于|不低于|高于))|(?<about>大约|约为|(?<![签预节合条公契违特])约|大概|差不多))(?:有|达到?|为)?$/u;
/** 上百, 上千万: only before a scale. */
const OVER_A_ROUND = /(?<above>上)$/u;
const AFTER_DIGITS = /^(?:多|余|来|几)/u;
const AFTER_UNIT = /^(?:(?<above>多|余|有余|以上|之多)|(?<about>左右|上下)|(?<below>以下|以内)|(?<half>半))/u;
/** 零下15℃, -9℃. */
const MINUS = /(?:零下|(?<=^|[\p{Script=Han}\s，。；：、（(～~])[-－−])$/u;
/** What can be less than nothing: degrees and rates. */
const MAY_BE_NEGATIVE = new Set(['degree', 'percent', 'percentage point']);
/** 近五年来 is the last five years and not nearly five. */
const SPANS = new Set(['year', 'month', 'week', 'day']);
const DASH = /^(?:[-－—–~～]|至|到)/u;
const MARK = /[，。；：！？、（）()“”‘’《》【】…\s]/u;

/** The figures of a block's text, in order. Names of things, dates and times of day are none. */
export function readFigures(text: string): readonly Figure[] {
  if (!MAY_COUNT.test(text)) return [];
  const figures: Figure[] = [];
  const clauses = clauseStarts(text);
  let from = 0;
  for (const match of text.matchAll(NUMBER)) {
    if (match.index < from) continue;
    const figure = readFigure(text, match, clauses);
    if (!figure) continue;
    from = figure.end;
    const last = figures.at(-1);
    const joined = last && (joinRange(text, last, figure) ?? joinCompound(text, last, figure));
    if (joined) figures[figures.length - 1] = joined;
    else figures.push(figure);
  }
  return figures;
}

/** For each offset the start of its clause is the last of these at or before it. */
function clauseStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/[，。；：！？…\s]/gu), (mark) => mark.index + 1)];
}

function readFigure(text: string, match: RegExpExecArray, clauses: readonly number[]): Figure | undefined {
  const end = match.index + match[0].length;
  // 唯一一个: the first 一 belongs to the word before.
  const start = match.index + (/^一[一二三四五六七八九十]/u.test(match[0]) && /[唯统]$/u.test(text.slice(Math.max(0, match.index - 1), match.index)) ? 1 : 0);
  const fraction = readFraction(text, start, end);
  if (fraction) return finish(text, fraction, clauses);
  if (match.groups?.half !== undefined) {
    const half = readHalf(text, start);
    return half && finish(text, half, clauses);
  }
  const chinese = match.groups?.chinese !== undefined;
  const numeral = readNumeral(text.slice(start, end));
  const minus = MINUS.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? '';
  const range = numeral && readRange(text, end, numeral, minus);
  if (isName(text, start, range?.end ?? end, chinese)) return undefined;
  if (range) {
    const measured = readUnit(text, start, range.end, range.numeral);
    if (!measured || (measured.unit.text === '' && range.numeral.step < 1e4) || (range.numeral.value < 0 && !MAY_BE_NEGATIVE.has(measured.unit.dimension))) return undefined;
    return finish(text, { start, ...range, ...measured, minus }, clauses);
  }
  const toll = numeral && readToll(text, start, end, numeral);
  if (toll) return finish(text, toll, clauses);
  const measured = numeral && (readUnit(text, start, end, numeral) ?? readShared(text, start, end));
  if (!numeral || !measured) return undefined;
  const decimals = withDecimals(text, measured.unitEnd, measured.unit, numeral);
  return finish(text, { start, end, numeral, ...measured, ...decimals, minus, compound: decimals !== undefined }, clauses);
}

const RANGE = new RegExp(`^(?:[-－—–~～]|至|到)(?<sign>零下|[-－−])?(?<high>${ARABIC_NUMERAL}|${CHINESE_NUMERAL})`, 'u');

/** 10至15, 3到5万, 三至五: the second number and the whole as one numeral, where they make a range. */
function readRange(text: string, end: number, low: Numeral, minus: string): { end: number; numeral: Numeral } | undefined {
  const match = RANGE.exec(text.slice(end, end + 24));
  const high = readNumeral(match?.groups?.high ?? '');
  if (high?.script !== low.script || !match) return undefined;
  const close = end + match[0].length;
  if (minus !== '') return { end: close, numeral: { ...high, ...belowNought(low.value, high.value, minus, match.groups?.sign ?? '') } };
  if (match.groups?.sign !== undefined) return undefined;
  const scale = low.step <= 1 && high.step >= 1e3 && low.value < 1e3 ? 10 ** (Math.floor(Math.log10(high.value)) - (Math.floor(Math.log10(high.value)) % 4)) : 1;
  const value = low.value * (scale > high.value ? 1 : scale);
  if (value >= high.upper) return undefined;
  return { end: close, numeral: { ...high, value, step: Math.min(low.step * scale, high.step) } };
}

/** -5～3, -15～-8; 零下3至5度 is below nought with both its ends. */
function belowNought(first: number, second: number, minus: string, sign: string): Pick<Numeral, 'value' | 'upper'> {
  const ends = [-first, sign !== '' || minus === '零下' ? -second : second];
  return { value: Math.min(...ends), upper: Math.max(...ends) };
}

function finish(text: string, parts: Parts, clauses: readonly number[]): Figure {
  const { end, unit, unitEnd } = parts;
  const minus = MAY_BE_NEGATIVE.has(unit.dimension) ? (parts.minus ?? '') : '';
  const start = parts.start - minus.length;
  const before = BEFORE.exec(text.slice(Math.max(0, start - 8), start)) ?? (/[百千万亿]/u.test(text[start] ?? '') ? OVER_A_ROUND.exec(text.slice(Math.max(0, start - 1), start)) : null);
  const behind = AFTER_UNIT.exec(text.slice(unitEnd, unitEnd + 2));
  // 三斤多, but 一个多民族社区, 一批多光谱设备.
  const after = behind?.[0] === '多' && unit.dimension === unit.text ? null : behind;
  const close = unitEnd + (after && !(after.groups?.half && unit.dimension === 'number') ? after[0].length : 0);
  const open = start - (before?.[0].length ?? 0);
  const lately = before?.[0] === '近' && SPANS.has(unit.dimension) && /^(?:来|间|里|以来)/u.test(text.slice(close, close + 2));
  const half = parts.half || after?.groups?.half ? 0.5 : 0;
  const numeral = minus === '' ? parts.numeral : negative(parts.numeral);
  return {
    start: open,
    end: close,
    text: text.slice(open, close),
    digits: { start, end: parts.compound ? unitEnd : end },
    value: tidy(numeral.value + half),
    upper: tidy(numeral.upper + half),
    exactness: exactnessOf(lately ? {} : (before?.groups ?? {}), after?.groups ?? {}, parts.more || numeral.more),
    step: half ? 0.5 : numeral.step,
    script: numeral.script,
    unit,
    counted: parts.counted ?? countedAt(text, close),
    clause: clauses[lastAtOrBefore(clauses, start)] ?? 0,
    ...(parts.compound ? { compound: true } : {}),
  };
}

/** A range's ends have their signs already. */
const negative = (numeral: Numeral): Numeral => (numeral.value < 0 ? numeral : { ...numeral, value: -numeral.value, upper: -numeral.upper });

type Groups = Readonly<Record<string, string | undefined>>;

function exactnessOf(before: Groups, after: Groups, more: boolean): Exactness {
  if (before.above ?? after.above ?? (more ? 'more' : undefined)) return 'above';
  if (before.below ?? after.below) return 'below';
  return (before.about ?? after.about) ? 'about' : 'exact';
}

/** What follows up to the next mark. 9条“断头路”: what is counted may stand in marks of its own. */
function countedAt(text: string, close: number): string {
  const from = /^[“‘《「『]/u.test(text.slice(close, close + 1)) ? close + 1 : close;
  const counted = text.slice(from, from + 16);
  const mark = counted.search(MARK);
  return mark < 0 ? counted : counted.slice(0, mark);
}

/** Binary search: the index of the last start at or before `offset`. */
function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isName(text: string, start: number, end: number, chinese: boolean): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  const after = text.slice(end, end + 8);
  if (NAMED_BEFORE.test(before) || NAMED_AFTER.test(after)) return true;
  if (quoted(text, start, end)) return true;
  if (SESSION.test(after) && SESSION_OF.test(text.slice(Math.max(0, start - 5), start))) return true;
  if (!chinese) return TELEPHONE.test(/^[0-9\-－—]+/u.exec(halfWidth(text.slice(start, start + 24)))?.[0] ?? '') && !unitAt(text, end);
  if (NUMERAL_WORDS.test(text.slice(start, start + 5))) return true;
  return end - start === 1 && BEFORE_NUMERAL.test(before);
}

/** Whether a short quotation or a title holds it: “八不准”, “3131”工程, 《2021年度报告》. */
function quoted(text: string, start: number, end: number): boolean {
  const open = /[“‘《「『【]([^“”‘’《》「」『』【】，。；：！？、]*)$/u.exec(text.slice(Math.max(0, start - 12), start));
  if (!open) return false;
  const close = /^[^“”‘’《》「」『』【】，。；：！？]{0,12}[”’》」』】]/u.exec(text.slice(end, end + 13));
  return close !== null;
}

/** 月 after 两个半 and 一个多 is the span and not the month of a date. */
function spanUnitAt(text: string, at: number): Unit | undefined {
  return text[at] === '月' ? { text: '月', dimension: 'month', factor: 1 } : unitAt(text, at);
}

/** 四点意见: elsewhere 点 tells the hour or a decimal. */
const POINTS = /^点(?:意见|要求|希望|建议|体会|看法|思考|启示|主张|倡议|共识)/u;

type Measured = Pick<Parts, 'unit' | 'unitEnd' | 'more' | 'half'> & Partial<Pick<Parts, 'numeral' | 'end' | 'counted'>>;

/** The unit after the digits, over 多, 余, 来. A bare number counts where the text says 达, 为, 至 … before it. */
function readUnit(text: string, start: number, end: number, numeral: Numeral): Measured | undefined {
  const after = AFTER_DIGITS.exec(text.slice(end, end + 1));
  const at = end + (after ? 1 : 0);
  const unit = share(text, at, numeral) ?? unitAt(text, at);
  const more = after !== null;
  const scaled = /^个多?[万亿]/u.exec(text.slice(at, at + 3))?.[0];
  if (scaled) return scaledUnit(text, at + scaled.length, scaled, numeral, more);
  const parted = /^个(?:半|多)(?:小时|月|钟头|星期)/u.test(text.slice(at, at + 5)) && spanUnitAt(text, at + 2);
  if (parted) return { unit: parted, unitEnd: at + 2 + parted.text.length, more: more || text[at + 1] === '多', half: text[at + 1] === '半' };
  if (numeral.step < 1 && /^个[和、与及至到—][0-9.]+个百分点/u.test(text.slice(at, at + 12))) return { unit: { text: '个', dimension: 'percentage point', factor: 1 }, unitEnd: at + 1, more };
  if (POINTS.test(text.slice(at, at + 3))) return { unit: { text: '点', dimension: '点', factor: 1 }, unitEnd: at + 1, more };
  if (!unit) return bare(text, start, end, numeral) ? { unit: NO_UNIT, unitEnd: at, more } : undefined;
  if (isDate(text, at, unit, numeral) || isRank(unit, numeral, text[start - 1])) return undefined;
  if (numeral.script === 'chinese' && numeral.upper < 10 && isWordlike(unit) && (numeral.value < 2 || !/^(?:大|国|省|市|县|地)$/u.test(unit.text))) return undefined;
  return { unit, unitEnd: at + unit.text.length, more };
}

/** 4个亿, 两个多亿元: a scale told as a measure word. */
function scaledUnit(text: string, end: number, scaled: string, numeral: Numeral, more: boolean): Measured {
  const factor = scaled.endsWith('亿') ? 1e8 : 1e4;
  const unit = unitAt(text, end) ?? NO_UNIT;
  return { unit, end, unitEnd: end + unit.text.length, more: more || scaled.includes('多'), numeral: { ...numeral, value: numeral.value * factor, upper: numeral.upper * factor, step: numeral.step * factor } };
}

const NEXT = new RegExp(`^[、和与及](?:${ARABIC_NUMERAL})`, 'u');
/** A list has no more figures than this. */
const LONGEST_LIST = 12;

/** 分别提高2.2和0.8个百分点: the last of a list has the unit of all. */
function readShared(text: string, start: number, end: number): Measured | undefined {
  if (!/分别[^，。；！？]{0,16}$/u.test(text.slice(Math.max(0, start - 60), start))) return undefined;
  let close = end;
  for (let n = 0; n < LONGEST_LIST; n++) {
    const next = NEXT.exec(text.slice(close, close + 24));
    if (!next) return undefined;
    close += next[0].length;
    const unit = unitAt(text, close);
    if (unit) return { unit, unitEnd: end, more: false, counted: countedAt(text, close + unit.text.length) };
  }
  return undefined;
}

/** 三成, 七成半: tenths. */
function share(text: string, at: number, numeral: Numeral): Unit | undefined {
  if (text[at] !== '成' || numeral.upper > 10 || !/^成(?:半|[多以左]|[\p{Script=Han}]?|$)/u.test(text.slice(at))) return undefined;
  if (/^成(?:为|立|功|员|果|都|本|就|绩|长|熟|品|年|型|效|交|千|群|人|套|了|不)/u.test(text.slice(at, at + 2))) return undefined;
  return { text: '成', dimension: 'percent', factor: 10 };
}

/** 三级医院, 党的十八大; 前三名. */
const isRank = (unit: Unit, { script, value }: Numeral, before: string | undefined): boolean => (before === '前' && /^[名位]$/u.test(unit.text)) || (script === 'chinese' && (unit.text === '级' || (unit.text === '大' && value > 10)));

const YEAR = /^[12][0-9]{3}$|^[〇零一二三四五六七八九]{4}$/u;

/** A year, a month, a day of the month, a time of day: 2022年, 2月, 3日, 9时30分. */
function isDate(text: string, at: number, unit: Unit, numeral: Numeral): boolean {
  if (unit.text === '年') {
    if (numeral.value >= 1000 && numeral.value < 2200) return true;
    return /^年(?:[0-9]{1,2}月|代|级|版|[上下]半年|[冬春夏秋]|初|底|末)/u.test(text.slice(at, at + 4));
  }
  if (unit.text === '度') return /^度(?:$|[，。、；的])/u.test(text.slice(at, at + 2)) ? numeral.value > 1000 : false;
  if (unit.text === '分') return /(?:(?<!小)时|点)$/u.test(text.slice(Math.max(0, at - 5), at).replace(/[0-9]+$/u, ''));
  return false;
}

/** In UTF-16 code units. */
const LONGEST_HEADLINE = 60;
const LEADERS = /(?:[.．·…]\s?[.．·…]\s?|[-－—年、])$/u;

/** A number without a unit: 死亡人数升至8，; 日均达1.2万; 由2.35缩小到2.53. */
function bare(text: string, start: number, end: number, numeral: Numeral): boolean {
  // A page’s number in a table of contents, a type (歼-15), a note (附注九、1), a month cut off (2019年12), a cell of a table.
  if (LEADERS.test(text.slice(Math.max(0, start - 3), start)) || (start === 0 && end === text.length)) return false;
  if (numeral.script === 'chinese' || YEAR.test(String(numeral.value))) return false;
  if (numeral.step > 1 && numeral.value >= 1e4) return true;
  const after = text.slice(end, end + 2);
  // At the end of a long line the number is cut off from its unit.
  if (after === '') return text.length <= LONGEST_HEADLINE;
  return /^[，。；]/u.test(after) || (numeral.step < 1 && /^(?:[增降升减缩扩提上下]|到|至)/u.test(after));
}

/** 10至15人, 10%—15%, 3万到5万: two figures become one. */
function joinRange(text: string, low: Figure, high: Figure): Figure | undefined {
  const between = text.slice(low.end, high.start);
  if (between.length > 1 || !DASH.test(between) || low.value >= high.value) return undefined;
  if (low.unit.dimension !== high.unit.dimension && low.unit !== NO_UNIT) return undefined;
  return { ...high, start: low.start, text: text.slice(low.start, high.end), value: low.value, upper: high.upper, digits: { start: low.digits.start, end: high.digits.end } };
}

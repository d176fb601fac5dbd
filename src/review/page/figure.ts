import type { Range } from '../finding';
import { countedAt, readFraction, readHalf, readToll, type Parts } from './figure-forms';
import { BEFORE_NUMERAL, CUT_RANGE, NAMED_AFTER, NAMED_BEFORE, NOUN_OF_MEASURE, NUMERAL_WORDS, ORDINAL_BEFORE, POINTS_TO_NOUN, SESSION, SESSION_OF, TELEPHONE, UNIT_LABEL, UNIT_NAMED } from './figure-names';
import { NO_UNIT, readShared, readUnit } from './figure-unit';
import { joinCompound, withDecimals } from './compound-figure';
import { unitAt, type Unit } from './measure-words';
import { ARABIC_NUMERAL, CHINESE_NUMERAL, halfWidth, readNumeral, tidy, type Numeral } from './numeral';
import { readSpoken } from './spoken-figure';

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

const NUMBER = new RegExp(`(?<arabic>${ARABIC_NUMERAL})|(?<chinese>${CHINESE_NUMERAL})|(?<half>半)`, 'gu');
/** Any of them, to pass over a text without one at once. */
const MAY_COUNT = /[0-9０-９〇零一二两三四五六七八九十百千万亿几数半]/u;
const BEFORE = /(?:(?<below>(?<![附最临靠邻贴远晋新亲])近|将近|接近|不足|不到|不超过|至多|最多|低于)|(?<above>(?:已|累计)?(?:超过|超出|突破|逾|超|至少|不少于|不低于|高于))|(?<about>大约|约为|(?<![签预节合条公契违特])约|大概|差不多))(?:有|达到?|为)?$/u;
/** 上百, 上千万: only before a scale. */
const OVER_A_ROUND = /(?<above>上)$/u;
const AFTER_UNIT = /^(?:(?<above>多|余|有余|以上|之多)|(?<about>左右|上下)|(?<below>以下|以内)|(?<half>半))/u;
/** 零下15℃, -9℃. */
const MINUS = /(?:零下|(?<=^|[\p{Script=Han}\s，。；：、（(～~])[-－−])$/u;
/** What can be less than nothing: degrees and rates. */
const MAY_BE_NEGATIVE = new Set(['degree', 'percent', 'percentage point']);
/** 近五年来 is the last five years and not nearly five. */
const SPANS = new Set(['year', 'month', 'week', 'day']);
const DASH = /^(?:[-－—–~～]|至|到)/u;

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

/** A blank between digits sets off thousands. */
const CLAUSE_MARK = /[，。；：！？…]|\s(?![0-9]{3}(?<=[0-9]\s[0-9]{3})(?![0-9]))/gu;

/** For each offset the start of its clause is the last of these at or before it. */
function clauseStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(CLAUSE_MARK), (mark) => mark.index + 1)];
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
  const told = numeral && (readToll(text, start, end, numeral) ?? readSpoken(text, start, end, numeral));
  if (told) return finish(text, told, clauses);
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
  if (NUMERAL_WORDS.test(text.slice(start, start + 5)) || isUnitLabel(text, start, end)) return true;
  return end - start === 1 && (BEFORE_NUMERAL.test(before) || isOrdinal(text[start], before) || (text[start] === '一' && POINTS_TO_NOUN.test(before) && NOUN_OF_MEASURE.test(after)));
}

/** 单位：万元 in the head of a table. */
function isUnitLabel(text: string, start: number, end: number): boolean {
  if (!/^[十百千万亿]+$/u.test(text.slice(start, end))) return false;
  return UNIT_NAMED.test(text.slice(Math.max(0, start - 8), start)) || CUT_RANGE.test(text.slice(end, end + 4)) || (text.length <= LONGEST_LABEL && UNIT_LABEL.test(text));
}

/** In UTF-16 code units. */
const LONGEST_LABEL = 24;

/** 一、二次设备: the first and the second. */
function isOrdinal(digit: string | undefined, before: string): boolean {
  return digit !== '两' && ORDINAL_BEFORE.test(before) && readNumeral(digit ?? '')?.value === (readNumeral(before.slice(-2, -1))?.value ?? 0) + 1;
}

/** Whether a short quotation or a title holds it: “八不准”, “3131”工程, 《2021年度报告》. */
function quoted(text: string, start: number, end: number): boolean {
  const open = /[“‘《「『【]([^“”‘’《》「」『』【】，。；：！？、]*)$/u.exec(text.slice(Math.max(0, start - 12), start));
  if (!open) return false;
  const close = /^[^“”‘’《》「」『』【】，。；：！？]{0,12}[”’》」』】]/u.exec(text.slice(end, end + 13));
  return close !== null;
}

/** 10至15人, 10%—15%, 3万到5万: two figures become one. */
function joinRange(text: string, low: Figure, high: Figure): Figure | undefined {
  const between = text.slice(low.end, high.start);
  if (between.length > 1 || !DASH.test(between) || low.value >= high.value) return undefined;
  if (low.unit.dimension !== high.unit.dimension && low.unit !== NO_UNIT) return undefined;
  return { ...high, start: low.start, text: text.slice(low.start, high.end), value: low.value, upper: high.upper, digits: { start: low.digits.start, end: high.digits.end } };
}

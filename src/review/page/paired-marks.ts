import type { Range } from '../finding';

/** The marks that come in pairs (GB/T 15834—2011, 4.8 引号, 4.9 括号, 4.15 书名号), opening and closing. */
const PAIRS = ['“”', '‘’', '（）', '()', '《》', '〈〉', '【】', '〔〕', '「」', '『』'];

/** Every mark with its other half. */
export const PARTNERS: Readonly<Record<string, string>> = Object.fromEntries(
  PAIRS.flatMap((pair) => [
    [pair.charAt(0), pair.charAt(1)],
    [pair.charAt(1), pair.charAt(0)],
  ]),
);

const CLOSES = new Set(PAIRS.map((pair) => pair.charAt(1)));
const MARK = new RegExp(`[${PAIRS.join('')}]`, 'gu');
/** The kind of a mark: the halves of a bracket count as one pair, be they full or half width. */
const KINDS: Readonly<Record<string, string>> = Object.fromEntries(
  PAIRS.flatMap((pair) => Array.from(pair, (mark) => [mark, pair === '（）' ? '(' : pair.charAt(0)])),
);

/** More lone marks than these in one block are a drawing, code or a damaged text. */
const MANY = 40;

/** A mark of a pair whose other half does not stand in its block. Offset from the block's start. */
export interface LoneMark extends Range {
  readonly mark: string;
  readonly kind: string;
  readonly opens: boolean;
}

export interface PairedMarks {
  /** [opening, closing] offsets of every pair. */
  readonly pairs: readonly (readonly [number, number])[];
  /** What is left over, in the order of the block. */
  readonly lone: readonly LoneMark[];
}

/**
 * Pairs off the marks of one block. Each kind is paired by itself, so that two that cross do not break each other. Where
 * more are left over than prose ever has, none are told.
 */
export function pairMarks(text: string): PairedMarks {
  const open = new Map<string, number[]>();
  const pairs: [number, number][] = [];
  const lone: LoneMark[] = [];
  const lastBracket = Math.max(text.lastIndexOf(')'), text.lastIndexOf('）'));
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const kind = KINDS[mark] ?? mark;
    const opened = open.get(kind) ?? [];
    if (isOther(text, mark, index, { isOpen: opened.length > 0, isClosed: index < lastBracket })) continue;
    open.set(kind, opened);
    if (!CLOSES.has(mark)) opened.push(index);
    else {
      const start = opened.pop();
      if (start !== undefined) pairs.push([start, index]);
      else if (!isEnumeration(text, mark, index)) lone.push(loneMark(text, index));
    }
  }
  for (const index of [...open.values()].flat()) lone.push(loneMark(text, index));
  return { pairs, lone: lone.length > MANY ? [] : lone.sort((a, b) => a.start - b.start) };
}

function loneMark(text: string, index: number): LoneMark {
  const mark = text.charAt(index);
  return { start: index, end: index + 1, mark, kind: KINDS[mark] ?? mark, opens: !CLOSES.has(mark) };
}

interface Around {
  /** Whether one of its kind is open before it; whether a bracket is closed after it. */
  readonly isOpen: boolean;
  readonly isClosed: boolean;
}

/** Not a mark of a pair: an apostrophe (don’t, ’98), minutes and inches (6’30”), a bracket of a formula or of a face :). */
function isOther(text: string, mark: string, index: number, { isOpen, isClosed }: Around): boolean {
  const before = text.charAt(index - 1);
  if (mark === '’') return isApostrophe(before, text.charAt(index + 1), isOpen);
  if (mark === '‘') return /^‘\d\ds?(?![’\d])/u.test(text.slice(index, index + 5));
  if (mark === '”') return !isOpen && INCHES.test(text.slice(Math.max(0, index - 8), index)) && MEASURED.test(text.slice(index));
  if (mark === '〈' || mark === '〉') return /^[\d=＝]/u.test(text.slice(index + 1));
  if (KINDS[mark] !== '(') return false;
  if (isInterval(text, mark, index)) return true;
  if (!CLOSES.has(mark)) return /[:;=^]/u.test(before) && !isClosed;
  return !isOpen && /[:;=^：；]/u.test(before) && !/\d/u.test(text.charAt(index - 2));
}

/** Between letters always; beside one or before a figure where no quotation is open: boys’, ’98, 5’. */
function isApostrophe(before: string, after: string, isOpen: boolean): boolean {
  const letters = /[A-Za-z]/u.test(before);
  if (letters && /[A-Za-z]/u.test(after)) return true;
  return !isOpen && (letters || /[A-Za-z\d]/u.test(after) || /\d/u.test(before));
}

const INCHES = /(?:^|[^\d.])\d{1,3}(?:\.\d)?$|\d[’′]\d{1,2}(?:\.\d{1,2})?$/u;
/** What is measured in inches and seconds, or a mark after which a measure may stand. */
const MEASURED = /^”(?:[，。、；）)×xX*的]|屏|电视|液晶|显示|平板|显像|蛋糕|比萨|披萨|轮|管)/u;

/** [0,1), (0,+∞]: an interval may be open at one end only. */
function isInterval(text: string, mark: string, index: number): boolean {
  return CLOSES.has(mark)
    ? /[[［][^()（）[\]，。]{0,20}[,，][^()（）[\]，。]{0,20}$/u.test(text.slice(Math.max(0, index - 42), index))
    : /^.[^()（）[\]，。]{0,20}[,，][^()（）[\]，。]{0,20}[\]］]/u.test(text.slice(index, index + 44));
}

const NUMBER = /(?:(?<digits>\d{1,2})|(?<han>[一二三四五六七八九十]{1,3})|(?<letter>[A-Za-z])|[ivxIVX]{2,4}|[①-⑳Ⅰ-ⅻ]|[甲乙丙丁戊己庚辛壬癸])[\s\u3000]?$/u;

/** 1）、一）、a): the number of an item, at the head of its clause, or in a row of them: 分为1）巡护、2）监测. */
function isEnumeration(text: string, mark: string, index: number): boolean {
  if (mark !== '）' && mark !== ')') return false;
  const before = text.slice(Math.max(0, index - 6), index);
  const number = NUMBER.exec(before);
  if (!number) return false;
  const prior = before.charAt(number.index - 1);
  if (!/[\p{Script=Han}\p{L}\d.]/u.test(prior)) return true;
  if (number.groups?.letter) return !/[A-Za-z\d]/u.test(prior);
  const value = Number(number.groups?.digits);
  return value > 0 && [value - 1, value + 1].some((next) => text.includes(`${String(next)}${mark}`));
}

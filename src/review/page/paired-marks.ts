import type { Range } from '../finding';

/** The marks that come in pairs (GB/T 15834—2011, 4.8 引号, 4.9 括号, 4.15 书名号), each with its other half. */
export const PARTNERS: Readonly<Record<string, string>> = {
  '“': '”', '”': '“', '‘': '’', '’': '‘', '（': '）', '）': '（', '(': ')', ')': '(', '《': '》', '》': '《',
};

const CLOSES = '”’）)》';
const MARK = /[“”‘’（）()《》]/gu;
/** The kind of a mark: the halves of a bracket count as one pair, be they full or half width. */
const KINDS: Readonly<Record<string, string>> = { '（': '(', '）': '(', '(': '(', ')': '(', '“': '“', '”': '“', '‘': '‘', '’': '‘', '《': '《', '》': '《' };

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
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (isOther(text, mark, index)) continue;
    const kind = KINDS[mark] ?? mark;
    const opened = open.get(kind) ?? [];
    open.set(kind, opened);
    if (!CLOSES.includes(mark)) opened.push(index);
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
  return { start: index, end: index + 1, mark, kind: KINDS[mark] ?? mark, opens: !CLOSES.includes(mark) };
}

/** Not a mark of a pair: an apostrophe (don’t, ’98), a bracket of code, of a formula or of a face :). */
function isOther(text: string, mark: string, index: number): boolean {
  const [before, after] = [text.charAt(index - 1), text.charAt(index + 1)];
  if (mark === '’') return /[A-Za-z]/u.test(before) || /[A-Za-z\d]/u.test(after);
  if (mark === '‘') return /\d/u.test(after) && /^‘\d\ds?(?![’\d])/u.test(text.slice(index, index + 5));
  if (mark === ')' || mark === '(') return /[:;=^]/u.test(before) && !/\d/u.test(text.charAt(index - 2));
  return false;
}

const NUMBER = /(?:(?<digits>\d{1,2})|(?<han>[一二三四五六七八九十]{1,3})|(?<letter>[A-Za-z])|[ivxIVX]{2,4}|[①-⑳])[\s\u3000]?$/u;

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

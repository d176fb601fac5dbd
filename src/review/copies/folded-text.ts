import type { Range } from '../finding';

/**
 * A text as copies are looked for in it: without blanks and line breaks, full-width Latin letters and marks folded to
 * half width.
 */
export interface FoldedText {
  readonly units: Uint16Array;
  /** The runs of blanks that were left out, in order: before which unit each stood, and how many blanks stand up to its end. */
  readonly gaps: { readonly before: readonly number[]; readonly blanks: readonly number[] };
}

/** Folds a text. Linear; lone surrogates are units like any other. */
export function foldText(text: string): FoldedText {
  const units = new Uint16Array(text.length);
  const before: number[] = [];
  const blanks: number[] = [];
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isPlain(unit)) units[count++] = unit;
    else if (!isBlank(unit)) units[count++] = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
    else if (before.at(-1) === count) blanks[blanks.length - 1] = i + 1 - count;
    else {
      before.push(count);
      blanks.push(i + 1 - count);
    }
  }
  return { units: units.subarray(0, count), gaps: { before, blanks } };
}

/** The folded text as a string. */
export function foldedString(text: string): string {
  return Array.from(foldText(text).units, (unit) => String.fromCharCode(unit)).join('');
}

/** The stretch of the original text that a half-open stretch of its folded units came from. */
export function unfold(folded: FoldedText, { start, end }: Range): Range {
  const from = offsetOf(folded, start);
  return { start: from, end: end <= start ? from : offsetOf(folded, end - 1) + 1 };
}

/** The offset of a unit in the text, in UTF-16 code units. */
function offsetOf({ gaps: { before, blanks } }: FoldedText, unit: number): number {
  const gap = firstWhere(before.length, (i) => (before[i] ?? 0) > unit) - 1;
  return unit + (blanks[gap] ?? 0);
}

/** How many folded units stand before an offset of the text. */
export function foldOffset({ gaps: { before, blanks } }: FoldedText, offset: number): number {
  const gap = firstWhere(before.length, (i) => (before[i] ?? 0) + (blanks[i - 1] ?? 0) >= offset) - 1;
  return gap < 0 ? offset : Math.max(before[gap] ?? 0, offset - (blanks[gap] ?? 0));
}

/** The first of `count` indexes for which `holds`, which then holds for all after it; `count` where it holds for none. */
function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Most of a Chinese text, at one glance: neither blank nor of full width. */
const isPlain = (unit: number): boolean => unit > 0x3000 && unit < 0xfe00;

/** Spaces of every width, line breaks, controls, joiners and the byte order mark. */
function isBlank(unit: number): boolean {
  if (unit <= 0x20 || unit === 0x3000) return true;
  if (unit < 0x7f) return false;
  return unit <= 0xa0 || unit === 0xad || (unit >= 0x2000 && unit <= 0x200f) || isRareBlank(unit);
}

function isRareBlank(unit: number): boolean {
  return unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x2060 || unit === 0xfeff;
}

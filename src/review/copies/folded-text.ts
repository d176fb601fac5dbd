import type { Range } from '../finding';

/**
 * A text as copies are looked for in it: without blanks and line breaks, full-width Latin letters and marks folded to
 * half width. `offsets[i]` is the place of `units[i]` in the text, in UTF-16 code units.
 */
export interface FoldedText {
  readonly units: Uint16Array;
  readonly offsets: Int32Array;
}

/** Folds a text. Linear; lone surrogates are units like any other. */
export function foldText(text: string): FoldedText {
  const units = new Uint16Array(text.length);
  const offsets = new Int32Array(text.length);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isBlank(unit)) continue;
    units[count] = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
    offsets[count++] = i;
  }
  return { units: units.subarray(0, count), offsets: offsets.subarray(0, count) };
}

/** The stretch of the original text that a half-open stretch of its folded units came from. */
export function unfold(folded: FoldedText, stretch: Range): Range {
  const { offsets } = folded;
  if (stretch.end <= stretch.start) return { start: offsets[stretch.start] ?? 0, end: offsets[stretch.start] ?? 0 };
  return { start: offsets[stretch.start] ?? 0, end: (offsets[stretch.end - 1] ?? 0) + 1 };
}

/** How many folded units stand before an offset of the text. */
export function foldOffset(folded: FoldedText, offset: number): number {
  let low = 0;
  let high = folded.offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((folded.offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Spaces of every width, line breaks, controls, joiners and the byte order mark. */
function isBlank(unit: number): boolean {
  if (unit <= 0x20 || unit === 0x3000) return true;
  if (unit < 0x7f) return false;
  return unit <= 0xa0 || unit === 0xad || (unit >= 0x2000 && unit <= 0x200f) || isRareBlank(unit);
}

function isRareBlank(unit: number): boolean {
  return unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x2060 || unit === 0xfeff;
}

import stringWidth from 'string-width';
import type { Lines } from '../host/position';
import type { Range } from '../review/finding';

/** One line of a text around a place: what stands before it, the place, and what stands after it. */
export interface Excerpt {
  readonly line: number;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

const CUT = '…';

/**
 * The line in which `range` begins, cut to `columns` cells around it. Control characters and lone surrogates are shown
 * by stand-ins, so that no text can steer the terminal.
 */
export function excerptOf(text: string, lines: Lines, range: Range, columns: number): Excerpt {
  const { line } = lines.positionAt(range.start);
  const [from, to] = [lines.startOf(line), lines.endOf(line)];
  const start = Math.min(range.start, to);
  const end = Math.max(start, Math.min(range.end, to));
  const marked = fit(text.slice(start, Math.min(end, start + columns)), Math.floor((columns * 3) / 4), end - start);
  const left = columns - stringWidth(marked);
  const head = text.slice(Math.max(from, start - columns), start);
  const tail = text.slice(end, Math.min(to, end + columns));
  const isWhole = start - from + (to - end) <= 2 * columns && stringWidth(printable(head + tail)) <= left;
  return {
    line,
    before: isWhole ? printable(head) : fitEnd(head, Math.floor((left * 2) / 3), start - from),
    marked,
    after: isWhole ? printable(tail) : fit(tail, Math.floor(left / 3), to - end),
  };
}

/** Marks `excerpt.marked` from below, cell under cell: Chinese characters are two cells wide. */
export function underline({ before, marked }: Excerpt): string {
  return ' '.repeat(stringWidth(before)) + '^'.repeat(Math.max(1, stringWidth(marked)));
}

/** As much of the start of `text` as fits into `cells`; `length` is how long the whole is of which it is a piece. */
function fit(text: string, cells: number, length: number): string {
  const shown = printable(text);
  if (length <= text.length && stringWidth(shown) <= cells) return shown;
  return take(graphemes(shown), cells - 1).join('') + CUT;
}

function fitEnd(text: string, cells: number, length: number): string {
  const shown = printable(text);
  if (length <= text.length && stringWidth(shown) <= cells) return shown;
  return CUT + take(graphemes(shown).reverse(), cells - 1).reverse().join('');
}

function take(clusters: readonly string[], cells: number): string[] {
  let width = 0;
  const end = clusters.findIndex((cluster) => (width += stringWidth(cluster)) > cells);
  return clusters.slice(0, end < 0 ? clusters.length : end);
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const graphemes = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** The text with control characters, marks of direction and lone surrogates replaced. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, ' ').replace(/\p{Cs}/gu, '\uFFFD');
}

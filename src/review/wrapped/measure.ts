import type { LineBreak } from './line-break';
import { FIT_NEUTRAL } from './wrap-weights';

/** Narrower columns than this hold no prose: eight characters. */
const NARROWEST = 16;
/** Wider lines than this are nobody's measure. */
const WIDEST = 160;
/** From how many breaks on that agree with it a width is a measure. */
export const BREAKS = 3;
/** How many different measures are looked for on one page. */
const MEASURES = 12;
/** How far, in columns, lines of one setting differ: marks hung in the margin or pressed together, letters of a book. */
export const RAGGED = 2;

/** A break inside a sentence whose words go on: the only kind that shows a measure. */
export function showsMeasure(one: LineBreak): boolean {
  const { end, barred, width, misplaced } = one;
  if (barred || end === 'ended' || end === 'half' || width < NARROWEST || width > WIDEST) return false;
  return misplaced || one.fit > FIT_NEUTRAL[end];
}

/** Whether a line broken there was full at this measure, give or take: what follows would not have fitted. */
export function agrees({ width, unit }: LineBreak, measure: number): boolean {
  return width <= measure + RAGGED && measure - RAGGED < width + unit;
}

/** The measures 版心宽度 that the breaks of a page agree on, in columns, the commonest first. */
export function measuresOf(breaks: readonly LineBreak[]): number[] {
  let open = breaks.filter(showsMeasure);
  const measures: number[] = [];
  while (open.length >= BREAKS && measures.length < MEASURES) {
    const { measure, votes } = commonest(open);
    if (votes < BREAKS) break;
    measures.push(measure);
    open = open.filter((one) => !agrees(one, measure));
  }
  return measures;
}

/** The width that the most breaks agree with, told by the line ends about it: the commonest of those. */
function commonest(breaks: readonly LineBreak[]): { measure: number; votes: number } {
  const votes = new Int32Array(WIDEST + MARGIN);
  const ends = new Int32Array(WIDEST + MARGIN);
  for (const { width, unit } of breaks) {
    for (let at = width; at < width + Math.min(unit, MARGIN / 2); at++) votes[at] = (votes[at] ?? 0) + 1;
    ends[width] = (ends[width] ?? 0) + 1;
  }
  const near = (at: number): number => [-2, -1, 0, 1, 2].reduce((sum, off) => sum + (votes[at + off] ?? 0), 0);
  const middle = best(NARROWEST, WIDEST, near);
  const measure = best(middle - RAGGED - 1, middle + RAGGED, (at) => ends[at] ?? 0);
  return { measure, votes: breaks.filter((one) => agrees(one, measure)).length };
}

/** In columns: beyond the widest line, so much is counted too. */
const MARGIN = 96;

/** Of whole numbers, the one with the greatest value; of several, the greatest. */
function best(from: number, to: number, value: (at: number) => number): number {
  let found = from;
  for (let at = from; at <= to; at++) if (value(at) >= value(found)) found = at;
  return found;
}

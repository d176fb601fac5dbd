import { evidence, type LineBreak } from './line-break';
import { FIT_MOST } from './wrap-weights';
import { agrees, BREAKS, measuresOf, RAGGED, showsMeasure } from './measure';


/** Lines in a row that were set to one measure: `breaks[from]` up to, not including, `breaks[to]` stand between them. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** In columns. */
  readonly measure: number;
}

/** What an indentation of two characters takes, in columns: a paragraph's first line is shorter by it where it was lost. */
export const INDENTATION = 4;
/** So many lines over the measure may stand in a row in a stretch: lines that were joined already. */
const LONG_LINES = 3;
/** How much the words across its breaks in mid-sentence must speak for going on, altogether and each, in log-odds: else it is verse, a list, a table. */
const PROSE = { together: 6, each: 0.8 };
/** Prose has a comma or a full stop at least so often (in columns); headings and entries of a table have none. */
const COLUMNS_A_MARK = 120;

/** The stretches of a page in its order, none overlapping another. */
export function stretchesOf(breaks: readonly LineBreak[]): Stretch[] {
  const taken = new Uint8Array(breaks.length);
  const stretches: Stretch[] = [];
  for (const measure of measuresOf(breaks)) {
    for (const group of groupsOf(breaks, measure, taken)) {
      const stretch = widened(breaks, taken, group, measure);
      if (!isProse(breaks, stretch)) continue;
      taken.fill(1, stretch.from, stretch.to);
      stretches.push(stretch);
    }
  }
  return stretches.sort((a, b) => a.from - b.from);
}

/** Breaks that show the measure, as long as nothing between them speaks against its being one setting. */
function groupsOf(breaks: readonly LineBreak[], measure: number, taken: Uint8Array): number[][] {
  const groups: number[][] = [];
  let group: number[] = [];
  let [long, foreign] = [0, 0];
  const close = (): void => {
    if (group.length >= BREAKS) groups.push(group);
    group = [];
  };
  breaks.forEach((one, i) => {
    if (taken[i]) {
      close();
      return;
    }
    if (showsMeasure(one) && agrees(one, measure)) {
      group.push(i);
      [long, foreign] = [0, 0];
      return;
    }
    if (one.width > measure + RAGGED) long++;
    else if (showsMeasure(one) && !isFirstLine(one, measure)) foreign++;
    if (long > LONG_LINES || foreign > 1) close();
  });
  close();
  return groups;
}

/** A paragraph's first line that has lost its indentation agrees with a measure smaller by it. */
const isFirstLine = (one: LineBreak, measure: number): boolean => agrees(one, measure - INDENTATION);

/** A group with the lines before and after it that fit the measure. */
function widened(breaks: readonly LineBreak[], taken: Uint8Array, group: readonly number[], measure: number): Stretch {
  const belongs = (i: number): boolean => {
    const one = breaks[i];
    if (!one || taken[i] || one.barred || one.width > measure + RAGGED) return false;
    return !showsMeasure(one) || agrees(one, measure) || isFirstLine(one, measure);
  };
  let from = group[0] ?? 0;
  let to = (group.at(-1) ?? 0) + 1;
  while (belongs(from - 1)) from--;
  while (belongs(to)) to++;
  return { from, to, measure };
}

/** Whether the lines that stop in mid-sentence at the measure go on in the next one, and the lines have the marks of prose. */
function isProse(breaks: readonly LineBreak[], { from, to, measure }: Stretch): boolean {
  let [goingOn, full, columns, marks] = [0, 0, 0, 0];
  for (const one of breaks.slice(from, to)) {
    if (one.width <= measure + RAGGED) {
      columns += one.width;
      marks += one.above.text.match(/[，。；！？]/gu)?.length ?? 0;
    }
    if (one.barred || one.end === 'ended' || one.end === 'half' || !agrees(one, measure)) continue;
    full++;
    goingOn += one.misplaced ? FIT_MOST.open : evidence(one);
  }
  return goingOn >= PROSE.together && goingOn >= PROSE.each * full && marks >= Math.max(2, columns / COLUMNS_A_MARK);
}

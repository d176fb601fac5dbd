import type { Context } from '../check';
import type { Edit, Range } from '../finding';
import type { Page } from '../page/page';
import { readPage } from '../page/read-page';
import { wrappedParts, type WrappedPart } from './wrapped-part';

/** A page as it reads once its hard-wrapped lines are made paragraphs, and the way back to the page as it stands. */
export interface WholePage {
  readonly page: Page;
  readonly parts: readonly WrappedPart[];
  /** The place on the page as it stands of a place on the page as it reads. */
  toLines(range: Range): Range;
}

const kept = new WeakMap<Page, { readonly sequences: Context['sequences']; readonly whole: WholePage }>();

/** The page as it reads. One that nothing was wrapped on is itself. Kept with the page. */
export function wholePage(page: Page, context: Pick<Context, 'sequences'>): WholePage {
  const known = kept.get(page);
  if (known?.sequences === context.sequences) return known.whole;
  const parts = wrappedParts(page, context);
  const joins = parts.flatMap(({ paragraphs }) => paragraphs.flat().map(({ edit }) => edit));
  const whole = joins.length === 0 ? { page, parts, toLines: (range: Range) => range } : joined(page, parts, joins);
  kept.set(page, { sequences: context.sequences, whole });
  return whole;
}

function joined(page: Page, parts: readonly WrappedPart[], joins: readonly Edit[]): WholePage {
  const pieces: string[] = [];
  const joints: Joint[] = [];
  let [last, length] = [0, 0];
  for (const { range, text } of joins) {
    pieces.push(page.text.slice(last, range.start), text);
    length += range.start - last;
    joints.push({ start: length, end: length + text.length, lines: range });
    length += text.length;
    last = range.end;
  }
  pieces.push(page.text.slice(last));
  return { page: readPage(pieces.join('')), parts, toLines: (range) => toLines(joints, range) };
}

/** Where two lines were joined: the place on the page as it reads (empty, or a blank), and the break on the page as it stands. */
interface Joint extends Range {
  readonly lines: Range;
}

function toLines(joints: readonly Joint[], { start, end }: Range): Range {
  const to = endToLines(joints, end);
  return { start: start === end ? to : startToLines(joints, start), end: to };
}

/** Right at a joint a range begins after the break … */
function startToLines(joints: readonly Joint[], offset: number): number {
  const joint = joints[countWhere(joints, ({ end }) => end <= offset) - 1];
  return joint ? joint.lines.end + offset - joint.end : offset;
}

/** … and ends before it. */
function endToLines(joints: readonly Joint[], offset: number): number {
  const joint = joints[countWhere(joints, ({ start }) => start < offset) - 1];
  return joint ? joint.lines.end + Math.max(0, offset - joint.end) : offset;
}

/** How many of the joints, which are in order, come before the first that does not hold. */
function countWhere(joints: readonly Joint[], holds: (joint: Joint) => boolean): number {
  let [low, high] = [0, joints.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const joint = joints[middle];
    if (joint && holds(joint)) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { Context } from './check';
import type { Edit, Message, Range } from './finding';
import type { Page } from './page/page';
import { chainEdits, chainsOf, mergeTouching } from './seams/chains';
import { pageSeams, type Seam } from './seams/page-seams';
import { matchCertainty } from './seams/seam-certainty';
import { tailRange } from './seams/seam-places';

export interface ReflowOptions extends Context {
  /** Leave everything in its place: join neighbours only. */
  readonly joinsOnly?: boolean;
  /** Touch nothing outside this range (UTF-16 code units). */
  readonly within?: Range;
}

/** One change that reflow makes, with its reason. Seams of one paragraph are mended together: the first has the edits. */
export interface ReflowChange {
  readonly kind: 'join' | 'move';
  /** The tail's last words. */
  readonly range: Range;
  readonly reason: Message;
  /** In ascending order. They may touch those of another change: `ReflowResult.edits` has them merged. */
  readonly edits: readonly Edit[];
}

/** What reflow saw and left alone. */
export interface ReflowLeft {
  readonly range: Range;
  readonly reason: Message;
}

export interface ReflowResult {
  /** All edits in ascending order, none touching another: applying them gives the whole text. */
  readonly edits: readonly Edit[];
  readonly changes: readonly ReflowChange[];
  readonly left: readonly ReflowLeft[];
}

/** Joins what is split and moves displaced halves back. Applied to its own outcome, it changes nothing. */
export function reflow(page: Page, options: ReflowOptions): ReflowResult {
  const left: ReflowLeft[] = [];
  const sure: Seam[] = [];
  for (const seam of pageSeams(page, options).seams) {
    const reason = reasonToLeave(seam, options);
    if (reason) left.push({ range: tailRange(seam.tail), reason });
    else sure.push(seam);
  }
  const changes: ReflowChange[] = [];
  for (const chain of chainsOf(sure)) {
    const edits = chainEdits(page, chain);
    if (!staysWithin(edits, options.within)) continue;
    changes.push(...chain.seams.map((seam, i) => changeOf(seam, i === 0 ? edits : [])));
  }
  return { edits: mergeTouching(changes.flatMap((change) => change.edits)), changes, left };
}

/** Why a seam is left as it is, or undefined. */
function reasonToLeave(seam: Seam, options: ReflowOptions): Message | undefined {
  if (!seam.found) return { zh: '版面上找不到下文', en: 'its continuation is not on the page' };
  if (matchCertainty(seam) === 'possible') {
    return { zh: '下文在何处没有把握', en: 'where it goes on is not sure enough' };
  }
  if (options.joinsOnly && seam.found.place !== 'next') {
    return { zh: '下文在别处，只合并相邻断段', en: 'it goes on elsewhere, and only neighbours are joined' };
  }
  return undefined;
}

function changeOf(seam: Seam, edits: readonly Edit[]): ReflowChange {
  const words = `…${seam.tail.text.slice(-6)}｜${seam.found?.head.text.slice(0, 6) ?? ''}…`;
  return seam.found?.place === 'next'
    ? { kind: 'join', range: tailRange(seam.tail), edits, reason: { zh: `与下一段合并：${words}`, en: `joined to the next block: ${words}` } }
    : { kind: 'move', range: tailRange(seam.tail), edits, reason: { zh: `移回断开的下文：${words}`, en: `its other half moved back: ${words}` } };
}

function staysWithin(edits: readonly Edit[], within: Range | undefined): boolean {
  return !within || edits.every(({ range }) => within.start <= range.start && range.end <= within.end);
}

/** Applies edits (ascending, none touching another) to a text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let last = 0;
  for (const edit of edits) {
    result += text.slice(last, edit.range.start) + edit.text;
    last = edit.range.end;
  }
  return result + text.slice(last);
}

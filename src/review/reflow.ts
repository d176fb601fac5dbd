import type { Context } from './check';
import { EditedText } from './edited-text';
import type { Certainty, Edit, Message, Range } from './finding';
import type { Page } from './page/page';
import { readPage } from './page/read-page';
import { placeAmong } from './safe-fixes';
import { chainsOf, mergeTouching } from './seams/chains';
import { mendsOf, untilLessSure, type Mend } from './seams/mends';
import { pageSeams, type Seam } from './seams/page-seams';
import { tailRange } from './seams/seam-places';
import { wholePage } from './wrapped/whole-page';
import { wrapChanges } from './wrapped/wrap-changes';
import { wrappedParts } from './wrapped/wrapped-part';

export interface ReflowOptions extends Context {
  /** Leave everything in its place: join neighbours only. */
  readonly joinsOnly?: boolean;
  /** Touch nothing outside this range (UTF-16 code units). */
  readonly within?: Range;
}

/** One change of reflow, with its reason. */
export interface ReflowChange {
  readonly kind: 'join' | 'move';
  /** The tail's last words. */
  readonly range: Range;
  readonly reason: Message;
}

/** A change that may be made or left out, whatever becomes of the others. */
export interface OfferedChange extends ReflowChange {
  readonly certainty: Certainty;
  /** In ascending order. They may touch those of another change, an insertion a deletion. */
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

/**
 * Makes hard-wrapped lines paragraphs, joins what is split and moves displaced halves back where that is at least *likely*. Applied to its own outcome, it changes
 * nothing: what only shows once the rest is in its place is mended too.
 */
export function reflow(page: Page, options: ReflowOptions): ReflowResult {
  const edited = new EditedText(page.text);
  const changes: ReflowChange[] = [];
  let { within } = options;
  const make = (made: readonly OfferedChange[]): void => {
    changes.push(...made.map((change) => asItCame(change, edited)));
    const before = edited.text.length;
    edited.apply(mergeTouching(made.flatMap(({ edits }) => edits)));
    within &&= { start: within.start, end: within.end + edited.text.length - before };
  };
  make(wrapChanges(wrappedParts(page, options), within));
  // Each round leaves fewer blocks than it found: this comes to an end.
  for (let now = changes.length > 0 ? readPage(edited.text) : page; ; now = readPage(edited.text)) {
    const seams = pageSeams(now, options).seams.map((seam) => ({ seam, reason: reasonToLeave(seam, options) }));
    const sure = seams.flatMap(({ seam, reason }) => (reason ? [] : [seam]));
    const made = changesOf(mendsOf(now, chainsOf(sure)), within);
    if (made.length === 0) {
      const left = seams.flatMap(({ seam, reason }) => (reason ? [{ range: tailRange(seam.tail), reason }] : []));
      return { edits: edited.edits, changes, left: left.map((place) => asItCame(place, edited)) };
    }
    make(made);
  }
}

/**
 * Every change that reflow could make, for an editor to choose from: those that are merely *possible* too. What depends on a
 * surer change is not among them before that is made.
 */
export function offeredChanges(page: Page, options: ReflowOptions): OfferedChange[] {
  const whole = wholePage(page, options);
  const found = pageSeams(whole.page, options).seams.filter((seam) => seam.found && !(options.joinsOnly && seam.found.place !== 'next'));
  const wraps = wrapChanges(whole.parts, options.within);
  const taken = wraps.flatMap(({ edits }) => edits);
  const others = mendsOf(whole.page, chainsOf(found).map(untilLessSure)).map((mend) => {
    const { edits, range, ...change } = changeOf(mend);
    return { ...change, range: whole.toLines(range), edits: edits.map((edit) => ({ ...edit, range: whole.toLines(edit.range) })) };
  });
  const apart = others.filter(({ edits }) => staysWithin(edits, options.within) && edits.every(({ range }) => placeAmong(range, taken) !== undefined));
  return [...wraps, ...apart];
}

function changesOf(mends: readonly Mend[], within: Range | undefined): OfferedChange[] {
  return mends.filter(({ edits }) => staysWithin(edits, within)).map(changeOf);
}

/** With its place in the text as it came. */
function asItCame<Place extends { readonly range: Range }>(place: Place, edited: EditedText): Place {
  const end = edited.originOf(place.range.end);
  return { ...place, range: { start: Math.max(0, end - (place.range.end - place.range.start)), end } };
}

/** Why a seam is left as it is, or undefined. */
function reasonToLeave(seam: Seam, options: ReflowOptions): Message | undefined {
  if (!seam.found) return { zh: '版面上找不到下文', en: 'its continuation is not on the page' };
  if (seam.certainty === 'possible') {
    return { zh: '下文在何处没有把握', en: 'where it goes on is not sure enough' };
  }
  if (options.joinsOnly && seam.found.place !== 'next') {
    return { zh: '下文在别处，只合并相邻断段', en: 'it goes on elsewhere, and only neighbours are joined' };
  }
  return undefined;
}

function changeOf({ kind, certainty, seams, edits }: Mend): OfferedChange {
  const [first] = seams;
  const words = seams.map(({ tail, found }) => `…${tail.text.slice(-6)}｜${found?.head.text.slice(0, 6) ?? ''}…`).join(' ');
  const range = first ? tailRange(first.tail) : { start: 0, end: 0 };
  return kind === 'join'
    ? { kind, certainty, range, edits, reason: { zh: `与下一段合并：${words}`, en: `joined to the next block: ${words}` } }
    : { kind, certainty, range, edits, reason: { zh: `移回断开的下文：${words}`, en: `its other half moved back: ${words}` } };
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

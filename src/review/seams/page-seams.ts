import type { Context } from '../check';
import type { Certainty } from '../finding';
import { labelledLines } from '../page/labelled-lines';
import type { Block, BlockKind, Page } from '../page/page';
import { jumpBodies } from '../page/page-jumps';
import { assign, type Choice, type Edge, type Row } from './assignment';
import { mayContinue, type Stop } from './block-edges';
import { wholeSigns, type WholeSigns } from './line-signs';
import { cutOffRaised, mannersOf, type Breakage, type Broken, type Manner } from './page-manner';
import { candidatesOf, Head, type Candidate, type Place } from './seam-candidates';
import { matchCertainty } from './seam-certainty';
import { endsLikely, lostSigns, weigh } from './seam-signs';
import { LOST_WEIGHTS, PLAINLY_CUT, WHOLE_WEIGHTS } from './seam-weights';
import { tailStop } from './tail-stops';
import { usualLengths } from './usual-lengths';

/** A block that stops in mid-sentence, and where its sentence goes on. */
export interface Seam {
  readonly tail: Block;
  readonly stop: Stop;
  /** log P(a mark after its last two characters): how likely a clause is over there. */
  readonly ends: number;
  /** What speaks for its being whole as it stands; undefined where nothing does. */
  readonly wholeSigns: WholeSigns | undefined;
  /** By how much (log-odds) it is rather cut off, with the rest lost, than whole as it stands. */
  readonly cutOff: number;
  /** How many other sentences of the page are plainly broken, each counted as sure as it is. */
  readonly brokenAbout: number;
  /** Where it goes on, as the whole page is best put together; undefined: nowhere on it. */
  readonly found: Candidate | undefined;
  /** By how much this beats every other way of putting the page together, in log-odds. */
  readonly margin: number;
  /** The same without heed to how the page's other sentences were broken; 0 where that chose otherwise. */
  readonly plainMargin: number;
  /** How sure it is that it goes on there; *possible* where nothing was found. */
  readonly certainty: Certainty;
  /** All heads that were held against the tail, the best first. */
  readonly candidates: readonly Candidate[];
}

export interface PageSeams {
  /** In the order of the page. Blocks that are whole after all are not among them. */
  readonly seams: readonly Seam[];
  /** By the head's index: the seam that leads to it. */
  readonly byHead: ReadonlyMap<number, Seam>;
}

/** A seam before words were asked about it. */
export type MatchedSeam = Omit<Seam, 'certainty'>;

interface Kept {
  readonly sequences: Context['sequences'];
  readonly matched: readonly MatchedSeam[];
  judged?: { readonly lexicon: Context['lexicon']; readonly seams: PageSeams };
}

const kept = new WeakMap<Page, Kept>();

/**
 * All seams of a page, matched together. Kept with the page. Throws `LexiconPending` where words are to decide and are not
 * loaded yet.
 */
export function pageSeams(page: Page, { sequences, lexicon }: Context): PageSeams {
  let known = kept.get(page);
  if (known?.sequences !== sequences) kept.set(page, (known = { sequences, matched: matchSeams(page, sequences) }));
  if (known.judged?.lexicon !== lexicon) known.judged = { lexicon, seams: judged(known.matched, lexicon) };
  return known.judged.seams;
}

function judged(matched: readonly MatchedSeam[], lexicon: Context['lexicon']): PageSeams {
  const seams = matched.map((seam): Seam => ({ ...seam, certainty: matchCertainty(seam, lexicon) }));
  return { seams, byHead: new Map(seams.flatMap((seam) => (seam.found ? [[seam.found.head.index, seam] as const] : []))) };
}

function matchSeams(page: Page, sequences: Context['sequences']): MatchedSeam[] {
  const held = heldTails(page, sequences);
  const plainly = assign(held.map((tail) => rowOf(tail, undefined)));
  const tails = amongOthers(held, plainly);
  let choices: readonly Choice[] = plainly;
  for (let round = 0; round < ROUNDS; round++) {
    const manners = mannersOf(tails.map((tail, i) => brokenAs(tail, choices[i])));
    choices = assign(tails.map((tail, i) => rowOf(tail, manners[i])));
  }
  const seams = tails.flatMap((tail, i): MatchedSeam[] => {
    const { column, margin } = choices[i] ?? NO_CHOICE;
    if (column === undefined && tail.stop !== 'open' && tail.cutOff <= 0) return [];
    const before = plainly[i] ?? NO_CHOICE;
    const plainMargin = before.column === column ? before.margin : 0;
    return [{ ...tail, found: tail.candidates.find(({ head }) => head.index === column), margin, plainMargin }];
  });
  return withoutCircles(seams);
}

/** The tails as the page shows them: whether a line is cut off or whole is told by the others, too. */
function amongOthers(tails: readonly HeldTail[], choices: readonly Choice[]): HeldTail[] {
  const sure = tails.map((tail, i) => brokenAs(tail, choices[i])?.sure ?? 0);
  const broken = sure.reduce((sum, one) => sum + one, 0);
  const wholes = new Map<BlockKind, number>();
  for (const tail of tails) wholes.set(tail.tail.kind, (wholes.get(tail.tail.kind) ?? 0) + wholeness(tail));
  return tails.map((tail, i): HeldTail => {
    const about = { broken: broken - (sure[i] ?? 0), whole: (wholes.get(tail.tail.kind) ?? 0) - wholeness(tail) };
    return { ...tail, brokenAbout: about.broken, cutOff: tail.stop === 'bare' ? tail.cutOff + cutOffRaised(about) : tail.cutOff };
  });
}

/** How likely a line is whole as it stands, by itself. */
const wholeness = ({ stop, cutOff }: HeldTail): number => (stop === 'bare' ? chanceOf(-cutOff) : 0);

const NO_CHOICE: Choice = { column: undefined, margin: 0 };

/** How often the page's manner is read from what was chosen, and the choice made anew. */
const ROUNDS = 2;

/** A tail's ways to go on, as this page's manner makes them likely. What may be whole as it stands says nothing of manners and heeds none. */
function rowOf({ stop, ends, cutOff, candidates }: HeldTail, manner: Manner | undefined): Row {
  const lost = weigh(LOST_WEIGHTS, lostSigns(ends));
  if (stop !== 'open') return { alone: lost - Math.min(0, cutOff), edges: candidates.map(({ head, value }): Edge => ({ column: head.index, value })) };
  return {
    alone: lost + (manner?.lost ?? 0),
    edges: candidates.map(({ head, place, value }): Edge => ({ column: head.index, value: value + (manner?.[breakageAt(place)] ?? 0) })),
  };
}

const breakageAt = (place: Place): Breakage => (place === 'apart' || place === 'backward' ? 'away' : 'next');

/** How a sentence that is plainly broken was broken, as far as it tells by itself. Of what goes on nowhere, it is to be seen whether anything is lacking. */
function brokenAs({ stop, cutOff, candidates }: HeldTail, choice: Choice | undefined): Broken | undefined {
  if (stop !== 'open' || !choice) return undefined;
  const found = candidates.find(({ head }) => head.index === choice.column);
  const sure = chanceOf(choice.margin);
  return found ? { how: breakageAt(found.place), sure } : { how: 'lost', sure: sure * chanceOf(cutOff) };
}

/** Log-odds as a chance (0 to 1). */
const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** A block that stops or may stop in mid-sentence, and the heads it is held against, the best first. */
export type HeldTail = Omit<Seam, 'found' | 'margin' | 'plainMargin' | 'certainty'>;

/** Every tail of a page with its candidates, before the page is solved as a whole. */
export function heldTails(page: Page, sequences: Context['sequences']): HeldTail[] {
  const elsewhere = jumpBodies(page);
  const labelled = labelledLines(page);
  const mayBeHead = (block: Block): boolean => mayContinue(block) && !elsewhere.heads.has(block.index) && !labelled.has(block.index);
  const usual = usualLengths(page);
  const heads = page.blocks.filter(mayBeHead).map((block) => new Head(block, sequences, usual));
  return page.blocks.flatMap((tail) => {
    const stopped = tailStop(page, tail);
    if (!stopped || stopped.stop === 'ended' || elsewhere.tails.has(tail.index)) return [];
    const { stop, shown } = stopped;
    const candidates = candidatesOf(page, sequences, tail, stopped, heads);
    if (stop === 'open' && !shown && isWholeEntry(page, tail, candidates)) return [];
    const ends = endsLikely(sequences, tail.text);
    const whole = shown || plainlyCut(tail, stop, ends) ? undefined : wholeSigns(page, sequences, tail, stop);
    const cutOff = whole ? weigh(LOST_WEIGHTS, lostSigns(ends)) - weigh(WHOLE_WEIGHTS, whole) : Infinity;
    return [{ tail, stop, ends, wholeSigns: whole, cutOff, brokenAbout: 0, candidates }];
  });
}

/**
 * A paragraph of several sentences, or a line that ends with a comma, cannot be whole without a mark at its end; nor can one
 * that a dateline opens, where no clause can be over or more than one was begun.
 */
const plainlyCut = ({ text, reading }: Block, stop: Stop, ends: number): boolean =>
  stop === 'open' && (/[。！？]|[，、]$/u.test(text) || (reading.dated && (ends <= CLAUSE_MAY_END || text.includes('，'))));

/**
 * A line without a full stop among entries of a list or a box is one of them, however long, and whole as it stands, unless
 * the next line plainly goes on with it.
 */
function isWholeEntry(page: Page, tail: Block, candidates: readonly Candidate[]): boolean {
  if (tail.kind === 'paragraph' && !inList(page, tail)) return false;
  const [best] = candidates;
  return best?.place !== 'next' || best.value < (LAST_WORDS.test(best.head.text) ? LAST_WORDS_GO_ON : ENTRY_GOES_ON);
}

function inList(page: Page, { index, text }: Block): boolean {
  const items = [page.blocks[index - 1], page.blocks[index + 1]].some((neighbour) => neighbour?.kind === 'list-item');
  return items && !/[。！？]/u.test(text);
}

/** How well the next line must go on with an entry, in log-odds. */
const ENTRY_GOES_ON = 4.4;
const LAST_WORDS_GO_ON = 1.9;
/** The last words of a sentence: too little for a paragraph of its own. */
const LAST_WORDS = /^[^，。！？：]{1,6}。$/u;

/** log P(a mark after the last two characters), from which on a clause may well be over. */
export const CLAUSE_MAY_END = -1.5;

/** Whether other sentences of the page are plainly broken. */
export const isOnBrokenPage = ({ brokenAbout }: Seam): boolean => brokenAbout >= BROKEN_PAGE;
/** So many broken sentences show that a page was broken, and not one line; set by hand. */
const BROKEN_PAGE = 1.5;

/** There, what is rather cut off than whole may end as a clause does: it was cut at a good place by chance. */
export const isAmongBroken = (seam: Seam): boolean => isOnBrokenPage(seam) && seam.cutOff >= PLAINLY_CUT;

/** Halves cannot follow each other in a circle: where they would, the least sure seam leads nowhere. */
function withoutCircles(seams: readonly MatchedSeam[]): MatchedSeam[] {
  const result = [...seams];
  const byTail = new Map(seams.map((seam, i) => [seam.tail.index, i]));
  const done = new Set<number>();
  for (let start = 0; start < result.length; start++) {
    const path: number[] = [];
    let at: number | undefined = start;
    while (at !== undefined && !done.has(at) && !path.includes(at)) {
      path.push(at);
      const head: number | undefined = result[at]?.found?.head.index;
      at = head === undefined ? undefined : byTail.get(head);
    }
    if (at !== undefined && path.includes(at)) {
      const circle = path.slice(path.indexOf(at));
      const weakest = circle.reduce((a, b) => ((result[b]?.margin ?? 0) < (result[a]?.margin ?? 0) ? b : a));
      const seam = result[weakest];
      if (seam) result[weakest] = { ...seam, found: undefined, margin: 0, plainMargin: 0 };
    }
    for (const passed of path) done.add(passed);
  }
  return result.filter((seam) => seam.found !== undefined || seam.stop === 'open' || seam.cutOff > 0);
}

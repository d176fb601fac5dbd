import type { Context } from '../check';
import type { Block, Page } from '../page/page';
import { assign, type Edge, type Row } from './assignment';
import { beginsMisplaced, mayContinue, stopOf, type Stop } from './block-edges';
import { headSigns, seamScore, weigh } from './seam-score';
import { PRIORS, REACH } from './seam-weights';

/** A head that a tail may go on in. */
export interface Candidate {
  readonly head: Block;
  /** How the head lies to the tail. */
  readonly place: Place;
  /** In log-odds, what lies between the two counted in. */
  readonly value: number;
}

export type Place = 'next' | 'overFurniture' | 'apart' | 'backward';

/** A block that stops in mid-sentence, and where its sentence goes on. */
export interface Seam {
  readonly tail: Block;
  readonly stop: Stop;
  /** Where it goes on, as the whole page is best put together; undefined: nowhere on it. */
  readonly found: Candidate | undefined;
  /** By how much this beats every other way of putting the page together, in log-odds. */
  readonly margin: number;
  /** All heads that were held against the tail, the best first. */
  readonly candidates: readonly Candidate[];
}

export interface PageSeams {
  /** In the order of the page. Blocks that are whole after all are not among them. */
  readonly seams: readonly Seam[];
  /** By the head's index: the seam that leads to it. */
  readonly byHead: ReadonlyMap<number, Seam>;
}

const kept = new WeakMap<Page, { readonly sequences: Context['sequences']; readonly seams: PageSeams }>();

/** All seams of a page, matched together. Kept with the page. */
export function pageSeams(page: Page, { sequences }: Pick<Context, 'sequences'>): PageSeams {
  const known = kept.get(page);
  if (known?.sequences === sequences) return known.seams;
  const seams = matchSeams(page, sequences);
  kept.set(page, { sequences, seams });
  return seams;
}

function matchSeams(page: Page, sequences: Context['sequences']): PageSeams {
  const heads = page.blocks.filter(mayContinue);
  const tails = tailsOf(page);
  const headValue = new Map(heads.map((head) => [head.index, weigh(headSigns(sequences, head.text))]));
  const held = tails.map(({ tail, stop }) => candidatesOf(page, sequences, tail, stop, heads, headValue));
  const rows = tails.map(({ stop }, i): Row => ({
    alone: aloneValue(stop),
    edges: (held[i] ?? []).map(({ head, value }): Edge => ({ column: head.index, value })),
  }));
  const seams: Seam[] = [];
  assign(rows).forEach(({ column, margin }, i) => {
    const tail = tails[i];
    const candidates = held[i] ?? [];
    if (!tail || (column === undefined && tail.stop !== 'open')) return;
    seams.push({ ...tail, found: candidates.find(({ head }) => head.index === column), margin, candidates });
  });
  const whole = withoutCircles(seams);
  return { seams: whole, byHead: new Map(whole.flatMap((seam) => (seam.found ? [[seam.found.head.index, seam] as const] : []))) };
}

interface Tail {
  readonly tail: Block;
  readonly stop: Stop;
}

function tailsOf(page: Page): Tail[] {
  const tails: Tail[] = [];
  for (const tail of page.blocks) {
    const stop = stopOf(tail);
    if (stop !== undefined && stop !== 'ended') tails.push({ tail, stop });
  }
  return tails;
}

const aloneValue = (stop: Stop): number =>
  stop === 'open' ? PRIORS.missing : stop === 'bare' ? PRIORS.bareWhole : PRIORS.closedWhole;

/** A head so plainly a beginning (log-odds) is not held against tails that are not right before it. */
const PLAIN_BEGINNING = -3.5;

function candidatesOf(
  page: Page,
  sequences: Context['sequences'],
  tail: Block,
  stop: Stop,
  heads: readonly Block[],
  headValue: ReadonlyMap<number, number>,
): Candidate[] {
  const candidates: Candidate[] = [];
  const around = page.text.slice(Math.max(0, tail.start - 6000), tail.end + 6000);
  const after = firstAfter(heads, tail.index);
  const first = Math.max(0, after - (stop === 'open' ? REACH.backward : 0));
  const last = Math.min(heads.length, after + (stop === 'open' ? REACH.forward : 1));
  for (let i = first; i < last; i++) {
    const head = heads[i];
    if (!head || head === tail) continue;
    const place = placeOf(page, tail, head, i - after);
    if (stop !== 'open' && place !== 'next') continue;
    if (place !== 'next' && (headValue.get(head.index) ?? 0) < PLAIN_BEGINNING && !beginsMisplaced(head.text)) continue;
    const value = seamScore(sequences, around, tail.text, head.text) + prior(tail, head, place, i - after);
    candidates.push({ head, place, value });
  }
  return candidates.sort((a, b) => b.value - a.value);
}

/** The place among `heads` of the first one after a block. */
function firstAfter(heads: readonly Block[], index: number): number {
  let low = 0;
  let high = heads.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((heads[middle]?.index ?? 0) > index) high = middle;
    else low = middle + 1;
  }
  return low;
}

function placeOf(page: Page, tail: Block, head: Block, steps: number): Place {
  if (head.index === tail.index + 1) return 'next';
  if (head.index < tail.index) return 'backward';
  const between = page.blocks.slice(tail.index + 1, head.index);
  return steps < REACH.forward && between.every((block) => block.kind !== 'paragraph') ? 'overFurniture' : 'apart';
}

function prior(tail: Block, head: Block, place: Place, steps: number): number {
  let value: number = head.kind === 'paragraph' ? 0 : PRIORS.bareHead;
  if (tail.article !== head.article) value += PRIORS.elsewhere;
  switch (place) {
    case 'next':
      return value + PRIORS.next;
    case 'overFurniture':
      return value + PRIORS.overFurniture;
    case 'apart':
      return value + PRIORS.apart + PRIORS.eachApart * (steps - 1);
    case 'backward':
      return value + PRIORS.apart + PRIORS.backward + PRIORS.eachApart * -steps;
  }
}

/** Halves cannot follow each other in a circle: where they would, the least sure seam leads nowhere. */
function withoutCircles(seams: readonly Seam[]): Seam[] {
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
      if (seam) result[weakest] = { ...seam, found: undefined, margin: 0 };
    }
    for (const passed of path) done.add(passed);
  }
  return result.filter((seam) => seam.found !== undefined || seam.stop === 'open');
}

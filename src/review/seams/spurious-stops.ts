import type { Context } from '../check';
import type { Edit } from '../finding';
import type { Block, Page } from '../page/page';
import { beginsMisplaced } from './block-edges';
import { withBreak } from './chains';
import { loneHeads } from './lone-heads';
import { lostBlank } from './lost-blank';
import type { PageSeams } from './page-seams';
import { fitSigns, headStart, tailEnd, weigh } from './seam-signs';
import { SEAM_WEIGHTS } from './seam-weights';

/** A full stop in the middle of a sentence that was broken: 收水费3万元。/ 以上，除去电费…… Layout or a hasty hand put it there. */
export interface SpuriousStop {
  /** The paragraph that goes on with the sentence, and plainly begins in the middle of one. */
  readonly head: Block;
  /** The paragraphs that may lead to it, each looking whole by its full stop, the best first; where one is plain, that alone. */
  readonly tails: readonly [Block, ...Block[]];
}

/** How many blocks before and after a head its tail may lie. */
const REACH = 8;
/** What a tail must weigh without its stop, right before the head and further off, and by how much more than any other to be plain (log-odds). */
const BAR = { next: -1, apart: 2, ahead: 3 };
/** How much less each block between the two makes of it, any at all, and a head that stands before its tail (log-odds). */
const FURTHER = { each: 0.3, apart: 1, backward: 1 };
/** Where several may lead to a head, so many are shown. */
const SHOWN = 3;
/** What a tail gains by each thing that it speaks of as the head does, and no other tail (log-odds), and how many count. */
const KINSHIP = { each: 1, most: 3 };
/** What is spoken of is told by words of this length, so far from the head's beginning (UTF-16 code units). */
const WORDS = { length: 4, within: 300 };
/** Where more heads than these lead from nowhere, the text is no page of stories. */
const MOST_HEADS = 40;
/** How much of a paragraph is looked at for what it speaks of, from its end (UTF-16 code units). */
const SEEN = 2000;
/** How far about a head the page is looked at for what stands across the seam (UTF-16 code units). */
const AROUND = 6000;

/** A full stop right behind a word: one behind a closing mark ended what was quoted. */
const STOPPED = /[\p{L}\d%％℃]。$/u;
/** Words that say of a quantity before them that it is a bound or about right. */
const ABOUT_QUANTITY = /^(?:以上|以下|以内|左右|上下|不等)/u;
const QUANTITY = /[\d零〇一二两三四五六七八九十百千万亿几数%％℃]\p{Script=Han}{0,3}。$/u;
/** There is nothing beyond the whole of a thing. */
const ALL_OF_IT = /(?:100[%％]|百分之百)。$/u;

const kept = new WeakMap<PageSeams, readonly SpuriousStop[]>();

/** For heads that no tail leads to: what of the same article leads to one if its full stop goes. Kept with the seams. */
export function spuriousStops(page: Page, { sequences }: Pick<Context, 'sequences'>, seams: PageSeams): readonly SpuriousStop[] {
  let found = kept.get(seams);
  if (!found) {
    const heads = [...loneHeads(page, seams)];
    found = (heads.length > MOST_HEADS ? [] : heads).flatMap(({ head }) => {
      const [best, ...others] = likelyTails(page, sequences, head);
      return best ? [{ head, tails: [best, ...others] as const }] : [];
    });
    kept.set(seams, found);
  }
  return found;
}

/** The one tail that may lead to a head, where there is but one. */
export const plainTail = ({ tails }: SpuriousStop): Block | undefined => (tails.length === 1 ? tails[0] : undefined);

/** The edits that take a tail's stop away and put the head in its place, in ascending order. */
export function joinOverStop(page: Page, tail: Block, head: Block): Edit[] {
  const stop = { start: tail.end - 1, end: tail.end };
  const blank = lostBlank(tail.text.slice(0, -1), head.text);
  if (isNext(tail, head)) return [{ range: { start: stop.start, end: head.start }, text: blank }];
  const edits = [
    { range: stop, text: blank + head.text },
    { range: withBreak(page, [head]), text: '' },
  ];
  return edits.sort((a, b) => a.range.start - b.range.start);
}

/** Whether nothing stands between the two. */
export const isNext = (tail: Block, head: Block): boolean => tail.index === head.index - 1;

function likelyTails(page: Page, sequences: Context['sequences'], head: Block): Block[] {
  const tails = page.blocks
    .slice(Math.max(0, head.index - REACH), head.index + REACH + 1)
    .filter((block) => block.kind === 'paragraph' && block.article === head.article && mayLeadTo(head, block));
  const start = headStart(sequences, head.text);
  const around = page.text.slice(Math.max(0, head.start - AROUND), head.end + AROUND);
  const kinship = kinshipTo(head, tails);
  const [best, ...others] = tails
    .map((tail) => {
      // That the head begins in mid-sentence is known already.
      const fits = weigh(SEAM_WEIGHTS, { ...fitSigns(sequences, tailEnd(tail.text.slice(0, -1), around), start), headLearnt: 0 });
      return { tail, fits, value: fits + KINSHIP.each * kinship(tail) - farness(tail, head) };
    })
    .filter(({ tail, fits }) => fits >= (isNext(tail, head) ? BAR.next : BAR.apart))
    .sort((a, b) => b.value - a.value);
  if (!best) return [];
  const rivals = others.filter(({ value }) => value > best.value - BAR.ahead);
  // A mark follows upon anything: its fitting tells little, and from further off nothing.
  if (beginsMisplaced(head.text)) return rivals.length === 0 && isNext(best.tail, head) ? [best.tail] : [];
  return [best, ...rivals].slice(0, SHOWN).map(({ tail }) => tail);
}

/** Whether a block, its stop taken off, may come before a head. */
const mayLeadTo = (head: Block, tail: Block): boolean =>
  tail !== head &&
  STOPPED.test(tail.text) &&
  (!ABOUT_QUANTITY.test(head.text) || (QUANTITY.test(tail.text) && !ALL_OF_IT.test(tail.text)));

function farness(tail: Block, head: Block): number {
  const between = head.index - tail.index - 1;
  if (between === 0) return 0;
  return FURTHER.apart + (between > 0 ? FURTHER.each * between : FURTHER.backward - FURTHER.each * between);
}

/** How often a head speaks of what a tail speaks of too and no other tail does; what several speak of counts in parts. */
function kinshipTo({ text }: Block, tails: readonly Block[]): (tail: Block) => number {
  const shared: (readonly Block[])[] = [];
  for (let at = 0; at + WORDS.length <= Math.min(text.length, WORDS.within); at++) {
    const word = text.slice(at, at + WORDS.length);
    if (HAN.test(word)) shared.push(tails.filter((tail) => tail.text.slice(-SEEN).includes(word)));
  }
  const share = (those: readonly Block[], tail: Block): number => (those.includes(tail) ? 1 / those.length : 0);
  return (tail) => Math.min(KINSHIP.most, shared.reduce((sum, those) => sum + share(those, tail), 0));
}

const HAN = /^\p{Script=Han}+$/u;

import type { Context } from '../check';
import type { Block, BlockKind, Page } from '../page/page';
import { beginsMisplaced, mayBeThrown, mayContinueBare } from './block-edges';
import { fitSigns, headSigns, headStart, retold, tailEnd, weigh, type HeadStart, type SeamSigns } from './seam-signs';
import { REACH, SEAM_WEIGHTS } from './seam-weights';
import type { TailStop } from './tail-stops';

/** A head that a tail may go on in. */
export interface Candidate {
  readonly head: Block;
  /** How the head lies to the tail. */
  readonly place: Place;
  /** What speaks for and against it. */
  readonly signs: SeamSigns;
  /** The same as one number, in log-odds. */
  readonly value: number;
}

export type Place = 'next' | 'overFurniture' | 'apart' | 'backward';

/** A block that may be the second half of a sentence. What it tells by itself is read when the first tail is held against it. */
export class Head {
  #signs: SeamSigns | undefined;
  #start: HeadStart | undefined;

  constructor(
    readonly block: Block,
    private readonly sequences: Context['sequences'],
    private readonly usual: (block: Block) => number,
  ) {}

  get signs(): SeamSigns {
    const { kind, text } = this.block;
    return (this.#signs ??= headSigns(this.sequences, text, kind === 'paragraph' ? this.usual(this.block) : undefined));
  }

  get start(): HeadStart {
    return (this.#start ??= headStart(this.sequences, this.block.text));
  }
}

/** How far from a tail the page is looked at for what stands across its seam, in UTF-16 code units. */
const AROUND = 6000;

/** The heads that a tail is held against, the best first. Takes all heads of the page, in its order. */
export function candidatesOf(page: Page, sequences: Context['sequences'], tail: Block, { stop, shown }: TailStop, heads: readonly Head[]): Candidate[] {
  const candidates: Candidate[] = [];
  const end = tailEnd(tail.text, page.text.slice(Math.max(0, tail.start - AROUND), tail.end + AROUND));
  const thrown = shown || mayBeThrown(tail, stop);
  const after = firstAfter(heads, tail.index);
  const last = Math.min(heads.length, after + (thrown || stop === 'bare' ? REACH.forward : 1));
  for (let i = Math.max(0, after - (stop === 'open' ? REACH.backward : 0)); i < last; i++) {
    const head = heads[i];
    if (!head || head.block === tail) continue;
    const place = placeOf(page, tail, head.block);
    if ((place !== 'next' && !thrown && !beginsMisplaced(head.block.text)) || (stop === 'bare' && !mayContinueBare(head.block))) continue;
    const signs = {
      ...head.signs,
      ...fitSigns(sequences, end, head.start),
      ...placeSigns(tail, head.block, place, i - after),
      retold: stop === 'bare' ? retold(tail.text, head.start) : 0,
    };
    candidates.push({ head: head.block, place, signs, value: weigh(SEAM_WEIGHTS, signs) });
  }
  return candidates.sort((a, b) => b.value - a.value);
}

/** The place among `heads` of the first one after a block. */
function firstAfter(heads: readonly Head[], index: number): number {
  let low = 0;
  let high = heads.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((heads[middle]?.block.index ?? 0) > index) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What is no furniture: an item of a list is not put between two halves as a crosshead or a caption is. */
const TEXT: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item']);

function placeOf(page: Page, tail: Block, head: Block): Place {
  if (head.index === tail.index + 1) return 'next';
  if (head.index < tail.index) return 'backward';
  for (let i = tail.index + 1; i < head.index; i++) if (TEXT.has(page.blocks[i]?.kind ?? 'paragraph')) return 'apart';
  return 'overFurniture';
}

function placeSigns(tail: Block, head: Block, place: Place, steps: number): SeamSigns {
  const away = place === 'apart' || place === 'backward';
  return {
    overFurniture: place === 'overFurniture' ? 1 : 0,
    apart: away ? 1 : 0,
    farApart: away ? Math.log(Math.max(1, Math.abs(steps))) : 0,
    backward: place === 'backward' ? 1 : 0,
    elsewhere: tail.article === head.article ? 0 : 1,
    bareHead: head.kind === 'paragraph' ? 0 : 1,
    thrownItem: away && tail.kind === 'list-item' ? 1 : 0,
  };
}

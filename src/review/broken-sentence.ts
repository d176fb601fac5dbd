import type { Context } from './check';
import type { Certainty, Range } from './finding';
import type { Block, Page } from './page/page';
import { lostBlank } from './seams/lost-blank';
import { pageSeams, type PageSeams, type Seam } from './seams/page-seams';
import { leastSure, rivalsOf } from './seams/seam-certainty';
import { headRange } from './seams/seam-places';
import { pieceOf, type Piece } from './sentence-piece';
import { unjoinedPieces } from './unjoined-halves';

/** A sentence that was broken, in the order in which it is read. */
export interface BrokenSentence {
  readonly pieces: readonly Piece[];
  /** Which of them holds the place that was asked about. */
  readonly at: number;
  /** That of its least sure seam. */
  readonly certainty: Certainty;
  /** Where the piece asked about may go on instead, as good as the piece behind it or nearly so: first words. */
  readonly rivals: readonly Range[];
  /** The pieces' texts, a blank added where the break took one. Joined, they are the sentence made whole. */
  readonly texts: readonly string[];
}

/** A half whose other half is not on the page. */
export interface LostHalf {
  /** What of the block is left of the sentence. */
  readonly piece: Piece;
  /** How many beginnings of blocks were held against it. */
  readonly heads: number;
  /** From the first to the last of them; undefined where there was none. */
  readonly searched: Range | undefined;
  /** First words of the one that comes nearest. */
  readonly nearest: Range | undefined;
}

/** The broken sentence that holds an offset of the page's text (UTF-16 code units), or undefined. */
export function brokenSentenceAt(page: Page, context: Context, offset: number): BrokenSentence | undefined {
  const block = blockAt(page, offset);
  if (!block) return undefined;
  const sentences = new Sentences(pageSeams(page, context));
  const from = sentences.leadingTo(block, offset);
  const onward = sentences.leadingFrom(block, offset);
  if (!from && !onward) return unjoinedAt(page, context, offset);
  const seams = [...(from ? sentences.before(from) : []), ...(onward ? sentences.behind(onward) : [])];
  const blocks = [...seams.map(({ tail }) => tail), ...seams.slice(-1).flatMap(({ found }) => (found ? [found.head] : []))];
  return {
    pieces: blocks.map((held, i) => pieceOf(held, i === 0, i === blocks.length - 1)),
    at: blocks.indexOf(block),
    certainty: leastSure(seams),
    rivals: onward?.certainty === 'possible' ? rivalsOf(onward).map(({ head }) => headRange(head)) : [],
    texts: blocks.map((held, i) => {
      const { start, end } = pieceOf(held, i === 0, i === blocks.length - 1);
      return lostBlank(blocks[i - 1]?.text ?? '', held.text) + page.text.slice(start, end);
    }),
  };
}

/** The same of two halves that no seam joins. */
function unjoinedAt(page: Page, context: Context, offset: number): BrokenSentence | undefined {
  for (const pieces of unjoinedPieces(page, context)) {
    const at = pieces.findIndex(({ start, end }) => start <= offset && offset <= end);
    const texts = pieces.map(({ start, end }) => page.text.slice(start, end));
    if (at >= 0) return { pieces, at, certainty: 'possible', rivals: [], texts };
  }
  return undefined;
}

/** The half without its other half that ends at or about an offset, or undefined. */
export function lostHalfAt(page: Page, context: Context, offset: number): LostHalf | undefined {
  const block = blockAt(page, offset);
  const seam = block && pageSeams(page, context).seams.find(({ tail, found }) => tail === block && !found);
  if (!seam) return undefined;
  const piece = pieceOf(seam.tail, true, false);
  if (offset < piece.start) return undefined;
  const heads = seam.candidates.map(({ head }) => head);
  const [nearest] = heads;
  return {
    piece,
    heads: heads.length,
    searched: nearest && { start: Math.min(...heads.map(({ start }) => start)), end: Math.max(...heads.map(({ end }) => end)) },
    nearest: nearest && headRange(nearest),
  };
}

/** The seams of a page, followed from piece to piece of one sentence. */
class Sentences {
  readonly #byTail: ReadonlyMap<Block, Seam>;

  constructor(private readonly seams: PageSeams) {
    this.#byTail = new Map(seams.seams.map((seam) => [seam.tail, seam]));
  }

  /** The seam whose head the offset stands in the first sentence of. */
  leadingTo(block: Block, offset: number): Seam | undefined {
    const [first] = block.reading.sentences;
    return first && offset <= block.start + first.end ? this.seams.byHead.get(block.index) : undefined;
  }

  /** The seam whose tail the offset stands in the last sentence of. */
  leadingFrom(block: Block, offset: number): Seam | undefined {
    const last = block.reading.sentences.at(-1);
    const seam = last && offset >= block.start + last.start ? this.#byTail.get(block) : undefined;
    return seam?.found && seam;
  }

  /** The seams of the sentence up to this one. */
  before(seam: Seam): Seam[] {
    const seams = [seam];
    for (let { tail } = seam; isOnePiece(tail); ) {
      const earlier = this.seams.byHead.get(tail.index);
      if (!earlier) break;
      seams.push(earlier);
      ({ tail } = earlier);
    }
    return seams.reverse();
  }

  /** The seams of the sentence from this one on. */
  behind(seam: Seam): Seam[] {
    const seams = [seam];
    for (let head = seam.found?.head; head && isOnePiece(head); ) {
      const later = this.#byTail.get(head);
      if (!later?.found) break;
      seams.push(later);
      ({ head } = later.found);
    }
    return seams;
  }
}

/** Whether a block holds no end of a sentence: then it is in the middle of the one that runs through it. */
const isOnePiece = (block: Block): boolean => block.reading.sentences.length === 1;

function blockAt(page: Page, offset: number): Block | undefined {
  let low = 0;
  let high = page.blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((page.blocks[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const block = page.blocks[low];
  return block && block.start <= offset && offset <= block.end ? block : undefined;
}

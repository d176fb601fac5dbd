import type { Range } from './finding';
import type { Block } from './page/page';
import { headRange, tailRange } from './seams/seam-places';

/** The part of a broken sentence that one block holds. */
export interface Piece extends Range {
  /** The block it stands in. */
  readonly block: Range;
  /** Its first words and its last. */
  readonly opening: Range;
  readonly closing: Range;
}

/** The piece that a block holds of a sentence which begins in it (`first`), ends in it (`last`), both or neither. */
export function pieceOf(block: Block, first: boolean, last: boolean): Piece {
  const { sentences } = block.reading;
  const start = block.start + (first ? (sentences.at(-1)?.start ?? 0) : 0);
  const end = last ? block.start + (sentences[0]?.end ?? block.text.length) : block.end;
  return { start, end, block: { start: block.start, end: block.end }, opening: headRange(block), closing: tailRange(block) };
}

import type { Context } from './check';
import type { Page } from './page/page';
import { insideHead } from './seams/inside-heads';
import { pageSeams } from './seams/page-seams';
import { headRange, tailRange } from './seams/seam-places';
import { plainTail, spuriousStops } from './seams/spurious-stops';
import { pieceOf, type Piece } from './sentence-piece';

/**
 * The two halves, in the order in which they are read, of sentences that no seam joins: a full stop stands between them, which is
 * not in the first piece; or the second half stands inside another paragraph.
 */
export function* unjoinedPieces(page: Page, context: Context): Generator<readonly [Piece, Piece]> {
  const seams = pageSeams(page, context);
  for (const stop of spuriousStops(page, context, seams)) {
    const tail = plainTail(stop);
    if (!tail) continue;
    const piece = pieceOf(tail, true, false);
    yield [{ ...piece, end: piece.end - 1 }, pieceOf(stop.head, false, true)];
  }
  for (const { tail, found } of seams.seams) {
    const inside = found ? undefined : insideHead(page, tail);
    if (inside) yield [pieceOf(tail, true, false), insidePiece(page, inside)];
  }
}

function insidePiece(page: Page, { start, end }: { start: number; end: number }): Piece {
  const part = { start, end, text: page.text.slice(start, end) };
  return { start, end, block: { start, end }, opening: headRange(part), closing: tailRange(part) };
}

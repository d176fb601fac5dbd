/** Units are owned in pieces of so many: most of a long text is owned by nobody, and takes no room. */
const PIECE = 1 << 12;

/** Which group owns each unit of a text; groups are numbered from 1. */
export class Owners {
  readonly #pieces = new Map<number, Int32Array>();

  /** Gives the units from `start` up to `end` to a group. */
  own(start: number, end: number, group: number): void {
    for (const { piece, from, to } of piecesOf(start, end)) {
      let owned = this.#pieces.get(piece);
      if (!owned) this.#pieces.set(piece, (owned = new Int32Array(PIECE)));
      owned.fill(group, from, to);
    }
  }

  /** The last of the groups that own some of the units from `start` up to `end` (0 for none), and the share of them that is owned. */
  of(start: number, end: number): { readonly group: number; readonly share: number } {
    let group = 0;
    let count = 0;
    for (const { piece, from, to } of piecesOf(start, end)) {
      const owned = this.#pieces.get(piece);
      for (let i = from; owned && i < to; i++) {
        const owner = owned[i] ?? 0;
        if (owner === 0) continue;
        count++;
        group = owner;
      }
    }
    return { group, share: count / (end - start) };
  }
}

/** The pieces that a stretch lies in, and which part of each. */
function* piecesOf(start: number, end: number): Generator<{ piece: number; from: number; to: number }> {
  for (let at = start; at < end; ) {
    const piece = Math.floor(at / PIECE);
    const stop = Math.min(end, (piece + 1) * PIECE);
    yield { piece, from: at - piece * PIECE, to: stop - piece * PIECE };
    at = stop;
  }
}

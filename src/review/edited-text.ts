import type { Edit, Range } from './finding';

/** A stretch of the text as it came, or what was put in. */
type Piece = Range | string;

/** A text that is edited more than once, and what that comes to for the text as it came. Offsets are UTF-16 code units. */
export class EditedText {
  #text: string;
  #pieces: readonly Piece[];
  /** Where each piece begins in the text as it is now. */
  #starts: readonly number[] = [0];

  constructor(private readonly original: string) {
    this.#text = original;
    this.#pieces = original === '' ? [] : [{ start: 0, end: original.length }];
  }

  get text(): string {
    return this.#text;
  }

  /** All edits so far as edits to the text as it came: ascending, none touching another. */
  get edits(): Edit[] {
    const edits: Edit[] = [];
    let last = 0;
    let text = '';
    for (const piece of [...this.#pieces, { start: this.original.length, end: this.original.length }]) {
      if (typeof piece === 'string') {
        text += piece;
        continue;
      }
      if (piece.start > last || text !== '') edits.push({ range: { start: last, end: piece.start }, text });
      last = piece.end;
      text = '';
    }
    return edits;
  }

  /** The place in the text as it came that an offset goes back to; for what was put in, the end of what stands before it. */
  originOf(offset: number): number {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) < offset) low = middle;
      else high = middle - 1;
    }
    for (let i = low; i >= 0; i--) {
      const piece = this.#pieces[i];
      if (typeof piece === 'object') return Math.min(piece.end, piece.start + offset - (this.#starts[i] ?? 0));
    }
    return 0;
  }

  /** The range of the text as it came that one goes back to. What was taken out right at its ends is not in it. */
  originOfRange({ start, end }: Range): Range {
    const to = this.originOf(end);
    if (start === end) return { start: to, end: to };
    // Where the range begins with what was put in, there is no such character.
    const [before, first] = [this.originOf(start), this.originOf(start + 1)];
    return { start: first > before ? first - 1 : before, end: to };
  }

  /** Applies edits to the text as it is now. They ascend, and none touches another. */
  apply(edits: readonly Edit[]): void {
    const source = new Source(this.#pieces);
    const pieces: Piece[] = [];
    for (const { range, text } of edits) {
      pieces.push(...source.take(range.start));
      source.take(range.end);
      if (text !== '') pieces.push(text);
    }
    pieces.push(...source.take(Infinity));
    this.#pieces = pieces;
    let start = 0;
    this.#starts = pieces.map((piece) => (start += lengthOf(piece)) - lengthOf(piece));
    this.#text = pieces.map((piece) => (typeof piece === 'string' ? piece : this.original.slice(piece.start, piece.end))).join('');
  }
}

/** Pieces taken from the front, up to an offset of the text that they make. */
class Source {
  #index = 0;
  /** How much of the piece at the index is taken. */
  #taken = 0;
  #offset = 0;

  constructor(private readonly pieces: readonly Piece[]) {}

  take(end: number): Piece[] {
    const taken: Piece[] = [];
    while (this.#offset < end) {
      const piece = this.pieces[this.#index];
      if (piece === undefined) break;
      const length = lengthOf(piece);
      const until = Math.min(length, this.#taken + end - this.#offset);
      taken.push(part(piece, this.#taken, until));
      this.#offset += until - this.#taken;
      this.#taken = until;
      if (until < length) break;
      this.#index++;
      this.#taken = 0;
    }
    return taken;
  }
}

const part = (piece: Piece, from: number, to: number): Piece =>
  typeof piece === 'string' ? piece.slice(from, to) : { start: piece.start + from, end: piece.start + to };

const lengthOf = (piece: Piece): number => (typeof piece === 'string' ? piece.length : piece.end - piece.start);

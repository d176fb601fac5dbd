import { mixedHash } from './mixed-hash';
import { bytesFor, packSlots, wordOf, type Key, type Layout } from './packed-slots';
import type { Sequences } from './sequences';

/**
 * The table of sequences as it lies in its file, read in place: the slots of `packed-slots.ts` behind a head that says how they
 * lie. A key's word is its level of count; a key that was never put in is taken for a counted one in one look-up of 256, and
 * `probability` sees through most of these.
 */
export class SequenceTable implements Pick<Sequences, 'count' | 'followers'> {
  readonly #slots: Uint8Array;
  readonly #layout: Layout;

  /** Takes the bytes, as `build` made them. Throws a RangeError when they are no such table. */
  constructor(bytes: Uint8Array) {
    const [seed = 0, width = 0, low = 0, middle = 0, high = 0] = bytes;
    this.#layout = { seed, width, segments: low | (middle << 8) | (high << 16) };
    this.#slots = bytes.subarray(HEAD);
    if (width < 2 || width > 18 || this.#slots.length !== bytesFor(this.#layout)) throw new RangeError('this is no table of sequences');
  }

  count(sequence: string): number {
    return this.#look(sequence, COUNTED);
  }

  followers(sequence: string): number {
    return Math.max(1, this.#look(sequence, FOLLOWERS));
  }

  #look(sequence: string, kind: number): number {
    return SCALE[wordOf(this.#slots, this.#layout, mixedHash(sequence, kind), mixedHash(sequence, ~kind))] ?? 0;
  }

  /** Puts keys into a new table. */
  static build(counts: ReadonlyMap<string, number>, followers: ReadonlyMap<string, number>): Uint8Array {
    const keysOf = (kind: number, numbers: ReadonlyMap<string, number>): Key[] =>
      [...numbers].map(([sequence, count]) => ({ first: mixedHash(sequence, kind), second: mixedHash(sequence, ~kind), word: level(count) }));
    const { layout, bytes } = packSlots([...keysOf(COUNTED, counts), ...keysOf(FOLLOWERS, followers)]);
    const { seed, width, segments } = layout;
    const table = new Uint8Array(HEAD + bytes.length);
    table.set([seed, width, segments & 255, (segments >>> 8) & 255, segments >>> 16]);
    table.set(bytes, HEAD);
    return table;
  }
}

/** Bytes before the slots. */
const HEAD = 8;
const COUNTED = 0x9e3779b9;
const FOLLOWERS = 0x05ebca6b;

/** Counts are kept to the nearest power of this: 32 levels reach beyond the commonest character. */
const STEP = 1.6;
const SCALE = Array.from({ length: 32 }, (_, i) => Math.round(STEP ** i));
const level = (count: number): number => Math.min(31, Math.max(0, Math.round(Math.log(count) / Math.log(STEP))));

import { mixedHash } from './mixed-hash';
import type { Sequences } from './sequences';

/**
 * The table of sequences as it lies in its file, read in place: slots of 16 bits, found by open addressing, a few of them empty. The low
 * eleven bits of a slot are the key's fingerprint (never 0), the high five its count on a logarithmic scale. A key that
 * was never put in is taken for another one in less than one look-up in a hundred; such a count is small.
 */
export class SequenceTable implements Pick<Sequences, 'count' | 'followers'> {
  readonly #slots: Uint16Array;

  /** Takes the slots, as `build` made them. Throws a RangeError when none is empty: a look-up would never end. */
  constructor(slots: Uint16Array) {
    if (!slots.includes(0)) throw new RangeError('a table of sequences has empty slots');
    this.#slots = slots;
  }

  count(sequence: string): number {
    return this.#look(mixedHash(sequence, COUNTED));
  }

  followers(sequence: string): number {
    return Math.max(1, this.#look(mixedHash(sequence, FOLLOWERS)));
  }

  #look(hash: number): number {
    const mark = fingerprint(hash);
    const { length } = this.#slots;
    for (let slot = hash % length; ; slot = slot + 1 === length ? 0 : slot + 1) {
      const found = this.#slots[slot] ?? 0;
      if (found === 0) return 0;
      if ((found & 0x7ff) === mark) return SCALE[found >>> 11] ?? 0;
    }
  }

  /** Puts keys into a new table, filled to `load` (0 to 1, both excluded). */
  static build(load: number, counts: ReadonlyMap<string, number>, followers: ReadonlyMap<string, number>): Uint16Array {
    const slots = new Uint16Array(Math.ceil((counts.size + followers.size) / load));
    const put = (hash: number, count: number): void => {
      let slot = hash % slots.length;
      while (slots[slot] !== 0) slot = (slot + 1) % slots.length;
      slots[slot] = fingerprint(hash) | (level(count) << 11);
    };
    for (const [sequence, count] of counts) put(mixedHash(sequence, COUNTED), count);
    for (const [sequence, count] of followers) put(mixedHash(sequence, FOLLOWERS), count);
    return slots;
  }
}

const COUNTED = 0x9e3779b9;
const FOLLOWERS = 0x85ebca6b;

/** Counts are kept to the nearest power of this: 32 levels reach beyond the commonest character. */
const STEP = 1.6;
const SCALE = Array.from({ length: 32 }, (_, i) => Math.round(STEP ** i));
const level = (count: number): number => Math.min(31, Math.max(0, Math.round(Math.log(count) / Math.log(STEP))));


/** The hash's highest eleven bits; never 0. */
const fingerprint = (hash: number): number => (hash >>> 21) || 1;

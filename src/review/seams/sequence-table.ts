import type { Sequences } from './sequences';

/**
 * The table of sequences as it lies in its file, read in place: 2^k slots of 16 bits, found by open addressing. The low
 * eleven bits of a slot are the key's fingerprint (never 0), the high five its count on a logarithmic scale. A key that
 * was never put in is taken for another one in less than one look-up in a hundred; such a count is small.
 */
export class SequenceTable implements Sequences {
  readonly #slots: Uint16Array;
  readonly #mask: number;

  /** Takes the slots; their number must be a power of two. Throws a RangeError when it is not. */
  constructor(slots: Uint16Array) {
    if (slots.length === 0 || (slots.length & (slots.length - 1)) !== 0) {
      throw new RangeError('a table of sequences has 2^k slots');
    }
    this.#slots = slots;
    this.#mask = slots.length - 1;
  }

  count(sequence: string): number {
    return this.#look(hashOf(sequence, COUNTED));
  }

  followers(sequence: string): number {
    return Math.max(1, this.#look(hashOf(sequence, FOLLOWERS)));
  }

  #look(hash: number): number {
    const mark = fingerprint(hash);
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const found = this.#slots[slot] ?? 0;
      if (found === 0) return 0;
      if ((found & 0x7ff) === mark) return SCALE[found >>> 11] ?? 0;
    }
  }

  /** Puts keys into a new table of `2 ** bits` slots. Throws a RangeError when they fill it. */
  static build(bits: number, counts: Iterable<readonly [string, number]>, followers: Iterable<readonly [string, number]>): Uint16Array {
    const slots = new Uint16Array(2 ** bits);
    let left = slots.length * 0.9;
    const put = (hash: number, count: number): void => {
      if (--left < 0) throw new RangeError('too many sequences for the table');
      let slot = hash & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = fingerprint(hash) | (level(count) << 11);
    };
    for (const [sequence, count] of counts) put(hashOf(sequence, COUNTED), count);
    for (const [sequence, count] of followers) put(hashOf(sequence, FOLLOWERS), count);
    return slots;
  }
}

const COUNTED = 0x9e3779b9;
const FOLLOWERS = 0x85ebca6b;

/** Counts are kept to the nearest power of this: 32 levels reach beyond the commonest character. */
const STEP = 1.6;
const SCALE = Array.from({ length: 32 }, (_, i) => Math.round(STEP ** i));
const level = (count: number): number => Math.min(31, Math.max(0, Math.round(Math.log(count) / Math.log(STEP))));

/** Mixes the key's code units (the finalizer of MurmurHash3). */
function hashOf(sequence: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < sequence.length; i++) {
    hash = Math.imul(hash ^ sequence.charCodeAt(i), 0xcc9e2d51);
    hash = (hash << 15) | (hash >>> 17);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Eleven bits that the slot's number does not already tell; never 0. */
const fingerprint = (hash: number): number => (hash >>> 21) || 1;

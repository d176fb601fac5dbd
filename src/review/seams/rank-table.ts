import { mixedHash } from './mixed-hash';

/** What one step of a weight in the table is worth, in log-odds. */
const STEP = 0.1;
const SEED = 0x2545f491;

/** Learnt weights of seam features, read in place: 2^k of them, two to a byte, found by the feature's hash. */
export class RankTable {
  readonly #bytes: Uint8Array;
  readonly #mask: number;

  /** Takes the bytes; their number must be a power of two. Throws a RangeError when it is not. */
  constructor(bytes: Uint8Array) {
    if (bytes.length === 0 || (bytes.length & (bytes.length - 1)) !== 0) throw new RangeError('a table of ranks has 2^k bytes');
    this.#bytes = bytes;
    this.#mask = bytes.length * 2 - 1;
  }

  /** The feature's weight, in log-odds. */
  weight(feature: string): number {
    const slot = RankTable.slot(feature, this.#mask);
    const byte = this.#bytes[slot >>> 1] ?? 0;
    return (((slot & 1) === 0 ? byte & 15 : byte >>> 4) - 8) * STEP;
  }

  /** Where a feature's weight lies among `mask + 1` of them. */
  static slot(feature: string, mask: number): number {
    return mixedHash(feature, SEED) & mask;
  }

  /** Packs weights, as many as a power of two. */
  static pack(weights: Float32Array): Uint8Array {
    const bytes = new Uint8Array(weights.length / 2);
    weights.forEach((weight, slot) => {
      const level = Math.max(0, Math.min(15, Math.round(weight / STEP) + 8));
      bytes[slot >>> 1] = (bytes[slot >>> 1] ?? 0) | (level << ((slot & 1) * 4));
    });
    return bytes;
  }
}

/** Two stretches of units, half-open. */
interface Stretches {
  readonly laterStart: number;
  readonly laterEnd: number;
  readonly earlierStart: number;
  readonly earlierEnd: number;
}

/** The length of a seed, in units. */
export const GRAM = 6;

/** Two seeds begin a match when they lie so near one another, and so nearly in step (units). */
const NEAR = 40;
const OUT_OF_STEP = 8;

/** Eight neighbouring diagonals share a bucket of four numbers, all 0 at first; of a lone seed's later place 1 more is kept. */
const BUCKET = 3;
const SIZE = 4;
const SEED_LATER = 0;
const SEED_EARLIER = 1;
const COVERED_TO = 2;

/**
 * What is known along each diagonal (the distance of the later place from the earlier one): the last seed that stood
 * alone there, and how far a match already covers it.
 */
export class Diagonals {
  readonly #buckets: Int32Array;

  constructor(units: number) {
    this.#buckets = new Int32Array(((units >> BUCKET) + 3) * SIZE);
  }

  /** Takes a seed; whether it is the second of two that begin a match. */
  takeSeed(later: number, earlier: number): boolean {
    const buckets = this.#buckets;
    const at = (((later - earlier) >> BUCKET) + 1) * SIZE;
    if ((buckets[at + COVERED_TO] ?? 0) >= later + GRAM) return false;
    for (let near = at - SIZE; near <= at + SIZE; near += SIZE) if (this.#isSecond(near, later, earlier)) return true;
    const lone = (buckets[at + SEED_LATER] ?? 0) - 1;
    if (lone >= 0 && later < lone + GRAM) return false;
    buckets[at + SEED_LATER] = later + 1;
    buckets[at + SEED_EARLIER] = earlier;
    return false;
  }

  #isSecond(at: number, later: number, earlier: number): boolean {
    const firstLater = (this.#buckets[at + SEED_LATER] ?? 0) - 1;
    if (firstLater < 0 || later < firstLater + GRAM || later > firstLater + NEAR) return false;
    const firstEarlier = this.#buckets[at + SEED_EARLIER] ?? 0;
    return earlier >= firstEarlier + GRAM && Math.abs(later - earlier - firstLater + firstEarlier) <= OUT_OF_STEP;
  }

  /** Along the diagonals that a match begun on `diagonal` ran on, what it covers begins no other. */
  cover(match: Stretches, diagonal: number): void {
    const diagonals = [diagonal, match.laterStart - match.earlierStart, match.laterEnd - match.earlierEnd];
    const low = Math.max(0, Math.min(...diagonals)) >> BUCKET;
    const high = (Math.max(...diagonals) >> BUCKET) + 2;
    for (let at = low * SIZE; at <= high * SIZE && at < this.#buckets.length; at += SIZE) {
      this.#buckets[at + COVERED_TO] = Math.max(this.#buckets[at + COVERED_TO] ?? 0, match.laterEnd);
      this.#buckets[at + SEED_LATER] = 0;
    }
  }
}

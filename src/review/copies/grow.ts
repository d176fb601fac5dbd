import { addDifferences, compareGap, NO_DIFFERENCES, type Differences, type Gap } from './differences';

/** How far a match reaches from where it was begun, in one direction, and what it took to get there. */
export interface Reach {
  /** Units gone in the later and in the earlier text. */
  readonly later: number;
  readonly earlier: number;
  /** Where the two differ on the way. */
  readonly differences: Differences;
  /** Units that are the same. */
  readonly same: number;
}

/** The longest stretch, in units, that may be changed, added or lost at one place. */
const WIDEST_DIFFERENCE = 14;
/** So many units must be the same after a difference for the two to be in step again. */
const IN_STEP = 4;
/** What a difference costs, in units that are the same: its opening, and each further unit of it. */
const OPEN_COST = 3;
const FURTHER_COST = 1;
/** Growing stops where the cost has eaten so much of what was gained. */
const GIVE_UP = 16;

/**
 * Grows a match from (later, earlier) in `direction` (1: those units and what follows; -1: what stands before) across
 * differences, as long as what is the same outweighs what differs. `limits` bound both sides (for direction 1 the first
 * units not to be touched, for -1 the first that may be). Linear in the reach.
 */
export function grow(
  units: Uint16Array,
  later: number,
  earlier: number,
  direction: 1 | -1,
  limits: { readonly later: number; readonly earlier: number },
): Reach {
  const walk = new Walk(units, later, earlier, direction, limits);
  let score = 0;
  let best = 0;
  let reach: Reach = { later: 0, earlier: 0, differences: NO_DIFFERENCES, same: 0 };
  let differences = NO_DIFFERENCES;
  let same = 0;
  for (;;) {
    const run = walk.run();
    score += run;
    same += run;
    if (score > best) {
      best = score;
      reach = { later: walk.later, earlier: walk.earlier, differences, same };
    }
    const gap = walk.skip();
    if (!gap) return reach;
    score += gap.same - OPEN_COST - FURTHER_COST * (gap.differing - 1);
    same += gap.same;
    differences = addDifferences(differences, gap.differences);
    if (score < best - GIVE_UP) return reach;
  }
}

class Walk {
  later = 0;
  earlier = 0;
  readonly #roomLater: number;
  readonly #roomEarlier: number;
  readonly #firstLater: number;
  readonly #firstEarlier: number;

  constructor(
    readonly units: Uint16Array,
    later: number,
    earlier: number,
    readonly direction: 1 | -1,
    limits: { readonly later: number; readonly earlier: number },
  ) {
    this.#firstLater = direction === 1 ? later : later - 1;
    this.#firstEarlier = direction === 1 ? earlier : earlier - 1;
    this.#roomLater = direction === 1 ? limits.later - later : later - limits.later;
    this.#roomEarlier = direction === 1 ? limits.earlier - earlier : earlier - limits.earlier;
  }

  /** Walks on while the units are the same; how many they were. */
  run(): number {
    const { units, direction } = this;
    const room = Math.min(this.#roomLater - this.later, this.#roomEarlier - this.earlier);
    let a = this.#firstLater + direction * this.later;
    let b = this.#firstEarlier + direction * this.earlier;
    let length = 0;
    while (length < room && units[a] === units[b]) {
      length++;
      a += direction;
      b += direction;
    }
    this.later += length;
    this.earlier += length;
    return length;
  }

  /** Steps over the smallest difference after which the two are in step again, if there is one. */
  skip(): Gap | undefined {
    for (let size = 1; size <= WIDEST_DIFFERENCE; size++) {
      for (let less = 0; less <= size; less++) {
        const gap = this.#stepOver(size, size - less) ?? (less > 0 ? this.#stepOver(size - less, size) : undefined);
        if (gap) return gap;
      }
    }
    return undefined;
  }

  #stepOver(later: number, earlier: number): Gap | undefined {
    const { units, direction } = this;
    if (this.later + later + IN_STEP > this.#roomLater || this.earlier + earlier + IN_STEP > this.#roomEarlier) return;
    const fromLater = this.#firstLater + direction * this.later;
    const fromEarlier = this.#firstEarlier + direction * this.earlier;
    const a = fromLater + direction * later;
    const b = fromEarlier + direction * earlier;
    for (let i = 0; i < IN_STEP; i++) if (units[a + direction * i] !== units[b + direction * i]) return;
    this.later += later;
    this.earlier += earlier;
    return compareGap(units, stretch(fromLater, a), stretch(fromEarlier, b));
  }
}

/** The half-open stretch walked from `from` up to `to`, whichever way. */
function stretch(from: number, to: number): { start: number; end: number } {
  return from <= to ? { start: from, end: to } : { start: to + 1, end: from + 1 };
}

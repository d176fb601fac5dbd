import { addDifferences, compareGap, NO_DIFFERENCES, type Gap } from './differences';
import { NO_REACH, type Direction, type Reach, type Sides } from './reach';

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
 * Grows a match from a place on either side (onwards: those units and what follows; backwards: what stands before)
 * across differences, as long as what is the same outweighs what differs. `rooms`: how many units may be touched.
 * Linear in the reach.
 */
export function grow(units: Uint16Array, from: Sides, direction: Direction, rooms: Sides): Reach {
  const walk = new Walk(units, from, direction, rooms);
  let score = 0;
  let best = 0;
  let reach = NO_REACH;
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

/** A walk along both sides at once; `later` and `earlier` count the units gone. */
class Walk {
  later = 0;
  earlier = 0;
  readonly #units: Uint16Array;
  readonly #first: Sides;
  readonly #direction: Direction;
  readonly #rooms: Sides;

  constructor(units: Uint16Array, from: Sides, direction: Direction, rooms: Sides) {
    this.#units = units;
    this.#first = direction === 1 ? from : { later: from.later - 1, earlier: from.earlier - 1 };
    this.#direction = direction;
    this.#rooms = rooms;
  }

  /** Walks on while the units are the same; how many they were. */
  run(): number {
    const units = this.#units;
    const direction = this.#direction;
    const room = Math.min(this.#rooms.later - this.later, this.#rooms.earlier - this.earlier);
    let a = this.#first.later + direction * this.later;
    let b = this.#first.earlier + direction * this.earlier;
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
    const units = this.#units;
    const direction = this.#direction;
    const a = this.#first.later + direction * this.later;
    const b = this.#first.earlier + direction * this.earlier;
    for (let size = 1; size <= WIDEST_DIFFERENCE; size++) {
      const far = direction * size;
      for (let other = size; other >= 0; other--) {
        const near = direction * other;
        const gap =
          (units[a + far] === units[b + near] ? this.#stepOver(size, other) : undefined) ??
          (other < size && units[a + near] === units[b + far] ? this.#stepOver(other, size) : undefined);
        if (gap) return gap;
      }
    }
    return undefined;
  }

  #stepOver(later: number, earlier: number): Gap | undefined {
    if (this.later + later + IN_STEP > this.#rooms.later || this.earlier + earlier + IN_STEP > this.#rooms.earlier) {
      return undefined;
    }
    const units = this.#units;
    const direction = this.#direction;
    const fromLater = this.#first.later + direction * this.later;
    const fromEarlier = this.#first.earlier + direction * this.earlier;
    const a = fromLater + direction * later;
    const b = fromEarlier + direction * earlier;
    for (let i = 0; i < IN_STEP; i++) if (units[a + direction * i] !== units[b + direction * i]) return undefined;
    this.later += later;
    this.earlier += earlier;
    return compareGap(units, stretch(fromLater, a), stretch(fromEarlier, b));
  }
}

/** The half-open stretch walked from `from` up to `to`, whichever way. */
function stretch(from: number, to: number): { start: number; end: number } {
  return from <= to ? { start: from, end: to } : { start: to + 1, end: from + 1 };
}

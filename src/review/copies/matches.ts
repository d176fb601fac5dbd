import type { Range } from '../finding';
import { addDifferences, type Differences } from './differences';
import { reachEdge } from './edge';
import { fingerprint, type Winnowing } from './fingerprints';
import { grow } from './grow';
import { addReach, type Direction, type Reach, type Sides } from './reach';
import { visitSeeds } from './seeds';
import { countUpTo } from './walls';

/** Two stretches of units that say the same, but for differences too small to part them. Half-open. */
export interface Match {
  readonly laterStart: number;
  readonly laterEnd: number;
  readonly earlierStart: number;
  readonly earlierEnd: number;
  /** Where the two differ, and the units that are the same in both. */
  readonly differences: Differences;
  readonly same: number;
}

/**
 * A gram of six, chosen of every two: every seventh unit may differ and each run between still bears a seed; every run
 * of 13 bears two that do not touch.
 */
export const WINNOWING: Winnowing = { gram: 6, window: 2 };

/** Two seeds begin a match when they lie so near one another, and so nearly in step (units). */
const NEAR = 40;
const OUT_OF_STEP = 8;
/** What stands twice within so few units is a pattern (哈哈哈哈, ……), not a copy. */
const PATTERN = 20;
const BUCKET = 3;

/**
 * Finds what stands twice: seeds that lie in step with another near them (the two-hit method of sequence search) grow
 * into matches, but never across one of the `walls` (ascending): where another story begins. With a `boundary`, only
 * what stands on both sides of it, which is a wall too. In the order in which they begin to show. Linear in the units.
 */
export function findMatches(units: Uint16Array, walls: readonly number[] = [], boundary = 0): Match[] {
  const finder = new MatchFinder(units, boundary > 0 ? [boundary] : walls);
  visitSeeds(fingerprint(units, WINNOWING), boundary, (later, earlier) => {
    finder.seed(later, earlier);
  });
  return finder.matches;
}

class MatchFinder {
  readonly matches: Match[] = [];
  /** By diagonal (later − earlier), eight to a bucket: the last lone seed, and how far a match has already come. */
  readonly #seedLater: Int32Array;
  readonly #seedEarlier: Int32Array;
  readonly #matchedTo: Int32Array;

  constructor(
    readonly units: Uint16Array,
    readonly walls: readonly number[],
  ) {
    const buckets = (units.length >> BUCKET) + 3;
    this.#seedLater = new Int32Array(buckets).fill(-1);
    this.#seedEarlier = new Int32Array(buckets);
    this.#matchedTo = new Int32Array(buckets);
  }

  seed(later: number, earlier: number): void {
    const diagonal = later - earlier;
    if (diagonal < PATTERN) return;
    const bucket = (diagonal >> BUCKET) + 1;
    const { gram } = WINNOWING;
    if ((this.#matchedTo[bucket] ?? 0) >= later + gram) return;
    for (let near = bucket - 1; near <= bucket + 1; near++) {
      if (this.#isSecond(near, later, earlier)) {
        this.#begin(later, earlier);
        return;
      }
    }
    const lone = this.#seedLater[bucket] ?? -1;
    // A first seed stays until one that does not touch it comes, or it is too far behind to matter.
    if (lone >= 0 && later < lone + gram) return;
    this.#seedLater[bucket] = later;
    this.#seedEarlier[bucket] = earlier;
  }

  #isSecond(bucket: number, later: number, earlier: number): boolean {
    const firstLater = this.#seedLater[bucket] ?? -1;
    const firstEarlier = this.#seedEarlier[bucket] ?? 0;
    const { gram } = WINNOWING;
    return (
      firstLater >= 0 &&
      later >= firstLater + gram &&
      earlier >= firstEarlier + gram &&
      later <= firstLater + NEAR &&
      Math.abs(later - earlier - firstLater + firstEarlier) <= OUT_OF_STEP
    );
  }

  #begin(later: number, earlier: number): void {
    const from = { later, earlier };
    let back = this.#grow(from, -1);
    let on = this.#grow(from, 1);
    if (back.same + on.same >= PATTERN) {
      back = this.#toTheEdge(from, -1, back);
      on = this.#toTheEdge(from, 1, on);
    }
    const match: Match = {
      laterStart: later - back.later,
      laterEnd: later + on.later,
      earlierStart: earlier - back.earlier,
      earlierEnd: earlier + on.earlier,
      differences: addDifferences(back.differences, on.differences),
      same: back.same + on.same,
    };
    this.matches.push(match);
    this.#mark(match, later - earlier);
  }

  #grow(from: Sides, direction: Direction): Reach {
    return grow(this.units, from, direction, this.#rooms(from, direction));
  }

  #toTheEdge(from: Sides, direction: Direction, grown: Reach): Reach {
    const end = { later: from.later + direction * grown.later, earlier: from.earlier + direction * grown.earlier };
    const rooms = this.#rooms(from, direction);
    const left = { later: rooms.later - grown.later, earlier: rooms.earlier - grown.earlier };
    return addReach(grown, reachEdge(this.units, end, direction, left));
  }

  /** How far it is, one way, to the end of the stories. */
  #rooms({ later, earlier }: Sides, direction: Direction): Sides {
    const room = (place: number): number => {
      const { start, end } = this.#storyOf(direction === 1 ? place : place - 1);
      return direction === 1 ? end - place : place - start;
    };
    return { later: room(later), earlier: room(earlier) };
  }

  /** What lies between the walls about a unit. */
  #storyOf(unit: number): Range {
    const story = countUpTo(this.walls, unit);
    return { start: this.walls[story - 1] ?? 0, end: this.walls[story] ?? this.units.length };
  }

  /** Along the diagonals that the match ran on, what it covers begins no other. */
  #mark(match: Match, diagonal: number): void {
    const diagonals = [diagonal, match.laterStart - match.earlierStart, match.laterEnd - match.earlierEnd];
    const low = (Math.max(0, Math.min(...diagonals)) >> BUCKET) + 1;
    const high = (Math.max(...diagonals) >> BUCKET) + 1;
    for (let bucket = Math.max(0, low - 1); bucket <= high + 1 && bucket < this.#matchedTo.length; bucket++) {
      this.#matchedTo[bucket] = Math.max(this.#matchedTo[bucket] ?? 0, match.laterEnd);
      this.#seedLater[bucket] = -1;
    }
  }
}

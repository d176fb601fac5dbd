import { addDifferences, type Differences } from './differences';
import { Diagonals, GRAM } from './diagonals';
import { reachEdge } from './edge';
import { fingerprint, type Winnowing } from './fingerprints';
import { grow } from './grow';
import { addReach, type Direction, type Reach, type Sides } from './reach';
import { visitSeeds } from './seeds';
import { storyAt } from './walls';

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

/** A gram of six, chosen of every two: every run of seven bears a seed, every run of 13 two that do not touch. */
export const WINNOWING: Winnowing = { gram: GRAM, window: 2 };

/** What stands twice within so few units is a pattern (哈哈哈哈, ……), not a copy. */
const PATTERN = 20;

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
  readonly #diagonals: Diagonals;

  constructor(
    readonly units: Uint16Array,
    readonly walls: readonly number[],
  ) {
    this.#diagonals = new Diagonals(units.length);
  }

  seed(later: number, earlier: number): void {
    if (later - earlier < PATTERN) return;
    if (this.#diagonals.takeSeed(later, earlier)) this.#begin(later, earlier);
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
    this.#diagonals.cover(match, later - earlier);
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
      const { start, end } = storyAt(this.walls, direction === 1 ? place : place - 1, this.units.length);
      return direction === 1 ? end - place : place - start;
    };
    return { later: room(later), earlier: room(earlier) };
  }
}

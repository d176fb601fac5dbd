import { addDifferences, NO_DIFFERENCES, type Differences } from './differences';

/** A number of units or a place among them, on either side. */
export interface Sides {
  readonly later: number;
  readonly earlier: number;
}

/** 1: onwards through the text; -1: backwards. */
export type Direction = 1 | -1;

/** How far a match reaches one way, in units of either side, and what it took to get there. */
export interface Reach extends Sides {
  /** Where the two differ on the way. */
  readonly differences: Differences;
  /** Units that are the same. */
  readonly same: number;
}

export const NO_REACH: Reach = { later: 0, earlier: 0, differences: NO_DIFFERENCES, same: 0 };

/** One reach and then, from its end, another. */
export function addReach(a: Reach, b: Reach): Reach {
  return {
    later: a.later + b.later,
    earlier: a.earlier + b.earlier,
    differences: addDifferences(a.differences, b.differences),
    same: a.same + b.same,
  };
}

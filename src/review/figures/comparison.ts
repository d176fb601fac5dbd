import type { Message, Range } from '../finding';

/** Figures of one article held against each other, and what came of it. */
export interface Comparison {
  /** Where the figures stand on the page, in order; all of one article. */
  readonly places: readonly Range[];
  /** What was reckoned, as an editor would write it in the margin: 8＋5＝13. */
  readonly sum: Message;
  readonly agrees: boolean;
}

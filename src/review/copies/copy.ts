import type { Range } from '../finding';
import type { Differences } from './differences';

/** A passage that stands again. Ranges are in the text, in UTF-16 code units. */
export interface Copy {
  /** The later of the two, whole. */
  readonly later: Range;
  /** The earlier ones, in the order of the text; the first is the one that the rest of this speaks of. */
  readonly earlier: readonly [Range, ...Range[]];
  /** The length of the later passage, and how much of it the earlier one says too: characters without blanks. */
  readonly length: number;
  readonly same: number;
  /** Where the two differ; none where they are the same but for blanks and width. */
  readonly differences: Differences;
}

import { SEAM_WEIGHTS } from '../seams/seam-weights';

/**
 * What speaks for and against a line break that mere wrapping made, in log-odds, set by hand from what it says of print:
 * one line in thirteen ends with a sentence inside its paragraph (`joinEnded`), a last line is full by chance about as
 * seldom (`breakFull`), prose has no paragraph without an end (`breakOpenFull`). `bench/hard-wrapped.ts` measures them.
 */
export const WRAP_WEIGHTS = {
  /** A paragraph has about four lines. */
  break: -1.4,
  breakFull: -2.3,
  breakClause: -4.5,
  breakOpenFull: -3.5,
  breakOpenShort: -1.5,
  /** A whole line without a mark where a paragraph could begin: a crosshead as wide as the column. */
  breakBareFirst: 3,
  /** ； and ： end a clause of a law or announce a list; they stand inside sentences as often. */
  breakHalf: -1,
  /** A paragraph that begins without the part's sign. */
  breakUnsigned: -7,
  joinEnded: -2.6,
  joinHalf: -1,
  /** A line that goes on although it has the sign of a paragraph's beginning. */
  joinSigned: -8,
  /** A line that goes on beyond a blank line, though lines of the part have none between them. */
  joinParted: -4,
  /** The next line begins as an item of a list or as a caption does. */
  joinItem: -3,
  /** The next line begins with a dateline. */
  joinDated: -8,
  /** The next line begins with a mark that cannot begin one, or this one ends with one that cannot end it. */
  joinMisplaced: 6,
  /** A line over the measure: several lines that were joined already. Whether its last one is full cannot be seen. */
  joinLong: -1,
  /** By the columns that a line is over the measure, beginning with one: a mark hung in the margin, a ragged setting. */
  joinOver: [0, -0.3, -2, -3.5],
  breakLong: -0.7,
  /** By the columns that are left at a line's end though what follows would have fitted: a ragged setting, then a short line. */
  joinRoom: [-0.3, -0.6, -1.2, -3, -3],
  joinEachRoom: -0.6,
  joinShort: -5,
} as const;

/**
 * How much each sign of the words across a break weighs, in log-odds (`seam-signs.ts` says what each measures). Fitted as those of
 * seams are; what a paragraph's first clause and its length say of a head says nothing of a line.
 */
export const FIT_WEIGHTS = {
  ...SEAM_WEIGHTS,
  firstFits: 0.56,
  secondFits: 0.35,
  firstBegins: -0.14,
  secondBegins: -0.28,
  across2: 0.65,
  across3: 0.82,
  across4: 0.93,
  marksAgree: 1.29,
  clauseLeft: 0.3,
  misplacedHead: 0.42,
  kinship: 0.76,
  headLearnt: 0.5,
  acrossLearnt: 0.5,
  firstIsStop: 0,
  firstIsItem: 0,
  firstIsColon: 0,
  headLength: 0,
  echo: 0,
  retold: 0,
} as const;

/** What a seam weighs (`fit`) where nothing is known: from here on it speaks for joining. By how the line ends. */
export const FIT_NEUTRAL = { open: -1.5, clause: -2.5, half: -1.6, ended: -2.6 } as const;
/** The words across a break weigh no more than this for joining, by how the line ends, and against it. */
export const FIT_MOST = { open: 5, clause: 5, half: 5, ended: 3.5, against: 8 } as const;

/** By how much (log-odds) joining two lines must beat parting them; by how the upper one ends; *bare*: it may be a crosshead. */
export const SURE = { bare: 3, open: 1, clause: 1, half: 2, ended: 5 } as const;

/** How much the words across all joins of a part must speak for them, in log-odds, for it to be *certain*. */
export const CERTAIN = 12;

/**
 * How much each sign weighs when a tail and a head are held together, in log-odds. Fitted by `scripts/seam-fit.ts` on
 * news with cuts at random places; the measure of each sign is in `seam-score.ts`.
 */
export const SEAM_WEIGHTS = {
  /** log P(first character after the tail) against by itself. */
  firstFits: 0.46,
  /** The same for the second character. */
  secondFits: 0.42,
  /** The same for the third. */
  thirdFits: 0.15,
  /** log P(first character at a paragraph's beginning) against by itself. */
  firstBegins: -0.82,
  /** The same for the second character. */
  secondBegins: -0.9,
  /** What stands across the seam stands elsewhere on the page too: two, three, four characters of it. */
  across2: 0.3,
  across3: 0.3,
  across4: 0.4,
  /** A mark open in the tail is closed by the head (1), or only one of them is lone (-1). */
  marksAgree: 0.6,
  /** ln(1 + characters to the head's first mark): what is left of a clause is short. */
  clauseLeft: -0.6,
  /** The head is a short piece by itself. */
  shortHead: 0.8,
} as const;

/** `ln(1 + clause)` of a common clause: with it, `clauseLeft` says nothing. */
export const COMMON_CLAUSE = 2.3;

/** What speaks against each way of going on, in log-odds, before the words are looked at. */
export const PRIORS = {
  /** In the very next block. */
  next: 0,
  /** In the next block of body text, over a crosshead, a caption, credits. */
  overFurniture: -1.2,
  /** Some blocks of body text further on: for the first, and for each one more. */
  apart: -2.4,
  eachApart: -0.25,
  /** Before the tail on the page. */
  backward: -1.5,
  /** In another article. */
  elsewhere: -1.5,
  /** The head is a crosshead or an item of a list. */
  bareHead: -4,
  /** Nowhere on the page. */
  missing: -1.6,
  /** A block without a mark at its end, of a kind that needs none, is whole. */
  bareWhole: 5.5,
  /** A paragraph that ends with a closing mark is whole. */
  closedWhole: 7,
} as const;

/** By how much (log-odds) the chosen way must beat every other to be *certain* or *likely*. */
export const MARGINS = { certain: 4, likely: 1.6 } as const;

/** How many blocks of body text a half may be thrown, forward and back. */
export const REACH = { forward: 12, backward: 6 } as const;

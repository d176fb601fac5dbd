/**
 * How much each sign weighs, in log-odds. Fitted by `scripts/seam-fit.ts` on news with cuts at random places and reported
 * on other news; what each sign measures is in `seam-signs.ts`. Three are set by hand, since those pages do not show how often
 * it happens: `overFurniture` (a box or crosshead put into the run of a story parts its halves as a line break does),
 * `elsewhere` and `open` (a page of a paper seldom throws a half into another story, and seldom loses one).
 */
export const SEAM_WEIGHTS = {
  firstFits: 0.54,
  secondFits: 0.42,
  thirdFits: 0.06,
  firstBegins: -0.24,
  secondBegins: -0.38,
  across2: 0.6,
  across3: 0.56,
  across4: 0.67,
  marksAgree: 1.06,
  clauseLeft: 0.33,
  shortHead: 1.14,
  misplacedHead: 0.75,
  kinship: 0.64,
  learnt: 0.59,
  overFurniture: 0,
  apart: -1.26,
  eachApart: -0.46,
  backward: -1.93,
  elsewhere: -3,
  bareHead: -3.91,
} as const;

/** The same for a block that goes on nowhere: because it is whole, or because the rest is missing. */
export const ALONE_WEIGHTS = {
  open: -2.6,
  openEnds: 0.05,
  bare: 5.36,
  bareEnds: 0.63,
  bareClauses: -2.36,
  bareLength: -0.33,
  closed: 6.86,
} as const;

/** By how much (log-odds) the chosen way must beat every other to be *certain* or *likely*. */
export const MARGINS = { certain: 4.5, likely: 1.5 } as const;

/** How many blocks of body text a half may be thrown, forward and back. */
export const REACH = { forward: 12, backward: 6 } as const;

/**
 * How much each sign weighs, in log-odds. Fitted by `scripts/seam-fit.ts` on news with cuts at random places and reported
 * on other news; what each sign measures is in `seam-signs.ts`. Three are set by hand, since those pages do not show how often
 * it happens: `overFurniture` (a box or crosshead put into the run of a story parts its halves as a line break does),
 * `elsewhere` and `open` (a page of a paper seldom throws a half into another story, and seldom loses one).
 */
export const SEAM_WEIGHTS = {
  firstFits: 0.56,
  secondFits: 0.35,
  thirdFits: 0.05,
  firstBegins: -0.14,
  secondBegins: -0.28,
  across2: 0.65,
  across3: 0.82,
  across4: 0.93,
  marksAgree: 1.29,
  clauseLeft: 0.3,
  shortHead: 1.46,
  misplacedHead: 0.42,
  kinship: 0.76,
  learnt: 0.74,
  overFurniture: 0.8,
  apart: -0.54,
  eachApart: -0.57,
  backward: -2.31,
  elsewhere: -3.35,
  bareHead: -3.79,
} as const;

/** The same for a block that is whole as it stands; what each sign measures is in `line-signs.ts`. */
export const WHOLE_WEIGHTS = {
  line: -0.34,
  lineLength: -2.2,
  lineClauses: -2.5,
  lineStops: 0.65,
  lineCloses: 0.4,
  lineCommonness: -1.85,
  lineInBody: -0.1,
  lineOverStory: 2.5,
  closed: 6.59,
} as const;

/** The same for a block whose rest is nowhere on the page. */
export const LOST_WEIGHTS = {
  lost: -2.75,
  lostEnds: 0.02,
} as const;

/**
 * By how much (log-odds) the chosen way must beat every other to be joined without being asked (*safe*), to be *certain*
 * and to be *likely*; between `possible` and `plain` words have a say. Of planted seams over *likely* 1.4 % were wrong, over
 * 4 none of a thousand.
 */
export const MARGINS = { safe: 5.5, certain: 4.5, plain: 3, likely: 1.5, possible: 0.7 } as const;

/** How many blocks of body text a half may be thrown, forward and back. */
export const REACH = { forward: 12, backward: 6 } as const;

/**
 * How much each sign weighs, in log-odds. Fitted by `scripts/seam-fit.ts` on news with cuts at random places and reported
 * on other news; what each sign measures is in `seam-signs.ts`. Four are set by hand: `misplacedHead` a
 * little over the 0 that was fitted, and three since those pages do not show how often it happens: `overFurniture` (a box or
 * crosshead put into the run of a story parts its halves as a line break does),
 * `elsewhere` (a page of a paper seldom throws a half into another story) and `echo` (they have no lost full stops).
 */
export const SEAM_WEIGHTS = {
  firstFits: 0.45,
  secondFits: 0.57,
  thirdFits: -0.05,
  firstBegins: -0.03,
  secondBegins: -0.21,
  across2: 0.7,
  across3: 0.77,
  across4: 0.91,
  marksAgree: 1.53,
  clauseLeft: 0.23,
  shortHead: 1.52,
  misplacedHead: 0.2,
  kinship: 0.67,
  echo: -6,
  learnt: 0.87,
  overFurniture: 0.8,
  apart: -0.5,
  farApart: -1.1,
  backward: -2.71,
  elsewhere: -3.35,
  bareHead: -3.89,
} as const;

/**
 * The same for a block that is whole as it stands; what each sign measures is in `line-signs.ts`. `line` and `lineOverStory` were
 * then lowered by hand (2.7 and 2.6 were fitted): lines that stand by themselves were still told from those cut off.
 */
export const WHOLE_WEIGHTS = {
  line: 1.4,
  lineLength: -2.8,
  lineClauses: -3.47,
  lineStops: 0.3,
  lineCloses: 0.56,
  lineCommonness: -1.18,
  lineRun: -0.28,
  lineBegins: -0.38,
  lineInBody: -0.17,
  lineOverStory: 2.3,
  closed: 6.59,
} as const;

/** The same for a block whose rest is nowhere on the page; `lost` lowered by hand (-2.7 was fitted): a half is cut off more seldom than parted. */
export const LOST_WEIGHTS = {
  lost: -3.1,
  lostEnds: 0,
} as const;

/**
 * By how much (log-odds) the chosen way must beat every other to be joined without being asked (*safe*; more where the tail may be
 * whole), to be *certain* and to be *likely*. Between `possible` and `certain` words have a say, from `plain` on enough of one to
 * make it certain. Of 4,638 ways found on pages of planted halves (one kind a page, of articles the weights were in
 * part fitted on), 1,049 in the next block were safe, none of them
 * wrong; 2,875 certain, 7 wrong; 1,115 likely, 76 wrong.
 */
export const MARGINS = { safe: 6, safeIfWhole: 8.5, certain: 4.5, plain: 3, likely: 1.5, possible: 0.7 } as const;

/** By how much (log-odds) a line that might be a crosshead must rather be cut off than whole to be called so. */
export const PLAINLY_CUT = 0.7;

/** How many blocks of body text a half may be thrown, forward and back. */
export const REACH = { forward: 12, backward: 6 } as const;

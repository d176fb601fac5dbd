/**
 * How much each sign weighs, in log-odds. Fitted by `scripts/seam-fit.ts` on news with cuts at random places and reported
 * on other news, then rounded; what each sign measures is in `seam-signs.ts`. Set by hand, since those pages do not show how often it
 * happens: `misplacedHead`, `overFurniture` (a box or crosshead put into the run of a story parts its halves more than a line break
 * does), `apart` and `farApart` (fitted a little lower; columns throw halves farther), `marksNear` (they hold no brackets of bylines), `echo`
 * (they have no lost full stops) and `retold` (they have few crossheads).
 */
export const SEAM_WEIGHTS = {
  firstFits: 0.57,
  secondFits: 0.67,
  firstBegins: -0.1,
  secondBegins: -0.42,
  across2: 0.67,
  across3: 0.65,
  across4: 0.6,
  marksAgree: 1.2,
  marksNear: 1.8,
  clauseLeft: 0.25,
  firstIsStop: 0.3,
  firstIsItem: 0.6,
  firstIsColon: -0.65,
  headLength: -1.3,
  misplacedHead: 0.2,
  kinship: 0.1,
  echo: -6,
  retold: -4,
  learnt: 0.87,
  overFurniture: 1,
  apart: -0.3,
  farApart: -1.1,
  backward: -2.8,
  elsewhere: -3.8,
  bareHead: -3.95,
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

/** The same for a block whose rest is nowhere on the page; `lost` lowered by hand (-1.9 was fitted): a half is cut off more seldom than parted. */
export const LOST_WEIGHTS = {
  lost: -2.5,
  lostEnds: 0,
} as const;

/**
 * By how much (log-odds) the chosen way must beat every other to be joined without being asked (*safe*; more where the tail may be
 * whole), to be *certain* and to be *likely*. Between `possible` and `certain` words have a say, from `plain` on enough of one to
 * make it certain. Of 4,915 ways found on pages of planted halves (one kind a page, of articles the weights were in
 * part fitted on), 1,348 in the next block were safe, none of them wrong; 3,512 certain, 7 wrong; 996 likely, 53 wrong.
 */
export const MARGINS = { safe: 6, safeIfWhole: 8.5, certain: 4.5, plain: 3, likely: 1.5, possible: 0.7 } as const;

/** By how much (log-odds) a line that might be a crosshead must rather be cut off than whole to be called so. */
export const PLAINLY_CUT = 0.7;

/** How many blocks of body text a half may be thrown, forward and back. */
export const REACH = { forward: 12, backward: 6 } as const;

/**
 * How much each sign weighs, in log-odds. Fitted by `scripts/seam-fit.ts` on news with cuts at random places and reported
 * on other news, then rounded; what each sign measures is in `seam-signs.ts`. Set by hand, since those pages do not show how often it
 * happens: `misplacedHead`, `overFurniture` (a box or crosshead put into the run of a story parts its halves more than a line break
 * does), `apart` and `farApart` (fitted a little lower; columns throw halves farther), `marksNear` (they hold no brackets of bylines), `echo`
 * (they have no lost full stops) and `retold` (they have few crossheads).
 */
export const SEAM_WEIGHTS = {
  firstFits: 0.6,
  secondFits: 0.67,
  firstBegins: -0.25,
  secondBegins: -0.5,
  across2: 0.65,
  across3: 0.65,
  across4: 0.6,
  marksAgree: 1,
  marksNear: 1.8,
  clauseLeft: 0.15,
  firstIsStop: 0.6,
  firstIsItem: 0.55,
  firstIsColon: -0.3,
  headLength: -1.3,
  misplacedHead: 0.2,
  kinship: 0.15,
  echo: -6,
  retold: -4,
  headLearnt: 0.76,
  acrossLearnt: 0.52,
  overFurniture: 1,
  apart: -0.2,
  farApart: -1.1,
  backward: -2.8,
  elsewhere: -4.05,
  bareHead: -3.95,
} as const;

/**
 * The same for a block that is whole as it stands; what each sign measures is in `line-signs.ts`. `line` and `lineOverStory` were
 * then set by hand, together with `lost`: lines that stand by themselves are few on those pages, and are told from those cut off.
 */
export const WHOLE_WEIGHTS = {
  line: 0.8,
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

/** The same for a block whose rest is nowhere on the page; `lost` lowered by hand (-2.4 was fitted): a half is cut off more seldom than parted. */
export const LOST_WEIGHTS = {
  lost: -3.2,
  lostEnds: 0,
} as const;

/**
 * By how much (log-odds) the chosen way must beat every other to be joined without being asked (*safe*; more where the tail may be
 * whole), to be *certain* and to be *likely*. Between `possible` and `certain` words have a say, from `plain` on enough of one to
 * make it certain. Of 4,877 ways found on pages of planted halves (one kind a page, of articles the weights were in
 * part fitted on), 1,087 in the next block were safe, none of them wrong; 3,621 certain, 5 wrong; 933 likely, 34 wrong.
 */
export const MARGINS = { safe: 6, safeIfWhole: 8.5, certain: 4.5, plain: 3, likely: 1.5, possible: 0.7 } as const;

/** By how much (log-odds) a line that might be a crosshead must rather be cut off than whole to be called so. */
export const PLAINLY_CUT = 0.7;

/** How many blocks of body text a half may be thrown, forward and back. */
export const REACH = { forward: 12, backward: 6 } as const;

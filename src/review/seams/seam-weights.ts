/**
 * How much each sign weighs, in log-odds. Fitted by `scripts/seam-fit.ts` on news and, counted three times, invented local pages (broadcast news
 * alone trusts what it has learnt too much: on other papers more than half of what was lost was joined to something), with cuts at
 * random places, and reported on others, then rounded; what each sign measures is in `seam-signs.ts`. Set by hand, since those pages do not
 * show how often it happens: `misplacedHead` (a mark that begins no line), `overFurniture` (a box or crosshead put into the run of a story
 * parts its halves more than a line break does), `apart` and `farApart` (fitted a little lower; columns throw halves farther), `marksNear`
 * (they hold no brackets of bylines), `echo` (they have no lost full stops), `retold` and `bareHead` (they have few crossheads) and
 * `thrownItem` (a list is set in one piece).
 */
export const SEAM_WEIGHTS = {
  firstFits: 0.58,
  secondFits: 0.63,
  firstBegins: -0.2,
  secondBegins: -0.45,
  across2: 0.9,
  across3: 1,
  across4: 0.9,
  marksAgree: 1.2,
  marksNear: 2.8,
  clauseLeft: 0.05,
  firstIsStop: 0.7,
  firstIsItem: 0.35,
  firstIsColon: -0.7,
  headLength: -1.6,
  misplacedHead: 3,
  kinship: -0.4,
  echo: -6,
  retold: -4,
  headLearnt: 0.55,
  acrossLearnt: 0.62,
  overFurniture: 1,
  apart: -0.4,
  farApart: -1.2,
  backward: -2.8,
  elsewhere: -3.8,
  bareHead: -3.95,
  thrownItem: -3,
} as const;

/**
 * The same for a block that is whole as it stands; what each sign measures is in `line-signs.ts`. `line` and `lineOverStory` were
 * then set by hand, together with `lost`: lines that stand by themselves are few on those pages, and are told from those cut off.
 */
export const WHOLE_WEIGHTS = {
  line: 2.9,
  lineLength: -2.8,
  lineClauses: -3.47,
  lineStops: 0.3,
  lineCloses: 0.56,
  lineCommonness: -1.18,
  lineRun: -0.28,
  lineBegins: -0.38,
  lineInBody: -0.17,
  lineOverStory: 2.3,
  closed: 7.6,
} as const;

/** The same for a block whose rest is nowhere on the page; `lost` lowered by hand (0 was fitted): a half is cut off more seldom than parted. */
export const LOST_WEIGHTS = {
  lost: -1,
  lostEnds: 0,
} as const;

/**
 * By how much (log-odds) the chosen way must beat every other to be joined without being asked (*safe*; more where the tail may be
 * whole), to be *certain* and to be *likely*. Between `possible` and `certain` words have a say, from `plain` on enough of one to
 * make it certain. On pages of planted halves 668 were safe in the next block, none of them wrong; 1,965 certain, 6 wrong; 525 likely, 30
 * wrong; on invented local pages 123 safe, none wrong; 432 certain, 3 wrong; 246 likely, 41 wrong. The widest wrong one came to 3.6.
 */
export const MARGINS = { safe: 5.3, safeIfWhole: 7.8, certain: 4.5, plain: 3, likely: 1.5, possible: 0.7 } as const;

/** By how much (log-odds) a line that might be a crosshead must rather be cut off than whole to be called so. */
export const PLAINLY_CUT = 0.5;

/** How many blocks of body text a half may be thrown, forward and back. */
export const REACH = { forward: 12, backward: 6 } as const;

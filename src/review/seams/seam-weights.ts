/**
 * How much each sign weighs, in log-odds. Fitted by `scripts/seam-fit.ts` on news with cuts at random places and reported
 * on other news; what each sign measures is in `seam-signs.ts`.
 */
export const SEAM_WEIGHTS = {
  firstFits: 0.46,
  secondFits: 0.42,
  thirdFits: 0.15,
  firstBegins: -0.82,
  secondBegins: -0.9,
  across2: 0.3,
  across3: 0.3,
  across4: 0.4,
  marksAgree: 0.6,
  clauseLeft: -0.6,
  shortHead: 0.8,
  misplacedHead: 2,
  kinship: 1,
  overFurniture: -1.2,
  apart: -2.4,
  eachApart: -0.25,
  backward: -1.5,
  elsewhere: -1.5,
  bareHead: -4,
} as const;

/** The same for a block that goes on nowhere: because it is whole, or because the rest is missing. */
export const ALONE_WEIGHTS = {
  open: -1.6,
  openEnds: 0,
  bare: 5.5,
  bareEnds: 0.5,
  bareClauses: -1,
  bareLength: 0,
  closed: 7,
} as const;

/** By how much (log-odds) the chosen way must beat every other to be *certain* or *likely*. */
export const MARGINS = { certain: 4, likely: 1.6 } as const;

/** How many blocks of body text a half may be thrown, forward and back. */
export const REACH = { forward: 12, backward: 6 } as const;

import type { Certainty } from '../finding';
import type { Page } from '../page/page';
import type { Copy } from './copy';
import { countDifferences } from './differences';
import { findCopiesBetween } from './find-copies';
import type { FoldedText } from './folded-text';
import { judgeAcross } from './judge-across';
import { standingOf, type Standing } from './standing';

export interface KnownPage {
  readonly page: Page;
  readonly folded: FoldedText;
}

/** A passage of a page that stands on another one too, as that page has it and as the other does. */
export interface SharedPassage {
  readonly copy: Copy;
  readonly certainty: Certainty;
  readonly own: Standing;
  readonly other: Standing;
}

/** From this share of both on, two pages are versions of one: that they agree is no news. */
const SAME_PAGE = 0.8;

/** What two pages share and should not, as the earlier one has it. */
export function sharedPassages(earlier: KnownPage, later: KnownPage): SharedPassage[] {
  const copies = findCopiesBetween(earlier.folded, later.folded, { earlier: startsOf(earlier.page), later: startsOf(later.page) });
  const same = copies.reduce((sum, copy) => sum + copy.same, 0);
  const versions = same >= SAME_PAGE * Math.max(earlier.folded.units.length, later.folded.units.length);
  return copies.flatMap((copy) => {
    const loose = countDifferences(copy.differences) > 0;
    const own = standingOf(earlier.page, copy.earlier[0], loose);
    const other = standingOf(later.page, copy.later, loose);
    const certainty = judgeAcross({ copy, later: other, earlier: own });
    return certainty ? [{ copy, certainty: versions ? 'possible' : certainty, own, other }] : [];
  });
}

const startsOf = ({ articles }: Page): number[] => articles.map(({ start }) => start);

export function mirrored(passage: SharedPassage): SharedPassage {
  return { ...passage, own: passage.other, other: passage.own };
}

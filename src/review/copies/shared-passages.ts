import type { Certainty } from '../finding';
import type { Page } from '../page/page';
import type { Copy } from './copy';
import { findCopiesBetween } from './find-copies';
import type { FoldedText } from './folded-text';
import { judgeAcross } from './judge-across';
import { placeCopy } from './place-copy';
import type { Standing } from './standing';

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
  return copies.flatMap((found) => {
    const placed = placeCopy(found, later.page, earlier.page);
    const { copy, later: other, earlier: own } = placed;
    const certainty = judgeAcross(placed);
    return certainty ? [{ copy, certainty: versions ? 'possible' : certainty, own, other }] : [];
  });
}

const startsOf = ({ articles }: Page): number[] => articles.map(({ start }) => start);

export function mirrored(passage: SharedPassage): SharedPassage {
  return { ...passage, own: passage.other, other: passage.own };
}

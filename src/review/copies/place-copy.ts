import type { Range } from '../finding';
import type { Page } from '../page/page';
import type { Copy } from './copy';
import { countDifferences, NO_DIFFERENCES } from './differences';
import { SHORTEST } from './find-copies';
import { foldedString } from './folded-text';
import { standingOf, type Edges, type Standing } from './standing';

/** A copy with the places where it and what it repeats stand. */
export interface PlacedCopy {
  readonly copy: Copy;
  readonly later: Standing;
  readonly earlier: Standing;
}

/**
 * Tells where a copy that was found stands, on one page or on two, and says of it what is true there. Drawn out to the
 * edges of its blocks, words may differ that the alignment did not reach; drawn in to them, only what was alike by chance
 * beyond them may have differed.
 */
export function placeCopy(found: Copy, laterPage: Page, earlierPage: Page): PlacedCopy {
  const placed = (laterEdges: Edges, earlierEdges: Edges): PlacedCopy => {
    const later = standingOf(laterPage, found.later, laterEdges);
    const earlier = standingOf(earlierPage, found.earlier[0], earlierEdges);
    const added = addedTo(laterPage, found.later, later) + (earlier.whole ? addedTo(earlierPage, found.earlier[0], earlier) : '');
    return { copy: asItStands(found, later.text, earlier.text, added), later, earlier };
  };
  const edges = edgesOf(found);
  const drawn = placed(edges, edges);
  if (edges === 'loose' || countDifferences(drawn.copy.differences) === 0) return drawn;
  // Only a whole paragraph is drawn out to what differs.
  return placed(drawn.later.whole ? edges : 'bare', drawn.earlier.whole ? edges : 'bare');
}

/** How the passages of a copy lie to the edges of their blocks. */
export const edgesOf = ({ differences }: Copy): Edges => (countDifferences(differences) > 0 ? 'loose' : 'drawn');

/** What a passage was drawn out by. */
const addedTo = ({ text }: Page, found: Range, { range }: Standing): string => text.slice(range.start, found.start) + text.slice(found.end, range.end);

/** So many characters may be alike by chance beyond the ends of a passage, with a slip before them. */
const BY_CHANCE = 10;

/** `added`: what the two hold beyond what was found. Marks at the ends do not count as differences. */
function asItStands(copy: Copy, later: string, earlier: string, added: string): Copy {
  const { length } = foldedString(later);
  const [one, other] = [words(later), words(earlier)];
  const differed = countDifferences(copy.differences) > 0;
  const within = one.length >= SHORTEST && other.includes(one) && other.length - one.length <= BY_CHANCE;
  if (one === other || (differed ? within : words(added) === '')) return { ...copy, length, same: length, differences: NO_DIFFERENCES };
  return differed ? copy : { ...copy, length, differences: { ...NO_DIFFERENCES, slips: 1 } };
}

const words = (text: string): string => foldedString(text).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

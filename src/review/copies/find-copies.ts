import type { Range } from '../finding';
import type { Copy } from './copy';
import { foldOffset, foldText, unfold, type FoldedText } from './folded-text';
import { findMatches } from './matches';
import { Owners } from './owners';
import { isMostlySame, joinMatches, type Passage } from './passages';
import { takeRemainders } from './remainders';

/** The shortest passage that is told, in characters without blanks. */
export const SHORTEST = 20;
/** So much of a passage must lie in another for the two to be one copy, with two places that it came from. */
const ONE_COPY = 0.7;

/**
 * Finds every passage of `SHORTEST` characters or more that stands twice in a text, exact or edited, wherever its
 * paragraphs begin and end. A third one names both earlier places. What was dropped, added or moved within it may lie
 * between its parts, but none of the `walls` (offsets of the text, ascending): where another story begins. In the order
 * of the text; none overlaps another by much. Linear.
 */
export function findCopies(text: string, walls: readonly number[] = []): Copy[] {
  const folded = foldText(text);
  const parted = walls.map((offset) => foldOffset(folded, offset));
  const passages = joinMatches(findMatches(folded.units, parted), parted)
    .filter(isLong)
    .map((passage) => takeRemainders(folded.units, passage, parted))
    .flatMap(withoutOverlap);
  return settle(passages).map((group) => toCopy(group, folded, folded));
}

/**
 * Finds every passage of `later` that stands in `earlier`, another text. Each range is in its own text; so are the
 * `walls` of either.
 */
export function findCopiesBetween(earlier: FoldedText, later: FoldedText, walls: { earlier: readonly number[]; later: readonly number[] } = NO_WALLS): Copy[] {
  const boundary = earlier.units.length;
  if (boundary === 0) return [];
  const units = new Uint16Array(boundary + later.units.length);
  units.set(earlier.units);
  units.set(later.units, boundary);
  const parted = [...walls.earlier.map((offset) => foldOffset(earlier, offset)), boundary, ...walls.later.map((offset) => boundary + foldOffset(later, offset))];
  const passages = joinMatches(findMatches(units, [], boundary), parted)
    .filter(isLong)
    .map((passage) => takeRemainders(units, passage, parted))
    .map((passage) => ({ ...passage, laterStart: passage.laterStart - boundary, laterEnd: passage.laterEnd - boundary }));
  return settle(passages).map((group) => toCopy(group, later, earlier));
}

const NO_WALLS = { earlier: [], later: [] };

const isLong = ({ laterStart, laterEnd }: Passage): boolean => laterEnd - laterStart >= SHORTEST;

/** A passage that runs into its own copy, as lines repeated over and over do: the first stands, the rest is copy. */
function withoutOverlap(passage: Passage): Passage[] {
  if (passage.earlierEnd <= passage.laterStart) return [passage];
  const distance = passage.laterStart - passage.earlierStart;
  return distance < SHORTEST ? [] : [{ ...passage, earlierEnd: passage.laterStart }];
}

/** Tells the copies apart: where passages overlap the fullest stands, and those that it holds give further places. */
function settle(passages: readonly Passage[]): Passage[][] {
  const groups: Passage[][] = [];
  const fullestFirst = passages
    .filter((passage) => isLong(passage) && isMostlySame(passage))
    .sort((a, b) => b.same - a.same || a.earlierStart - b.earlierStart);
  const owners = new Owners();
  for (const passage of fullestFirst) {
    const { group, share } = owners.of(passage.laterStart, passage.laterEnd);
    const holder = groups[group - 1];
    if (holder?.[0] && share >= ONE_COPY) {
      const another = holder.every((held) => held.earlierEnd <= passage.earlierStart || passage.earlierEnd <= held.earlierStart);
      if (another && passage.same >= ONE_COPY * holder[0].same) holder.push(passage);
    } else if (share < 1 - ONE_COPY) {
      groups.push([passage]);
      owners.own(passage.laterStart, passage.laterEnd, groups.length);
    }
  }
  return groups.sort((a, b) => (a[0]?.laterStart ?? 0) - (b[0]?.laterStart ?? 0));
}

function toCopy(group: readonly Passage[], later: FoldedText, earlier: FoldedText): Copy {
  const [fullest] = group;
  if (!fullest) throw new RangeError('a copy without a passage');
  const range = ({ earlierStart, earlierEnd }: Passage): Range => unfold(earlier, { start: earlierStart, end: earlierEnd });
  const others = group.slice(1).map(range);
  return {
    later: unfold(later, { start: fullest.laterStart, end: fullest.laterEnd }),
    earlier: [range(fullest), ...others.sort((a, b) => a.start - b.start)],
    length: fullest.laterEnd - fullest.laterStart,
    same: fullest.same,
    differences: fullest.differences,
  };
}


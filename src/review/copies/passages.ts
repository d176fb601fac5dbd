import { addDifferences, NO_DIFFERENCES, type Differences } from './differences';
import type { Match } from './matches';
import { countUpTo } from './walls';

/** Matches that belong together: a passage and its copy, with what was dropped, added or moved between. */
export type Passage = Match;

/** So much of a passage must stand on the earlier side, word for word. */
const LEAST_SAME = 0.6;
/** Sentences added to the copy, dropped from it, may be so long in all (units), where what frames them is long enough. */
const LONGEST_ADDED = 60;
const LONGEST_DROPPED = 150;
/** … so many times the shorter of the matches on its two sides; more where those touch on one side. */
const FRAMED = 1.5;
const FRAMED_TOUCHING = 4;
/** Of the passages still open only the last so many are looked at: a cap that keeps the work linear. */
const MOST_OPEN = 12;

const SENTENCE: Differences = { ...NO_DIFFERENCES, sentences: 1 };
const SLIP: Differences = { ...NO_DIFFERENCES, slips: 1 };

/**
 * Joins matches that stand near one another on both sides, with none of the `walls` between them, into passages. In
 * ascending order of the later side.
 */
export function joinMatches(matches: readonly Match[], walls: readonly number[] = []): Passage[] {
  const sorted = [...matches].sort((a, b) => a.laterStart - b.laterStart || b.laterEnd - a.laterEnd);
  const passages: Passage[] = [];
  // Indexes of the passages that a match may still belong to.
  let open: number[] = [];
  for (const match of sorted) {
    const near = (index: number): boolean => match.laterStart - (passages[index]?.laterEnd ?? 0) <= LONGEST_ADDED;
    if (!open.every(near)) open = open.filter(near);
    if (open.length > MOST_OPEN) open.shift();
    const at = open.find((index) => isPart(passages[index], match, walls));
    const passage = at === undefined ? undefined : passages[at];
    if (at !== undefined && passage) passages[at] = join(passage, match);
    else open.push(passages.push(match) - 1);
  }
  return passages;
}

function isPart(passage: Passage | undefined, match: Match, walls: readonly number[]): boolean {
  return passage !== undefined && belongs(passage, match) && !parted(passage, match, walls);
}

function belongs(passage: Passage, match: Match): boolean {
  // What it came from stands before all of it: else this is another copy of it.
  if (match.earlierEnd > passage.laterStart + SLACK) return false;
  const { added, dropped } = between(passage, match);
  if (added > LONGEST_ADDED || dropped > LONGEST_DROPPED) return false;
  if (isMoved(passage, match)) return Math.abs(added) <= SLACK;
  const inStep = Math.abs(added - dropped) <= OUT_OF_STEP;
  if (Math.min(added, dropped) < (inStep ? -LONGEST_OVERLAP : -SLACK)) return false;
  const frame = Math.min(passage.same, match.same);
  const framed = Math.min(added, dropped) <= SLACK ? FRAMED_TOUCHING : FRAMED;
  return Math.max(0, added) + Math.max(0, dropped) <= framed * frame && isMostlySame(join(passage, match));
}

/** Whether enough of it is the same to be a copy: what is one by itself is not joined to a likeness by chance and lost with it. */
export const isMostlySame = ({ same, laterStart, laterEnd }: Passage): boolean => same >= LEAST_SAME * (laterEnd - laterStart);

/** Whether a match fills a gap that the passage left on the earlier side: a sentence that stands elsewhere in the copy. */
function isMoved(passage: Passage, match: Match): boolean {
  const inside = match.earlierStart >= passage.earlierStart - SLACK && match.earlierEnd <= passage.earlierEnd + SLACK;
  return inside && passage.same + match.same <= passage.earlierEnd - passage.earlierStart + SLACK;
}

/** The units between two matches on either side; where they overlap, less than none. */
function between(passage: Passage, match: Match): { added: number; dropped: number } {
  return {
    added: match.laterStart - passage.laterEnd,
    dropped: Math.max(match.earlierStart - passage.earlierEnd, passage.earlierStart - match.earlierEnd),
  };
}

/** Whether another story begins between two matches, on either side. */
function parted(passage: Passage, match: Match, walls: readonly number[]): boolean {
  if (walls.length === 0) return false;
  const story = (unit: number): number => countUpTo(walls, unit);
  return (
    story(passage.laterEnd - 2 * SLACK) !== story(match.laterStart + 2 * SLACK) ||
    story(Math.min(passage.earlierEnd, match.earlierEnd) - 2 * SLACK) !== story(Math.max(passage.earlierStart, match.earlierStart) + 2 * SLACK)
  );
}

/** Where a difference lies between them, neighbouring matches may overlap by so many units. */
const SLACK = 4;
/** … or by these, where they go on in step: a thicket of slips, which each took a part of. */
const LONGEST_OVERLAP = 24;
const OUT_OF_STEP = 8;

function join(passage: Passage, match: Match): Passage {
  const { added, dropped } = between(passage, match);
  const parted = Math.max(added, dropped) > OUT_OF_STEP ? SENTENCE : SLIP;
  return {
    laterStart: passage.laterStart,
    laterEnd: Math.max(passage.laterEnd, match.laterEnd),
    earlierStart: Math.min(passage.earlierStart, match.earlierStart),
    earlierEnd: Math.max(passage.earlierEnd, match.earlierEnd),
    same: passage.same + match.same - Math.max(0, -added),
    differences: [match.differences, parted].reduce(addDifferences, passage.differences),
  };
}

import { addDifferences, NO_DIFFERENCES } from './differences';
import { grow } from './grow';
import type { Passage } from './passages';
import { addReach, NO_REACH, type Direction, type Reach } from './reach';
import { storyAt } from './walls';

/** So far (units) about the earlier passage the rest of it may lie, and so long may the rest be. */
const AROUND = 150;
const LONGEST = 40;
/** So many units in a row open a rest; there may be so many slips before them. */
const OPENING = 4;
const MOST_SLIPS = 3;
/** What is the same in a whole sentence of it, and in any other rest. */
const LEAST_SENTENCE = 6;
const LEAST = 12;
/** On either side one rest after another is taken up, but no more than these. */
const MOST_RESTS = 3;

/**
 * A sentence too short to be found by itself, which dropping or moving another has cut off from the passage: right at
 * its end on the later side, near it on the earlier one. Takes such rests into the passage.
 */
export function takeRemainders(units: Uint16Array, passage: Passage, walls: readonly number[]): Passage {
  let whole = passage;
  for (const direction of [1, -1] as const) {
    for (let i = 0; i < MOST_RESTS; i++) {
      const rest = restOf(units, whole, direction, walls);
      if (!rest) break;
      whole = add(whole, rest, direction);
    }
  }
  return whole;
}

/** A rest: where it stands on the earlier side, and how far it reaches from the passage's end. */
interface Rest {
  readonly reach: Reach;
  readonly earlier: number;
}

function restOf(units: Uint16Array, passage: Passage, direction: Direction, walls: readonly number[]): Rest | undefined {
  const end = direction === 1 ? passage.laterEnd : passage.laterStart;
  const here = storyAt(walls, direction === 1 ? end - 1 : end, units.length);
  const there = storyAt(walls, passage.earlierStart, units.length);
  const from = Math.max(there.start, passage.earlierStart - AROUND);
  const to = Math.min(there.end, passage.laterStart, passage.earlierEnd + AROUND);
  const room = Math.min(LONGEST, direction === 1 ? here.end - end : end - here.start);
  let best: Rest | undefined;
  for (let slips = 0; slips <= MOST_SLIPS && room >= slips + OPENING; slips++) {
    const later = end + direction * slips;
    for (let earlier = from; earlier <= to; earlier++) {
      if (!opens(units, later, earlier, direction)) continue;
      const rooms = { later: room - slips, earlier: direction === 1 ? to - earlier : earlier - from };
      const reach = addReach({ ...NO_REACH, later: slips, differences: { ...NO_DIFFERENCES, slips } }, grow(units, { later, earlier }, direction, rooms));
      const rest = { reach, earlier };
      if (reach.same > (best?.reach.same ?? 0) && isRest(units, end, reach, direction) && isNew(passage, rest, direction)) best = rest;
    }
  }
  return best && best.reach.same <= passage.same ? best : undefined;
}

/**
 * Whether the passage has room for it on the earlier side, else it is a second copy of what the passage has already; and
 * whether it is not the later side itself.
 */
function isNew(passage: Passage, rest: Rest, direction: Direction): boolean {
  const { same, earlierStart, earlierEnd, laterStart } = add(passage, rest, direction);
  return same <= earlierEnd - earlierStart && earlierEnd <= laterStart;
}

/** Whether the same units stand next to two places, on the side of the direction. */
function opens(units: Uint16Array, later: number, earlier: number, direction: Direction): boolean {
  const shift = direction === 1 ? 0 : -1;
  for (let i = 0; i < OPENING; i++) if (units[later + shift + direction * i] !== units[earlier + shift + direction * i]) return false;
  return true;
}

const ENDS = new Set(Array.from('。！？!?…；”', (mark) => mark.charCodeAt(0)));

/** Whether it is long enough by itself, or a whole sentence: by chance it may reach over its end by a unit or two. */
function isRest(units: Uint16Array, end: number, { later, same }: Reach, direction: Direction): boolean {
  if (same >= LEAST) return true;
  const edge = direction === 1 ? end + later - 1 : end - later - 1;
  return same >= LEAST_SENTENCE && [0, 1, 2].some((over) => ENDS.has(units[edge - direction * over] ?? 0));
}

function add(passage: Passage, { reach, earlier }: Rest, direction: Direction): Passage {
  const [start, end] = direction === 1 ? [earlier, earlier + reach.earlier] : [earlier - reach.earlier, earlier];
  return {
    laterStart: direction === 1 ? passage.laterStart : passage.laterStart - reach.later,
    laterEnd: direction === 1 ? passage.laterEnd + reach.later : passage.laterEnd,
    earlierStart: Math.min(passage.earlierStart, start),
    earlierEnd: Math.max(passage.earlierEnd, end),
    same: passage.same + reach.same,
    differences: [reach.differences, { ...NO_DIFFERENCES, sentences: 1 }].reduce(addDifferences, passage.differences),
  };
}

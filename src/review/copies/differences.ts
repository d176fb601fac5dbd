import type { Range } from '../finding';

/** How two passages differ: the places, told by what they look like. */
export interface Differences {
  /** One character changed, added or lost, as by a slip of the hand. */
  readonly slips: number;
  /** More than one: a word or phrase put for another, added or dropped. */
  readonly phrases: number;
  /** A figure on either side: as formulas differ that say the same of other things. */
  readonly figures: number;
  /** A sentence or so added, dropped or moved. */
  readonly sentences: number;
}

export const NO_DIFFERENCES: Differences = { slips: 0, phrases: 0, figures: 0, sentences: 0 };

export function addDifferences(a: Differences, b: Differences): Differences {
  return {
    slips: a.slips + b.slips,
    phrases: a.phrases + b.phrases,
    figures: a.figures + b.figures,
    sentences: a.sentences + b.sentences,
  };
}

/** The number of places that differ. */
export function countDifferences({ slips, phrases, figures, sentences }: Differences): number {
  return slips + phrases + figures + sentences;
}

/** What lies between two places where passages are in step. */
export interface Gap {
  readonly differences: Differences;
  /** Units that are the same in both, in order. */
  readonly same: number;
  /** Units that are not. */
  readonly differing: number;
}

/**
 * Compares two half-open stretches of units, one of which may be empty. Slips that stand close together come as one
 * stretch, of which much is the same: they are counted one by one.
 */
export function compareGap(units: Uint16Array, later: Range, earlier: Range): Gap {
  const longer = Math.max(later.end - later.start, earlier.end - earlier.start);
  const shorter = Math.min(later.end - later.start, earlier.end - earlier.start);
  if (shorter === 0 && longer >= CLAUSE) return { differences: CLAUSE_ALONE, same: 0, differing: longer };
  const same = longer <= 1 ? 0 : sameInOrder(units, later, earlier);
  const differing = longer - same;
  if (hasFigure(units, later) || hasFigure(units, earlier)) return { differences: FIGURE, same, differing };
  if (longer <= 1) return { differences: SLIP, same, differing };
  const slips = same > 0 && same * 3 >= longer;
  return { differences: slips ? { ...NO_DIFFERENCES, slips: differing } : PHRASE, same, differing };
}

/** So many units that one side alone has are a clause added or dropped; formulas put one thing for another. */
const CLAUSE = 8;
const CLAUSE_ALONE: Differences = { ...NO_DIFFERENCES, sentences: 1 };
const SLIP: Differences = { ...NO_DIFFERENCES, slips: 1 };
const PHRASE: Differences = { ...NO_DIFFERENCES, phrases: 1 };
const FIGURE: Differences = { ...NO_DIFFERENCES, figures: 1 };

const FIGURES = new Set(Array.from('0123456789〇零一二三四五六七八九十百千万亿两', (figure) => figure.charCodeAt(0)));

function hasFigure(units: Uint16Array, { start, end }: Range): boolean {
  for (let i = start; i < end; i++) if (FIGURES.has(units[i] ?? 0)) return true;
  return false;
}

/** The length of the longest common subsequence: both stretches are a dozen units at most. */
function sameInOrder(units: Uint16Array, later: Range, earlier: Range): number {
  let row = new Array<number>(earlier.end - earlier.start + 1).fill(0);
  for (let a = later.start; a < later.end; a++) {
    const next = [0];
    for (let b = earlier.start; b < earlier.end; b++) {
      const i = b - earlier.start;
      next.push(units[a] === units[b] ? (row[i] ?? 0) + 1 : Math.max(row[i + 1] ?? 0, next[i] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

import { NO_DIFFERENCES } from './differences';
import { NO_REACH, type Direction, type Reach, type Sides } from './reach';

/** So many units are looked at beyond the end of a match. */
const WINDOW = 14;

/** What stretches of both sides are worth, from the match's end up to them, and the units that are the same in them. */
interface Cell {
  readonly score: number;
  readonly same: number;
}

/**
 * How much further a match goes where slips stand so close to its end that the two never fall in step again: the best
 * alignment of the next few units, a unit that is the same weighed against one that differs. `rooms` say how many units
 * may be touched on either side.
 */
export function reachEdge(units: Uint16Array, from: Sides, direction: Direction, rooms: Sides): Reach {
  const rows = Math.min(WINDOW, rooms.later);
  const columns = Math.min(WINDOW, rooms.earlier);
  const at = (start: number, steps: number): number | undefined => units[direction === 1 ? start + steps : start - 1 - steps];
  let best = NO_REACH;
  let bestScore = 0;
  let above: Cell[] = Array.from({ length: columns + 1 }, (_, j) => ({ score: -j, same: 0 }));
  for (let i = 1; i <= rows; i++) {
    const row: Cell[] = [{ score: -i, same: 0 }];
    for (let j = 1; j <= columns; j++) {
      const cell = bestCell(at(from.later, i - 1) === at(from.earlier, j - 1), above[j - 1], above[j], row[j - 1]);
      row.push(cell);
      if (cell.score <= bestScore) continue;
      bestScore = cell.score;
      best = { later: i, earlier: j, same: cell.same, differences: { ...NO_DIFFERENCES, slips: Math.max(i, j) - cell.same } };
    }
    above = row;
  }
  return best;
}

const NOWHERE: Cell = { score: -Infinity, same: 0 };

function bestCell(equal: boolean, diagonal = NOWHERE, up = NOWHERE, left = NOWHERE): Cell {
  const skipped = up.score >= left.score ? up : left;
  const kept = { score: diagonal.score + (equal ? 1 : -1), same: diagonal.same + (equal ? 1 : 0) };
  return kept.score >= skipped.score - 1 ? kept : { score: skipped.score - 1, same: skipped.same };
}

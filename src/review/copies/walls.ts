import type { Range } from '../finding';

/** How many of the ascending `walls` lie at or before a unit. */
export function countUpTo(walls: readonly number[], unit: number): number {
  let low = 0;
  let high = walls.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((walls[middle] ?? 0) <= unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What lies between the walls about a unit, of so many units in all. */
export function storyAt(walls: readonly number[], unit: number, length: number): Range {
  const story = countUpTo(walls, unit);
  return { start: walls[story - 1] ?? 0, end: walls[story] ?? length };
}

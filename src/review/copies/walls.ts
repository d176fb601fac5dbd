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

import type { Range } from '../finding';
import type { Block, Page } from './page';

/**
 * The index of the block in which a range of the page begins, or of the next one where it begins between two; an empty
 * range at a block's end is in that block. The number of blocks where none is left.
 */
export function blockIndexAt({ blocks }: Page, { start, end }: Range): number {
  const after = start === end ? start - 1 : start;
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) > after) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The block in which each range begins, or the next one where it begins between two; undefined after the last. */
export function placesOf(page: Page, ranges: readonly { readonly range: Range }[]): (Block | undefined)[] {
  return ranges.map(({ range }) => page.blocks[blockIndexAt(page, range)]);
}

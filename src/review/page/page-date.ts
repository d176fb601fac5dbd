import { exists } from './date';
import type { Page } from './page';

/** A day that is told in full. */
export interface FullDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day of the page: what its masthead says. */
export function pageDate(page: Page): FullDate | undefined {
  for (const block of page.blocks) {
    if (block.kind !== 'masthead') continue;
    for (const { year, month, day } of block.reading.dates) {
      if (year !== undefined && month !== undefined && exists({ year, month, day })) return { year, month, day };
    }
  }
  return undefined;
}

const DAY = 86_400_000;
const at = ({ year, month, day }: FullDate): number => Date.UTC(year, month - 1, day) / DAY;

/** Days from one date to another. */
export const daysBetween = (from: FullDate, to: FullDate): number => at(to) - at(from);

/** The full date of one without its year, told on a page of that day: the nearest within two months, or undefined. */
export function nearPage(page: FullDate, month: number, day: number): FullDate | undefined {
  return [page.year - 1, page.year, page.year + 1].map((year) => ({ year, month, day })).find((date) => Math.abs(daysBetween(page, date)) <= 60);
}

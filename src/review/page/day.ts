import type { FullDate } from './page-date';

/** A day some days later. */
export function dayAfter({ year, month, day }: FullDate, days: number): FullDate {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The month some months later: its year and number. */
export function monthAfter({ year, month }: Pick<FullDate, 'year' | 'month'>, months: number): { readonly year: number; readonly month: number } {
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

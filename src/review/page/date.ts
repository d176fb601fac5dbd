import type { Range } from '../finding';

/** A calendar date as printed, as much of it as is written. Offsets in UTF-16 code units from the block's start. */
export interface PrintedDate extends Range {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number;
  /** The weekday printed beside it (0 is Sunday) and where it stands. */
  readonly weekday: { readonly day: number; readonly range: Range } | undefined;
  /** Whether an earlier date of the same block lent its year or month. */
  readonly lent: boolean;
}

/** A time of day: 9:00, 18时30分, 24时. */
export interface PrintedTime extends Range {
  readonly hour: number;
  readonly minute: number;
}

const DATE =
  /(?:(?<year>(?<![0-9])[12][0-9]{3})年)?(?:(?<month>(?<![0-9.])[0-9]{1,2})月)(?<day>[0-9]{1,2})[日号]|(?<iso>(?<![0-9.\-/—])[12][0-9]{3}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?![0-9.\-/—]))/gu;
const WEEKDAY = /^(?:\s*[（(]\s*|\s*[,，]?\s*(?=星期|周))(?:农历[^）)]{2,10}[，, ]\s*)?(?:星期|周|礼拜)(?<day>[一二三四五六日天])(?![岁年报刊末期公里])/u;
const WEEKDAYS = '日一二三四五六';

/** The dates of a block's text that name a month and a day. A year is lent to a later date of its sentence. */
export function readDates(text: string): readonly PrintedDate[] {
  const dates: PrintedDate[] = [];
  for (const match of text.matchAll(DATE)) {
    const end = match.index + match[0].length;
    const iso = match.groups?.iso?.split(/[-/.]/u).map(Number);
    const [year, month, day] = iso ?? [number(match.groups?.year), number(match.groups?.month), number(match.groups?.day)];
    if (day === undefined) continue;
    const beside = WEEKDAY.exec(text.slice(end, end + 24));
    const at = beside ? end + beside[0].search(/星期|周|礼拜/u) : 0;
    const weekday = beside ? { day: WEEKDAYS.indexOf((beside.groups?.day ?? '').replace('天', '日')), range: { start: at, end: end + beside[0].length } } : undefined;
    dates.push({ start: match.index, end, year, month, day, weekday, lent: false });
  }
  return dates;
}

const number = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : Number(digits));

/** Days of a month; February has 29 where the year is not known. */
export function daysIn(month: number, year?: number): number {
  return year === undefined && month === 2 ? 29 : new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

/** Whether the calendar has such a day. */
export function exists({ year, month, day }: Pick<PrintedDate, 'year' | 'month' | 'day'>): boolean {
  if (month === undefined) return day >= 1 && day <= 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year);
}

/** The weekday of a date, 0 for Sunday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** 日一二三四五六 */
export const weekdayName = (day: number): string => WEEKDAYS[day] ?? '';

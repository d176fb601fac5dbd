import type { Range } from '../finding';

/** A calendar date as printed, as much of it as is written. Offsets in UTF-16 code units from the block's start. */
export interface PrintedDate extends Range {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number;
  /** The weekday printed beside it (0 is Sunday) and where it stands. */
  readonly weekday: { readonly day: number; readonly range: Range } | undefined;
}

/** A time of day: 9:00, 18时30分, 24时. */
export interface PrintedTime extends Range {
  readonly hour: number;
  readonly minute: number;
}

const DATE =
  /(?:(?<year>(?<![0-9])[12][0-9]{3})年)?(?:(?<month>(?<![0-9.])[0-9]{1,2})月)(?<day>[0-9]{1,2})[日号]|(?<iso>(?<![0-9.\-/—])[12][0-9]{3}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?![0-9.\-/—]))/gu;
const WEEKDAY =
  /^(?:\s*[（(]\s*(?:农历[^）)]{2,10}[，, ]\s*)?(?:星期|周|礼拜)(?<bracketed>[一二三四五六日天])|\s*[,，]?\s*(?:(?:星期|礼拜)(?<long>[一二三四五六日天])|周(?<short>[一二三四五六日])(?=$|[，。；、）)\s]|上午|下午|晚|早|中午|起|至|前|和)))/u;
const WEEKDAYS = '日一二三四五六';

/** The dates of a block's text that name a month and a day.  */
export function readDates(text: string): readonly PrintedDate[] {
  const dates: PrintedDate[] = [];
  for (const match of text.matchAll(DATE)) {
    const end = match.index + match[0].length;
    const iso = match.groups?.iso?.split(/[-/.]/u).map(Number);
    const [year, month, day] = iso ?? [number(match.groups?.year), number(match.groups?.month), number(match.groups?.day)];
    if (day === undefined) continue;
    // 2.31.5 and 192.168.1.1 are written like dates: with stops, only what the calendar has is one.
    if (match[0].includes('.') && !exists({ year, month, day })) continue;
    const beside = WEEKDAY.exec(text.slice(end, end + 24));
    const at = beside ? end + beside[0].search(/星期|周|礼拜/u) : 0;
    const weekday = beside ? { day: WEEKDAYS.indexOf((beside.groups?.bracketed ?? beside.groups?.long ?? beside.groups?.short ?? '').replace('天', '日')), range: { start: at, end: end + beside[0].length } } : undefined;
    dates.push({ start: match.index, end, year, month, day, weekday });
  }
  return dates;
}

const TIME = /(?<![0-9:：.])(?<hour>[0-9]{1,2})[:：](?<minute>[0-9]{2})(?![0-9:：.])/gu;

/** Times of day as 9:30; also what is written so and is none (25:00), for whoever asks whether it can be. */
export function readTimes(text: string): readonly PrintedTime[] {
  return Array.from(text.matchAll(TIME), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    hour: Number(match.groups?.hour),
    minute: Number(match.groups?.minute),
  }));
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

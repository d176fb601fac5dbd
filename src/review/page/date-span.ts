import { exists, type PrintedDate } from './date';
import type { Block } from './page';
import { daysBetween } from './page-date';

const TO = /^[日号]?(?:（[^）]{1,6}）|\([^)]{1,6}\))?(?:起|开始|开幕|启幕)?[，,]?(?:将)?(?:一直)?(?:持续|延续|展出)?(?:至|到|—|－|-|–|~|～)(?:次年|翌年|明年)?$/u;
/** 25日至21日: the second day without its month. */
const DAY_ONLY = /^(?:（[^）]{1,6}）)?(?:至|到|—|－|-|–|~|～)(?<day>[0-9]{1,2})[日号]/u;

/** A range of dates: 9月3日至5日. */
export interface Span {
  readonly from: PrintedDate;
  readonly to: { readonly month: number; readonly day: number; readonly year: number | undefined };
  /** Where it ends in the block, in UTF-16 code units. */
  readonly end: number;
}

/** The ranges of dates in a block, in order. */
export function spansIn(block: Block): Span[] {
  const { dates } = block.reading;
  return dates.flatMap((from, i): Span[] => {
    if (from.month === undefined || !exists(from)) return [];
    const only = DAY_ONLY.exec(block.text.slice(from.end, from.end + 14));
    if (only) return [{ from, to: { year: undefined, month: from.month, day: Number(only.groups?.day) }, end: from.end + only[0].length }];
    const next = dates[i + 1];
    const between = next && block.text.slice(from.end, next.start);
    if (next?.month === undefined || between === undefined || !TO.test(between) || !exists(next)) return [];
    return [{ from, to: { year: next.year, month: next.month, day: next.day }, end: next.end }];
  });
}

/** The days of a range, the first and the last counted; undefined where it runs backwards or February's length is not known. */
export function daysOf({ from, to }: Span): number | undefined {
  if (from.month === undefined || (crossesFebruary(from.month, to.month) && from.year === undefined)) return undefined;
  const year = from.year ?? 2023;
  const overNewYear = to.year === undefined && to.month < from.month ? 1 : 0;
  const days = daysBetween({ year, month: from.month, day: from.day }, { year: (to.year ?? year) + overNewYear, month: to.month, day: to.day }) + 1;
  return days < 1 ? undefined : days;
}

const crossesFebruary = (from: number, to: number): boolean => to >= 3 && (from <= 2 || from > to);

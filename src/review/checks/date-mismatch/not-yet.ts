import type { Report } from '../../finding';
import type { PrintedDate } from '../../page/date';
import type { Block, Page } from '../../page/page';
import { daysBetween, nearPage, pageDate, type FullDate } from '../../page/page-date';
import { placed } from './placed';

/** What only happened things have: 已于 and 曾于 before the date; reporters' verbs and sums so far after it. */
const DONE_BEFORE = /(?:已经?|曾|均已)(?:[于在])$/u;
const REPORTED = /^(?:上午|下午|中午|凌晨|傍晚|晚)?[，,]?(?:本报)?记者[^，。；]{0,10}(?:从|获悉|了解到|看到|走进|来到|采访)/u;
const SO_FAR = /^(?:[0-9]{1,2}时)?[，,][^，。；]{0,16}(?:累计|已|共计|共有)/u;
/** Words that make of a date what is to come, or of another year. */
const TO_COME = /将|拟|计划|预计|定于|有望|力争/u;
const OTHER_YEAR = /[12][0-9]{3}年|[去前上][年]|年前|当年|那年/u;

/** Dates after the page's own that are told as past: 11月9日 on a page of November 3rd, 已于11月9日完成. */
export function* notYet(page: Page): Generator<Report> {
  const today = pageDate(page);
  if (!today) return;
  for (const block of page.blocks) {
    for (const date of block.reading.dates) {
      const full = toldAsPast(block, date) && fullDate(block, date, today);
      if (!full || daysBetween(today, full) <= 0) continue;
      const { range, text } = placed(block, date.start, date.end);
      yield {
        range,
        certainty: 'likely',
        message: {
          zh: `“${text}”说的是已经发生的事，却晚于本版的日期${today.month}月${today.day}日。`,
          en: `${text} is told as past, yet lies after the page's own date (${today.month}/${today.day}).`,
        },
      };
    }
  }
}

function toldAsPast({ text }: Block, { start, end }: PrintedDate): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 6), start), text.slice(end, end + 30)];
  if (TO_COME.test(before) || TO_COME.test(/^[^，。；]*[，,]?[^，。；]{0,12}/u.exec(after)?.[0] ?? '')) return false;
  return DONE_BEFORE.test(before) || REPORTED.test(after) || (before.endsWith('截至') && SO_FAR.test(after));
}

/** The day in full: of the page's year, unless its paragraph speaks of another before it. */
function fullDate({ text }: Block, { start, year, month, day }: PrintedDate, today: FullDate): FullDate | undefined {
  if (month === undefined) return undefined;
  if (year !== undefined) return { year, month, day };
  const before = text.slice(Math.max(0, start - 200), start).replaceAll(`${today.year}年`, '');
  return OTHER_YEAR.test(before) ? undefined : nearPage(today, month, day);
}

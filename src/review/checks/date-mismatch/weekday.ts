import type { Range, Report } from '../../finding';
import { changeTo } from '../../judged-fix';
import { exists, weekdayName, weekdayOf, type PrintedDate } from '../../page/date';
import type { Block, Page } from '../../page/page';
import { nearPage, pageDate, type FullDate } from '../../page/page-date';

/** A date and a weekday beside it that the calendar does not give it. The masthead lends its year to dates near it. */
export function* wrongWeekdays(page: Page): Generator<Report> {
  const today = pageDate(page);
  for (const block of page.blocks) {
    for (const date of block.reading.dates) {
      const full = date.weekday && exists(date) ? fullDate(date, today) : undefined;
      if (!full || !date.weekday) continue;
      const right = weekdayOf(full.year, full.month, full.day);
      if (right !== date.weekday.day) yield report(block, date, date.weekday.range, full);
    }
  }
}

function fullDate({ year, month, day }: PrintedDate, today: FullDate | undefined): FullDate | undefined {
  if (month === undefined) return undefined;
  if (year !== undefined) return { year, month, day };
  return today && nearPage(today, month, day);
}

function report(block: Block, date: PrintedDate, weekday: Range, { year, month, day }: FullDate): Report {
  const right = weekdayOf(year, month, day);
  const range = { start: block.start + weekday.start, end: block.start + weekday.end };
  const said = block.text.slice(weekday.start, weekday.end);
  const name = weekdayName(right);
  const lent = date.year === undefined;
  return {
    range,
    certainty: lent ? 'likely' : 'certain',
    message: { zh: `${year}年${month}月${day}日是星期${name}，不是${said}。`, en: `${year}-${month}-${day} is a ${ENGLISH[right] ?? ''}; the page says ${said}.` },
    related: [{ range: { start: block.start + date.start, end: block.start + date.end }, message: { zh: '日期在这里', en: 'The date' } }],
    fixes: [changeTo(range, said, said.slice(0, -1) + name)],
  };
}

const ENGLISH = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

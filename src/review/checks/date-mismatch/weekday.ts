import type { Fix, Range, Report } from '../../finding';
import { exists, weekdayName, weekdayOf, type PrintedDate } from '../../page/date';
import type { Block, Page } from '../../page/page';

/** A date with its year and a weekday beside it that the calendar does not give it. */
export function* wrongWeekdays(page: Page): Generator<Report> {
  for (const block of page.blocks) {
    for (const date of block.reading.dates) {
      const { year, month, day, weekday } = date;
      if (year === undefined || month === undefined || !weekday || !exists(date)) continue;
      const right = weekdayOf(year, month, day);
      if (right === weekday.day) continue;
      yield report(block, date, weekday.range, right);
    }
  }
}

function report(block: Block, date: PrintedDate, weekday: Range, right: number): Report {
  const printed = block.text.slice(date.start, date.end);
  const range = { start: block.start + weekday.start, end: block.start + weekday.end };
  const said = block.text.slice(weekday.start, weekday.end);
  const name = weekdayName(right);
  return {
    range,
    certainty: 'certain',
    message: { zh: `${printed}是星期${name}，不是${said}。`, en: `${printed} is a ${ENGLISH[right] ?? ''}; the page says ${said}.` },
    related: [{ range: { start: block.start + date.start, end: block.start + date.end }, message: { zh: '日期在这里', en: 'The date' } }],
    fixes: [weekdayFix(range, said, name)],
  };
}

const ENGLISH = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function weekdayFix(range: Range, said: string, name: string): Fix {
  const text = said.slice(0, -1) + name;
  return { title: { zh: `把“${said}”改为“${text}”`, en: `Change “${said}” to “${text}”` }, kind: 'judged', edits: [{ range, text }] };
}

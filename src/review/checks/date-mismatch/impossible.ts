import type { Report } from '../../finding';
import { daysIn, exists } from '../../page/date';
import type { Page } from '../../page/page';

/** Dates that the calendar does not have: 2月30日, 13月5日, 2023年2月29日. */
export function* impossibleDates(page: Page): Generator<Report> {
  for (const block of page.blocks) {
    for (const date of block.reading.dates) {
      const { year, month, day, start, end } = date;
      if (exists(date) || month === undefined) continue;
      const printed = block.text.slice(start, end);
      const last = month >= 1 && month <= 12 ? daysIn(month, year) : undefined;
      const known = last === undefined || day < 1;
      yield {
        range: { start: block.start + start, end: block.start + end },
        certainty: 'certain',
        message: {
          zh: known ? `“${printed}”不是日历上的日期。` : `“${printed}”不存在：${year === undefined ? '' : `${year}年`}${month}月最多${last}天。`,
          en: known ? `“${printed}” is no date of the calendar.` : `“${printed}” does not exist: that month has ${last} days.`,
        },
      };
    }
  }
}

import type { Report } from '../../finding';
import { changeTo } from '../../judged-fix';
import { exists } from '../../page/date';
import type { Page } from '../../page/page';
import { daysBetween, pageDate, type FullDate } from '../../page/page-date';
import { placed } from './placed';

/** Dates of a page's head and foot further apart are of two papers, or of last year's slip in the year. */
const WITHIN_DAYS = 31;

/** A line that says where something was printed before is no masthead of this page. */
const ELSEWHERE = /来源|原载|摘自|选自|转自|转载|刊于|载于|^据/u;

/** The date at the foot of the page, or on its other mastheads, against the one at its head. */
export function* mastheadsApart(page: Page): Generator<Report> {
  const head = pageDate(page);
  if (!head) return;
  for (const block of page.blocks) {
    if (block.kind !== 'masthead' || ELSEWHERE.test(block.text)) continue;
    for (const { year, month, day, start, end } of block.reading.dates) {
      if (year === undefined || month === undefined || !exists({ year, month, day })) continue;
      if (!nearlyThatDay(head, { year, month, day })) continue;
      const { range, text } = placed(block, start, end);
      yield {
        range,
        certainty: 'likely',
        message: { zh: `这里的日期是${text}，报头是${head.year}年${head.month}月${head.day}日。`, en: `This date is ${text}, the masthead's is ${head.year}-${head.month}-${head.day}.` },
        fixes: text.includes('年') ? [changeTo(range, text, `${head.year}年${head.month}月${head.day}日`)] : [],
      };
    }
  }
}

function nearlyThatDay(head: FullDate, date: FullDate): boolean {
  const apart = daysBetween(head, date);
  return apart !== 0 && (Math.abs(apart) <= WITHIN_DAYS || (date.month === head.month && date.day === head.day));
}

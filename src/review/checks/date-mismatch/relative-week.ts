import type { Report } from '../../finding';
import { changeTo } from '../../judged-fix';
import { exists, weekdayName, weekdayOf } from '../../page/date';
import { keptMatches } from '../../page/kept-by-text';
import type { Page } from '../../page/page';
import { daysBetween, nearPage, pageDate, type FullDate } from '../../page/page-date';
import { placed, placedGroup } from './placed';

const WEEKDAY = '(?<week>本|这|下|上)?个?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])';
const DATE = '(?<date>(?:(?<month>[0-9]{1,2})月)?(?<day>[0-9]{1,2})[日号])';
/** 下周三（3月6日）; 3月6日（下周三）: a date before its plain weekday is read elsewhere. */
const besideIn = keptMatches([new RegExp(`${WEEKDAY}[晚上下午早]{0,2}[（(]${DATE}`, 'gu'), new RegExp(`(?<![0-9年])${DATE}[（(]${WEEKDAY.replace(')?', ')')}`, 'gu')], ['（', '(']);
const WEEKS: Readonly<Record<string, number>> = { 上: -1, 本: 0, 这: 0, 下: 1 };

/** A weekday of this week, the last or the next, with a date beside it that is another day. */
export function* wrongRelativeWeeks(page: Page): Generator<Report> {
  const today = pageDate(page);
  if (!today) return;
  for (const block of page.blocks) {
    for (const match of besideIn(block)) {
      const { week, weekday = '', month, day } = match.groups ?? {};
      const date = nearPage(today, month === undefined ? today.month : Number(month), Number(day));
      if (!date || !exists(date)) continue;
      const right = weekdayOf(date.year, date.month, date.day);
      const said = '日一二三四五六'.indexOf(weekday.replace('天', '日'));
      const inWeek = week === undefined || weeksBetween(today, date).includes(WEEKS[week] ?? 0);
      if (right === said && inWeek) continue;
      // Without its month, a day may be of the month before or after.
      if (month === undefined && right !== said) continue;
      const range = placed(block, match.index, match.index + match[0].length).range;
      const place = placedGroup(block, match, 'weekday');
      yield {
        range,
        certainty: 'likely',
        message:
          right === said
            ? { zh: `${date.month}月${date.day}日不在${week ?? ''}周。`, en: `${date.month}/${date.day} is not in that week.` }
            : { zh: `${date.month}月${date.day}日是星期${weekdayName(right)}，不是星期${weekday}。`, en: `${date.year}-${date.month}-${date.day} falls on another weekday.` },
        fixes: right === said ? [] : [changeTo(place.range, weekday, weekdayName(right))],
      };
    }
  }
}

/** How many weeks a date lies off: counted from Monday, and from Sunday as some do. */
function weeksBetween(today: FullDate, date: FullDate): number[] {
  return [1, 0].map((first) => {
    const begins = (day: FullDate): number => daysBetween({ year: 2000, month: 1, day: 2 + first }, day);
    return Math.floor(begins(date) / 7) - Math.floor(begins(today) / 7);
  });
}

import type { Report } from '../../finding';
import { changeTo } from '../../judged-fix';
import { daysIn } from '../../page/date';
import { monthAfter } from '../../page/day';
import { keptMatches } from '../../page/kept-by-text';
import type { Block, Page } from '../../page/page';
import { pageDate, type FullDate } from '../../page/page-date';
import { placed, placedGroup } from './placed';

const YEARS: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 上年: -1, 今年: 0, 明年: 1, 后年: 2 };
const MONTHS: Readonly<Record<string, number>> = { 上: -1, 本: 0, 下: 1 };
/** 去年（2020年）. */
const yearsBeside = keptMatches([/(?<word>[去今明后]年|(?<!年)前年)[（(](?<year>[12][0-9]{3})年[）)，,]/gu], ['（', '(']);
/** 上月30日; 去年2月29日. */
const daysTold = keptMatches(
  [/(?<word>[上本下])个?月(?<date>(?<day>[0-9]{1,2})[日号])/gu, /(?<word>[去今明]年)(?<date>(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})[日号])/gu],
  ['月'],
);

/** Years, and days of a month, that are told by their distance from the page's day and are not there. */
export function* wrongRelativeYears(page: Page): Generator<Report> {
  const today = pageDate(page);
  if (!today) return;
  for (const block of page.blocks) {
    yield* wrongYears(block, today);
    yield* missingDays(block, today);
  }
}

function* wrongYears(block: Block, today: FullDate): Generator<Report> {
  for (const match of yearsBeside(block)) {
    const { word = '' } = match.groups ?? {};
    const year = placedGroup(block, match, 'year');
    const right = today.year + (YEARS[word] ?? 0);
    if (Number(year.text) === right) continue;
    yield {
      range: placed(block, match.index, match.index + match[0].length - 1).range,
      certainty: 'likely',
      message: { zh: `照版面日期，${word}是${right}年，不是${year.text}年。`, en: `By the page's date ${word} is ${right}, not ${year.text}.` },
      fixes: [changeTo(year.range, year.text, String(right))],
    };
  }
}

function* missingDays(block: Block, today: FullDate): Generator<Report> {
  for (const match of daysTold(block)) {
    const { word = '', day, month } = match.groups ?? {};
    const told = month === undefined ? monthAfter(today, MONTHS[word] ?? 0) : { year: today.year + (YEARS[word] ?? 0), month: Number(month) };
    // 2月30日 is in no year's calendar: that is told by itself.
    const last = told.month >= 1 && told.month <= 12 ? daysIn(told.month, told.year) : 31;
    if (Number(day) <= last || (month !== undefined && Number(day) > daysIn(told.month))) continue;
    const date = placedGroup(block, match, 'date');
    yield {
      range: date.range,
      certainty: 'likely',
      message: { zh: `${told.year}年${told.month}月只有${last}天，没有“${match[0]}”。`, en: `${told.year}-${told.month} has ${last} days: there is no ${day ?? ''}th.` },
    };
  }
}

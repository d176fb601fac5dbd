import type { Report } from '../../finding';
import { changeTo } from '../../judged-fix';
import { dayAfter } from '../../page/day';
import { keptMatches } from '../../page/kept-by-text';
import type { Article, Page } from '../../page/page';
import { daysBetween, nearPage, pageDate, type FullDate } from '../../page/page-date';
import { placedGroup, related, type Placed } from './placed';

/** Days by their distance from the day that is spoken of. */
const OFFSETS: Readonly<Record<string, number>> = { 大前天: -3, 前天: -2, 前日: -2, 昨天: -1, 昨日: -1, 今天: 0, 今日: 0, 明天: 1, 明日: 1, 后天: 2, 后日: 2, 大后天: 3 };
const WORD = '(?<word>大?前天|前日|昨[日天]|今[日天]|明[日天]|大?后天|后日)';
const DATE = '(?<date>(?:(?<month>[0-9]{1,2})月)?(?<day>[0-9]{1,2})[日号])';
/** 昨日（4月11日）; 4月11日（昨日）. */
const besideIn = keptMatches([new RegExp(`${WORD}[晚上下午早晨凌]{0,2}[（(]${DATE}`, 'gu'), new RegExp(`(?<![0-9年])${DATE}[（(]${WORD}`, 'gu')], ['（', '(']);

/** A day told both ways: by its date and by its distance from today. */
interface TwiceTold {
  readonly word: Placed;
  readonly date: Placed;
  readonly offset: number;
  readonly month: number | undefined;
  readonly day: number;
}

/**
 * 昨日（4月10日） on a page of April 12th. Today is the day of the page, or of the story's dateline; where neither is known,
 * the story's own days say what today is.
 */
export function* wrongRelativeDays(page: Page): Generator<Report> {
  const today = pageDate(page);
  for (const article of page.articles) {
    const told = daysTold(article);
    if (told.length === 0) continue;
    const days = todaysOf(article, today);
    if (days.length > 0) yield* againstToday(told, days);
    else yield* againstEachOther(told);
  }
}

function daysTold(article: Article): TwiceTold[] {
  return article.blocks.flatMap((block) =>
    besideIn(block).map((match) => ({
      word: placedGroup(block, match, 'word'),
      date: placedGroup(block, match, 'date'),
      offset: OFFSETS[match.groups?.word ?? ''] ?? 0,
      month: match.groups?.month === undefined ? undefined : Number(match.groups.month),
      day: Number(match.groups?.day),
    })),
  );
}

/** What 今天 may mean in a story: the page's day; in a dispatch also the day it was sent. */
function todaysOf(article: Article, today: FullDate | undefined): FullDate[] {
  if (!today) return [];
  const sent = article.blocks.flatMap(({ reading: { dateline } }) => {
    const date = dateline?.date && nearPage(today, dateline.date.month, dateline.date.day);
    return date ? [date] : [];
  });
  return [today, ...sent];
}

function* againstToday(told: readonly TwiceTold[], todays: readonly FullDate[]): Generator<Report> {
  for (const one of told) {
    const right = todays.map((today) => dayAfter(today, one.offset));
    const [first] = right;
    if (!first || right.some(({ month, day }) => day === one.day && (one.month === undefined || month === one.month))) continue;
    yield report(one, first, `照版面日期，${one.word.text}是${first.month}月${first.day}日`, `by the page's date ${one.word.text} is ${first.month}/${first.day}`);
  }
}

/** The first day that is told says what today is. Any year will do, where no February is crossed. */
function* againstEachOther(told: readonly TwiceTold[]): Generator<Report> {
  const [first, ...later] = told.filter(({ month }) => month !== undefined && month !== 2);
  if (!first) return;
  const today = dayAfter(dateOf(first), -first.offset);
  for (const one of later) {
    const right = dayAfter(today, one.offset);
    if (daysBetween(right, dateOf(one)) === 0) continue;
    const said = `${first.word.text}是${first.date.text}`;
    yield {
      ...report(one, right, `前面说${said}，${one.word.text}就是${right.month}月${right.day}日`, `elsewhere ${first.date.text} is ${first.word.text}, so ${one.word.text} is ${right.month}/${right.day}`),
      related: [related(first.date, `这里说${said}`, 'Another day told both ways')],
    };
  }
}

const dateOf = ({ month = 1, day }: TwiceTold): FullDate => ({ year: 2023, month, day });

function report({ word, date, month }: TwiceTold, right: FullDate, zh: string, en: string): Report {
  const printed = `${month === undefined ? '' : `${right.month}月`}${right.day}${date.text.slice(-1)}`;
  return {
    range: { start: Math.min(word.range.start, date.range.start), end: Math.max(word.range.end, date.range.end) },
    certainty: 'likely',
    message: { zh: `${zh}，不是${date.text}。`, en: `${date.text} and ${word.text} are not one day: ${en}.` },
    fixes: [changeTo(date.range, date.text, printed)],
  };
}

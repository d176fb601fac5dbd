import type { Report } from '../../finding';
import { exists, type PrintedDate } from '../../page/date';
import { keptMatches } from '../../page/kept-by-text';
import type { Block, Page } from '../../page/page';
import { daysBetween } from '../../page/page-date';

const LATER = /次年|翌年|来年|明年|第二年/u;
const TO = /^[日号]?(?:（[^）]{1,6}）|\([^)]{1,6}\))?(?:起|开始|开幕|启幕)?[，,]?(?:将)?(?:一直)?(?:持续|延续|展出)?(?:至|到|—|－|-|–|~|～)(?:次年|翌年|明年)?$/u;
/** 25日至21日: the second day without its month. */
const DAY_ONLY = /^(?:（[^）]{1,6}）)?(?:至|到|—|－|-|–|~|～)(?<day>[0-9]{1,2})[日号]/u;
const FOR_DAYS = /^[^。；！？]{0,16}[，,]?(?:(?<exact>为期|会期|展期|持续|共|共计)|历时|历经)(?<days>[0-9]{1,3}|[一二三四五六七八九十]{1,3})天/u;
const yearsIn = keptMatches([/(?<![0-9])(?<from>(?:19|20)[0-9]{2})年?(?:至|到|—|－|-|–|~|～)(?<to>(?:19|20)[0-9]{2})(?:年(?!第)|学年)/gu], ['年']);

interface Span {
  readonly from: PrintedDate;
  readonly to: { readonly month: number; readonly day: number; readonly year: number | undefined };
  /** Where it ends in the block. */
  readonly end: number;
}

/** Ranges of dates that run backwards, and days that are counted wrongly: 3日至5日，为期5天. */
export function* wrongSpans(page: Page): Generator<Report> {
  for (const block of page.blocks) {
    for (const span of spansIn(block)) {
      const backwards = runsBackwards(block, span);
      if (backwards) yield backwards;
      else yield* wrongLength(block, span);
    }
    yield* wrongYears(block);
  }
}

function spansIn(block: Block): Span[] {
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

function runsBackwards(block: Block, { from, to, end }: Span): Report | undefined {
  if (from.month === undefined || LATER.test(block.text.slice(from.start, end))) return undefined;
  const order = (to.month - from.month) * 31 + to.day - from.day;
  if (to.year !== undefined && to.year !== from.year) return undefined;
  // 12月28日至1月5日 goes over into the next year.
  if (order >= 0 || from.month - to.month > 4 || to.day > 31) return undefined;
  const printed = block.text.slice(from.start, end);
  return {
    range: { start: block.start + from.start, end: block.start + end },
    certainty: 'likely',
    message: { zh: `起止日期颠倒了：“${printed}”。`, en: `The range runs backwards: ${printed.replace(/\p{Script=Han}/gu, '.')}` },
  };
}

function* wrongLength(block: Block, { from, to, end }: Span): Generator<Report> {
  if (from.month === undefined) return;
  const after = FOR_DAYS.exec(block.text.slice(end, end + 40));
  if (!after) return;
  const figure = block.reading.figures.find(({ digits }) => digits.start >= end && digits.start < end + after[0].length && block.text[digits.end] === '天');
  const year = from.year ?? 2023;
  const overNewYear = to.year === undefined && to.month < from.month ? 1 : 0;
  const days = daysBetween({ year, month: from.month, day: from.day }, { year: (to.year ?? year) + overNewYear, month: to.month, day: to.day }) + 1;
  if (!figure || days < 1 || figure.value === days || (after.groups?.exact === undefined && figure.value === days - 1)) return;
  if (crossesFebruary(from.month, to.month) && from.year === undefined) return; // its length is not known
  const printed = block.text.slice(from.start, end);
  const range = { start: block.start + figure.start, end: block.start + figure.end };
  yield {
    range,
    certainty: 'likely',
    message: { zh: `${printed}首尾都算是${days}天，不是${figure.text}。`, en: `From the first to the last day that is ${days} days, not ${figure.value}.` },
    related: [{ range: { start: block.start + from.start, end: block.start + end }, message: { zh: '起止日期', en: 'The dates' } }],
    fixes: [
      {
        title: { zh: `改为“${days}天”`, en: `Change to ${days} days` },
        kind: 'judged',
        edits: [{ range: { start: block.start + figure.digits.start, end: block.start + figure.digits.end }, text: String(days) }],
      },
    ],
  };
}

const crossesFebruary = (from: number, to: number): boolean => to >= 3 && (from <= 2 || from > to);

function* wrongYears(block: Block): Generator<Report> {
  for (const match of yearsIn(block)) {
    const [from, to] = [Number(match.groups?.from), Number(match.groups?.to)];
    if (from <= to) continue;
    const start = block.start + match.index;
    yield {
      range: { start, end: start + match[0].length },
      certainty: 'likely',
      message: { zh: `起止年份颠倒了：${from}年在${to}年之后。`, en: `The range of years runs backwards: ${from} is after ${to}.` },
    };
  }
}

import type { Report } from '../../finding';
import { daysOf, spansIn, type Span } from '../../page/date-span';
import { keptMatches } from '../../page/kept-by-text';
import type { Block, Page } from '../../page/page';

const LATER = /次年|翌年|来年|明年|第二年/u;
const FOR_DAYS = /^[^。；！？]{0,16}[，,]?(?:(?<exact>为期|会期|展期|持续|共|共计)|历时|历经)(?<days>[0-9]{1,3}|[一二三四五六七八九十]{1,3})天/u;
const yearsIn = keptMatches([/(?<![0-9])(?<from>(?:19|20)[0-9]{2})年?(?:至|到|—|－|-|–|~|～)(?<to>(?:19|20)[0-9]{2})(?:年(?!第)|学年)/gu], ['年']);

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

function* wrongLength(block: Block, span: Span): Generator<Report> {
  const { from, end } = span;
  const after = FOR_DAYS.exec(block.text.slice(end, end + 40));
  if (!after) return;
  const figure = block.reading.figures.find(({ digits }) => digits.start >= end && digits.start < end + after[0].length && block.text[digits.end] === '天');
  const days = daysOf(span);
  if (!figure || days === undefined || figure.value === days || (after.groups?.exact === undefined && figure.value === days - 1)) return;
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

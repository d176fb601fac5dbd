import { boundsOf, magnitudeApart, oneSlipApart } from '../page/figure-agreement';
import { daysOf, spansIn, type Span } from '../page/date-span';
import { tidy } from '../page/numeral';
import type { Article } from '../page/page';
import { toldInBody } from './article-figures';
import { agreed, type Comparison } from './comparison';
import { onPage, type Mention } from './mention';
import { between, type Told } from './sentences';
import { meets, printed } from './sum';
import { wrongResult } from './wrong-result';

/** The clause begins with it, so that it is of what was just told: 平日里公园日均 is of other days. */
const DAILY = /^(?:平均每天|日均)\p{Script=Han}{0,4}$/u;

/** 10月1日至7日，共发送21.7万人次，日均3.1万人次: a daily average over a range of dates. */
export function* dailyOverDates(article: Article): Generator<Comparison> {
  for (const sentence of toldInBody(article)) {
    for (const [i, average] of sentence.mentions.entries()) {
      if (!DAILY.test(average.before)) continue;
      const total = sentence.mentions[i - 1];
      const span = onlySpanIn(sentence);
      if (total && span && isTotalOf(total, average, span)) yield* compare(total, average, span);
    }
  }
}

/** The range of dates of a sentence that tells no other date and no hour. */
function onlySpanIn({ block, start, end, text }: Told): Span | undefined {
  const dates = block.reading.dates.filter((date) => date.start >= start && date.end <= end);
  const [span, ...others] = spansIn(block).filter((one) => one.from.start >= start && one.end <= end);
  if (!span || others.length > 0 || dates.some((date) => date.start >= span.end || date.end <= span.from.start)) return undefined;
  return /[0-9](?:时|点|:|：)/u.test(text) ? undefined : span;
}

function isTotalOf(total: Mention, average: Mention, span: Span): boolean {
  const [a, b] = [total.figure, average.figure];
  if (a.unit.dimension !== b.unit.dimension || a.unit.text === '' || [a, b].some(({ value, upper, exactness }) => value !== upper || exactness !== 'exact' || value <= 0)) return false;
  return a.start >= span.end && /^[，,]\s?(?:平均每天|日均)/u.test(between(total, average));
}

/** Either the first day or the last may not be counted; only a slip of the key is sure. */
function* compare(total: Mention, average: Mention, span: Span): Generator<Comparison> {
  const days = daysOf(span);
  if (days === undefined || days < 3) return;
  const whole = boundsOf(total.figure, 0.5);
  const gives = (count: number, rounded: number): boolean => meets({ low: whole.low / count, high: whole.high / count }, boundsOf(average.figure, rounded));
  const given = gives(days, 1) ? days : gives(days - 1, 0.5) ? days - 1 : undefined;
  if (given !== undefined) {
    yield agreed([average, total], `${total.figure.text}÷${given}天＝${average.figure.text}`);
    return;
  }
  const { step, unit } = average.figure;
  const exact = (total.figure.value * total.figure.unit.factor) / days / unit.factor;
  const right = { ...average.figure, value: tidy(Math.round(exact / step) * step) };
  if (!oneSlipApart(average.figure, right) && !magnitudeApart(average.figure, right)) return;
  const wrong = wrongResult(average, [total], `${total.figure.text}÷${days}天＝${printed(right.value)}${unit.text}`, printed(right.value), 'likely');
  yield withDates(wrong, average, span);
}

/** The dates are a place that proves it, too. */
function withDates(comparison: Comparison, { block }: Mention, { from, end }: Span): Comparison {
  const { report } = comparison;
  if (!report) return comparison;
  const range = onPage(block, { start: from.start, end });
  const dates = { range, message: { zh: '起止日期', en: 'The dates' } };
  return { ...comparison, report: { ...report, related: [...(report.related ?? []), dates] } };
}

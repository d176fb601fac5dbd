import { boundsOf } from '../page/figure-agreement';
import { tidy } from '../page/numeral';
import type { Article } from '../page/page';
import { toldInBody } from './article-figures';
import { agreed, type Comparison } from './comparison';
import { type Mention } from './mention';
import { between, type Told } from './sentences';
import { meets } from './sum';
import { wrongResult } from './wrong-result';

const IS = /^[^。；0-9]{0,10}[，,]?(?:是|为|相当于|达到?)(?:[0-9]{4}年)?[^，。；0-9]{0,8}$/u;

/** 84吨，是去年21吨的4倍: so many times another figure. */
export function* multiples(article: Article): Generator<Comparison> {
  for (const sentence of toldInBody(article)) yield* multiplesIn(sentence);
}

function* multiplesIn({ mentions }: Told): Generator<Comparison> {
  for (const [i, times] of mentions.entries()) {
    const [whole, part] = [mentions[i - 2], mentions[i - 1]];
    if (times.figure.unit.dimension !== 'times' || times.figure.exactness !== 'exact' || !whole || !part) continue;
    if (between(part, times) !== '的' || !IS.test(between(whole, part)) || !isPair(whole, part)) continue;
    const [a, b] = [boundsOf(whole.figure, 0.5), boundsOf(part.figure, 0.5)];
    // It may have been rounded, or cut: 6.9 is told as 6倍 too.
    const told = { low: times.figure.value - times.figure.step / 2, high: times.figure.value + times.figure.step * 0.99 };
    const ratio = (whole.figure.value * whole.figure.unit.factor) / (part.figure.value * part.figure.unit.factor);
    const right = String(tidy(Number(ratio.toFixed(1))));
    const sum = `${whole.figure.text}÷${part.figure.text}＝`;
    if (meets({ low: a.low / b.high, high: a.high / b.low }, told)) yield agreed([times, whole, part], `${sum}${times.figure.text}`);
    else yield wrongResult(times, [whole, part], `${sum}${right}倍`, right, 'likely');
  }
}

const isPair = (a: Mention, b: Mention): boolean =>
  a.figure.unit.dimension === b.figure.unit.dimension && a.figure.unit.text !== '' && [a, b].every(({ figure }) => figure.value === figure.upper && figure.value > 0);

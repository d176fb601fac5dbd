import type { Article } from '../page/page';
import { agreed, disagreed, type Comparison } from './comparison';
import { mentionsInBlock, type Mention } from './mention';
import { between } from './sentences';

/** Yuan for one of each since 1980, lowest and highest (state foreign exchange administration, middle rates; the euro since 1999). */
const RATES: Readonly<Record<string, readonly [low: number, high: number]>> = {
  dollar: [1.4, 8.8],
  euro: [6.4, 11.5],
  pound: [2.5, 16.5],
  yen: [0.005, 0.13],
  won: [0.001, 0.014],
  'hk dollar': [0.28, 1.2],
};
/** What lies so many times outside is a slip of the scale and not a rate. */
const OUTSIDE = 3;
const SAME = /^[（(，,]?(?:约?合|折合|约折合|相当于|约为)(?:人民币)?(?:约)?$/u;

/** A sum of foreign money and its worth in yuan, too far apart for any rate: 1.2亿美元（约合人民币8.6万元）. */
export function* exchanged(article: Article): Generator<Comparison> {
  for (const block of article.blocks) {
    if (block.reading.figures.length < 2) continue;
    const mentions = mentionsInBlock(block);
    for (const [i, yuan] of mentions.entries()) {
      const foreign = mentions[i - 1];
      const rates = foreign && RATES[foreign.figure.unit.dimension];
      if (!foreign || !rates || yuan.figure.unit.dimension !== 'yuan' || !SAME.test(between(foreign, yuan))) continue;
      yield compare(foreign, yuan, rates);
    }
  }
}

function compare(foreign: Mention, yuan: Mention, [low, high]: readonly [number, number]): Comparison {
  const rate = yuan.figure.value / foreign.figure.value;
  const [a, b] = [foreign.figure.text, yuan.figure.text];
  if (rate >= low / OUTSIDE && rate <= high * OUTSIDE) return agreed([yuan, foreign], `${a}≈${b}`);
  const times = rate > high ? rate / high : low / rate;
  return disagreed({
    range: yuan.range,
    certainty: 'likely',
    message: {
      zh: `${a}合不到${b}：照任何一年的汇率都差${Math.round(times)}倍以上。`.replace('合不到', rate > high ? '合不到' : '不止合'),
      en: `${a} is not ${b} at the rate of any year: it is more than ${Math.round(times)} times off.`,
    },
    related: [{ range: foreign.range, message: { zh: a, en: a } }],
  });
}

import { boundsOf } from '../page/figure-agreement';
import { tidy } from '../page/numeral';
import type { Article } from '../page/page';
import { agreed, type Comparison } from './comparison';
import { mentionsInBlock, type Mention } from './mention';
import { between } from './sentences';
import { printed } from './sum';
import { wrongResult } from './wrong-result';

/** 12.6公里（12600米）; 42公斤，合84斤. */
const SAME = /^(?:[（(](?:约?合|约为?|即|相当于|折合)?|[，,](?:约?合|折合|相当于))$/u;
/** A mu 亩 is a fifteenth of a hectare (国务院《关于在我国统一实行法定计量单位的命令》, 1984). */
const MU = 1e4 / 15;

/** One measure given in two units that are not the same. */
export function* conversions(article: Article): Generator<Comparison> {
  for (const block of article.blocks) {
    if (block.reading.figures.length < 2) continue;
    const mentions = mentionsInBlock(block);
    for (const [i, second] of mentions.entries()) {
      const first = mentions[i - 1];
      if (!first || !SAME.test(leadOf(first, second))) continue;
      const [a, b] = [measure(first), measure(second)];
      if (a?.dimension !== b?.dimension || !a || !b || first.figure.unit.text === second.figure.unit.text) continue;
      if (/[（(]/u.test(between(first, second)) && !/^[）)]/u.test(block.text.slice(second.figure.end))) continue;
      if (near(first, a.factor, second, b.factor)) yield agreed([second, first], `${first.figure.text}＝${second.figure.text}`);
      else yield wrongConversion(first, second, tidy(Number(((first.figure.value * a.factor) / b.factor).toPrecision(4))));
    }
  }
}

/** The text between, with the second figure's words of approximation. */
const leadOf = (a: Mention, b: Mention): string => between(a, b);

interface Measure {
  readonly dimension: string;
  readonly factor: number;
}

function measure({ figure }: Mention): Measure | undefined {
  const { dimension, factor } = figure.unit;
  if (dimension === 'mu') return { dimension: 'square metre', factor: MU };
  return ['metre', 'square metre', 'kilogram', 'second', 'cubic metre'].includes(dimension) ? { dimension, factor } : undefined;
}

/** Within the places that are written, and a twentieth where mu are reckoned or something is said to be about. */
function near(a: Mention, fa: number, b: Mention, fb: number): boolean {
  const loose = [a, b].some(({ figure }) => figure.exactness !== 'exact' || figure.unit.dimension === 'mu') ? 0.05 : 0.001;
  const scaled = ({ figure }: Mention, factor: number): { low: number; high: number } => {
    const { low, high } = boundsOf(figure);
    return { low: (low / figure.unit.factor) * factor * (1 - loose), high: (high / figure.unit.factor) * factor * (1 + loose) };
  };
  const [x, y] = [scaled(a, fa), scaled(b, fb)];
  return x.low <= y.high && y.low <= x.high;
}

function wrongConversion(first: Mention, second: Mention, right: number): Comparison {
  return wrongResult(second, [first], `${first.figure.text}＝${printed(right)}${second.figure.unit.text}`, printed(right), 'certain');
}

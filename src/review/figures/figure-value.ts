import type { Figure } from '../page/figure';

const SIGN: Readonly<Record<Figure['exactness'], string>> = { exact: '', below: '≤', above: '≥', about: '≈' };

/**
 * What a figure says, written out: 1,700,000,000元 for 17亿元, ≈140,000吨 for 约14万吨, 30% for 三成. At most and at least
 * stand for 近, 不足 and for 多, 超.
 */
export function figureValue({ value, upper, exactness, unit }: Figure): string {
  const isShare = unit.dimension === 'percent';
  const times = isShare ? unit.factor : 1;
  const [low, high] = [value, upper].map((number) => (number * times).toLocaleString('en', { maximumFractionDigits: 6 }));
  const span = value === upper ? low : `${low}—${high}`;
  return `${SIGN[exactness]}${span}${isShare ? '%' : unit.text}`;
}

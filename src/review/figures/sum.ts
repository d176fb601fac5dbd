import { boundsOf, type Bounds } from '../page/figure-agreement';
import { tidy } from '../page/numeral';
import type { Mention } from './mention';

/** What a sum of figures may come to, in base units. */
export function sumOf(parts: readonly Mention[]): Bounds {
  return parts.map(({ figure }) => boundsOf(figure, 0.5)).reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), { low: 0, high: 0 });
}

/** Whether two stretches share a number; a thousandth of dust is let pass. */
export function meets(a: Bounds, b: Bounds): boolean {
  const dust = 1e-9 * Math.max(Math.abs(a.high), Math.abs(b.high));
  return a.low <= b.high + dust && b.low <= a.high + dust;
}

/** A value as a newspaper prints it: 12000 → 1.2万, 3e8 → 3亿. */
export function printed(value: number): string {
  const [scale, mark] = value >= 1e8 ? [1e8, '亿'] : value >= 1e4 && value % 100 === 0 ? [1e4, '万'] : [1, ''];
  return `${tidy(Number((value / scale).toFixed(4)))}${mark}`;
}

/** 79名＋9名＝88名 */
export function sumInWords(parts: readonly Mention[], total: Mention): string {
  const { factor, text } = total.figure.unit;
  const sum = tidy(parts.reduce((value, { figure }) => value + figure.value * figure.unit.factor, 0) / factor);
  return `${parts.map(({ figure }) => bare(figure.text)).join('＋')}＝${printed(sum)}${text}`;
}

/** A figure's text without the words that lead to it. */
export const bare = (text: string): string => text.replace(/^(?:达到?|为|有|约为)/u, '');

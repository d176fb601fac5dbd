import { magnitudeApart } from '../page/figure-agreement';
import { significantDigits, type Mention } from './mention';

const CURRENCIES = new Set(['yuan', 'dollar', 'euro', 'yen', 'pound', 'rouble', 'won', 'hk dollar']);
const AREAS = new Set(['square metre', 'mu']);
/** Dimensions whose units are told in two sizes: 公里 and 米, 吨 and 公斤. */
const SIZES = new Set(['metre', 'square metre', 'kilogram', 'cubic metre', 'watt']);

/** What a figure is a measure of, whatever its unit: money, area; otherwise its dimension. */
export function measureOf({ figure }: Mention): string {
  const { dimension } = figure.unit;
  return CURRENCIES.has(dimension) ? 'money' : AREAS.has(dimension) ? 'area' : dimension;
}

/**
 * Whether two figures have the same digits and another unit or scale: 6800万美元 and 6800万元, 7.8公里 and
 * 7.8米, 2.36亿元 and 2.36万元, 231名 and 2310名.
 */
export function isUnitSlip(a: Mention, b: Mention): boolean {
  if (a.figure.unit.text === '' || measureOf(a) !== measureOf(b)) return false;
  return (otherUnit(a, b) || magnitudeApart(a.figure, b.figure)) && significantDigits(a.figure) > 1;
}

function otherUnit(a: Mention, b: Mention): boolean {
  const [x, y] = [a.figure, b.figure];
  if (x.value !== y.value || x.unit.text === y.unit.text) return false;
  return x.unit.dimension !== y.unit.dimension || (SIZES.has(x.unit.dimension) && x.unit.factor !== y.unit.factor);
}

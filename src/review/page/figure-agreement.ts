import type { Figure } from './figure';

/** What a figure says of the true number, in base units of its dimension: somewhere from `low` to `high`. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * How far approximation and rounding reach: 近百 up to a hundred, 10多 below twenty, 1.2万 what rounds or was cut to it,
 * 约 and 左右 by the last place written. `rounded` says how much of the last place of a rounded figure is unsure: all of it
 * (it may have been cut) or half.
 */
export function boundsOf(figure: Figure, rounded = 1): Bounds {
  const { unit, value, upper, exactness } = figure;
  const reach = exactness === 'exact' ? rounding(figure) * rounded : lastPlace(value);
  const above = exactness === 'above' ? Math.max(reach, /超|突破|逾|以上|至少|不/u.test(figure.text) ? value * 0.5 : 0) : reach;
  const low = exactness === 'above' ? value : exactness === 'below' ? Math.min(value * 0.8, value - reach) : value - reach;
  const high = exactness === 'below' ? value : upper + above;
  return { low: low * unit.factor, high: high * unit.factor };
}

/** A count is exact; a decimal or a figure in 万 and 亿 may have been rounded or cut. */
function rounding({ step, text }: Figure): number {
  return /[.．点万亿]/u.test(text) ? step : 0;
}

/** The place value of the last digit that is not zero: 300 → 100, 1250 → 10. */
export function lastPlace(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 1;
  let place = 10 ** Math.floor(Math.log10(Math.abs(value)));
  while (place > 1e-6 && Math.abs(value / place - Math.round(value / place)) > 1e-9) place /= 10;
  return place;
}

/** Whether both can be true of one thing. Figures of different dimensions never agree; a bare number has any. */
export function agree(a: Figure, b: Figure): boolean {
  if (a.unit.dimension !== b.unit.dimension && a.unit.text !== '' && b.unit.text !== '') return false;
  const [x, y] = [boundsOf(a), boundsOf(b)];
  const dust = 1e-9 * Math.max(Math.abs(x.high), Math.abs(y.high));
  return x.low <= y.high + dust && y.low <= x.high + dust;
}

/**
 * Whether the two are written to the same number of digits and differ in exactly one of them, or in two neighbours
 * that changed places: the slips of a key. A longer one is cut to the places of the shorter (1亿7224万 beside 172248769).
 */
export function oneSlipApart(a: Figure, b: Figure): boolean {
  if (!isDecimal(a) || !isDecimal(b)) return a.compound === b.compound && a.unit.text === b.unit.text && differsOnce(digitsOf(a), digitsOf(b));
  const [m, n] = [a.value * a.unit.factor, b.value * b.unit.factor];
  if (m > 0 && n > 0 && (m > n * FARTHEST || n > m * FARTHEST)) return false;
  const step = Math.max(a.step * a.unit.factor, b.step * b.unit.factor);
  const [x, y] = [digitsAt(m, step), digitsAt(n, step)];
  return x !== '0' && y !== '0' && differsOnce(x, y);
}

/** Figures further apart, by ten times and what rounding adds, have not the same number of digits. */
const FARTHEST = 10.1;

/** 一斤二两 is 1.2 and may be written so; 2小时35分 is no number of tenths. */
const isDecimal = ({ compound, step }: Figure): boolean => !compound || Math.abs(Math.log10(step) - Math.round(Math.log10(step))) < 1e-9;

/** 2小时35分 as 235. */
const digitsOf = ({ text }: Figure): string => text.replace(/[^0-9]/gu, '');

function differsOnce(x: string, y: string): boolean {
  if (x === y || x.length !== y.length) return false;
  let first = 0;
  while (x[first] === y[first]) first++;
  const rest = (text: string): string => text.slice(first + 1);
  if (rest(x) === rest(y)) return true;
  return x[first] === y[first + 1] && x[first + 1] === y[first] && x.slice(first + 2) === y.slice(first + 2);
}

/** Whether the same digits are written with a nought too few or too many, or with 万 for 亿. */
export function magnitudeApart(a: Figure, b: Figure): boolean {
  if (a.value === 0 || b.value === 0 || a.unit.text !== b.unit.text) return false;
  const times = a.value > b.value ? a.value / b.value : b.value / a.value;
  return Math.abs(times / 10 - 1) < 1e-9 || Math.abs(times / 1e4 - 1) < 1e-9;
}

function digitsAt(value: number, step: number): string {
  return String(Math.floor(value / step + 1e-6));
}

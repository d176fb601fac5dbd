import type { Parts } from './figure-forms';
import type { Unit } from './measure-words';
import { readNumeral, tidy, type Numeral } from './numeral';

/** Quantities as they are spoken, the tenths behind the unit with their own unit or with none: 三块五, 一斤二两, 三米五. */
interface Spoken {
  readonly unit: Unit;
  /** The unit of the tenths, which may be left out. */
  readonly tenths: readonly string[];
  /** The unit of the hundredths behind them. */
  readonly hundredths: readonly string[];
  /** Whether hundredths may follow without any unit: 一米七五. */
  readonly bareHundredths?: true;
}

const YUAN: Pick<Spoken, 'tenths' | 'hundredths'> = { tenths: ['角', '毛'], hundredths: ['分'] };
/** By the first unit. 一亩 has ten 分, 一丈 ten 尺, 一斤 ten 两 (《量和单位》 customary units). */
const SPOKEN: readonly (readonly [text: string, spoken: Spoken])[] = [
  ['块钱', { unit: { text: '块钱', dimension: 'yuan', factor: 1 }, ...YUAN }],
  ['块', { unit: { text: '块', dimension: 'yuan', factor: 1 }, ...YUAN }],
  ['元', { unit: { text: '元', dimension: 'yuan', factor: 1 }, ...YUAN }],
  ['斤', { unit: { text: '斤', dimension: 'kilogram', factor: 0.5 }, tenths: ['两'], hundredths: ['钱'] }],
  ['亩', { unit: { text: '亩', dimension: 'mu', factor: 1 }, tenths: ['分'], hundredths: ['厘'] }],
  ['米', { unit: { text: '米', dimension: 'metre', factor: 1 }, tenths: [], hundredths: [], bareHundredths: true }],
  ['丈', { unit: { text: '丈', dimension: 'chi', factor: 10 }, tenths: ['尺'], hundredths: ['寸'] }],
  ['尺', { unit: { text: '尺', dimension: 'chi', factor: 1 }, tenths: ['寸'], hundredths: ['分'] }],
];
/** 两块三角地: 三角 is a shape. */
const NO_TENTHS = /^角[形地铁钢尺板楼]/u;
/** A digit, unless more of a number follows: the 五 of 三块五 but not of 三块五十. */
const DIGIT = /^[一二两三四五六七八九](?![十百千万亿])/u;
/** What may follow tenths that have no unit: a mark, a particle, what is measured. */
const CLOSED = /^(?:$|[，。；：！？、（）()”’》\s—]|的|钱|一[斤个公亩本张包袋碗份只条件箱盒瓶支枚]|每|多|左右|上下|以上|以下|高|宽|长|深|厚|远|粗|见方|到|至|涨|降|卖|买|了|起)/u;

/** 三块五, 三块五毛二, 一斤二两, 一亩八分, 一米七五: the whole as one numeral in the first unit. `end` is where the first number ends. */
export function readSpoken(text: string, start: number, end: number, numeral: Numeral): Parts | undefined {
  const found = SPOKEN.find(([unit]) => text.startsWith(unit, end));
  if (!found || numeral.script !== 'chinese' || numeral.value !== numeral.upper || numeral.more) return undefined;
  const [printed, spoken] = found;
  const told = decimalsAt(text, end + printed.length, spoken);
  if (!told) return undefined;
  const value = tidy(numeral.value + told.value);
  return { start, end, numeral: { ...numeral, value, upper: value, step: told.step }, unit: spoken.unit, unitEnd: told.end, more: false, compound: true };
}

interface Decimals {
  readonly value: number;
  readonly step: number;
  readonly end: number;
}

function decimalsAt(text: string, at: number, { tenths, hundredths, bareHundredths }: Spoken): Decimals | undefined {
  const first = digitAt(text, at);
  if (first === undefined) return undefined;
  const unit = tenths.find((one) => text.startsWith(one, at + 1));
  const second = digitAt(text, at + 1 + (unit?.length ?? 0));
  if (unit !== undefined && !NO_TENTHS.test(text.slice(at + 1, at + 3))) return withUnit(text, at + 1 + unit.length, first, second, hundredths);
  const places = bareHundredths && second !== undefined ? 2 : 1;
  const end = at + places;
  if (!CLOSED.test(text.slice(end, end + 3))) return undefined;
  return places === 2 ? { value: first / 10 + (second ?? 0) / 100, step: 0.01, end } : { value: first / 10, step: 0.1, end };
}

/** After the tenths with their unit: hundredths with theirs or without, or nothing more. */
function withUnit(text: string, at: number, first: number, second: number | undefined, hundredths: readonly string[]): Decimals {
  const unit = second === undefined ? undefined : hundredths.find((one) => text.startsWith(one, at + 1));
  const end = at + 1 + (unit?.length ?? 0);
  if (second !== undefined && (unit !== undefined || CLOSED.test(text.slice(end, end + 3)))) return { value: first / 10 + second / 100, step: 0.01, end };
  // 五毛钱, 二两地: the noun that only says what the unit is.
  return { value: first / 10, step: 0.1, end: at + (/^钱/u.test(text.slice(at, at + 1)) ? 1 : 0) };
}

function digitAt(text: string, at: number): number | undefined {
  const digit = DIGIT.exec(text.slice(at, at + 2))?.[0];
  return digit === undefined ? undefined : readNumeral(digit)?.value;
}

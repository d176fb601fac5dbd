import type { Figure } from './figure';
import type { Unit } from './measure-words';
import { tidy, type Numeral } from './numeral';

/** Units that are told one after the other, the smaller behind the larger: how many of the smaller make one. */
const STEPS: readonly (readonly [larger: string, smaller: string, times: number])[] = [
  ['小时', '分', 60],
  ['小时', '分钟', 60],
  ['个小时', '分钟', 60],
  ['分钟', '秒', 60],
  ['天', '小时', 24],
  ['天', '个小时', 24],
  ['年', '个月', 12],
  ['元', '角', 10],
  ['斤', '两', 10],
  ['亩', '分', 10],
];
/** Units behind which the decimals are written: 1米85, 11秒02, 32块5. */
const BEFORE_DECIMALS: Readonly<Record<string, RegExp>> = {
  米: /^[0-9]{1,2}(?![0-9.%％‰多余个米公厘至到-])/u,
  秒: /^[0-9]{1,3}(?![0-9.%％‰多余个米公厘至到-])/u,
  块: /^[0-9](?![0-9.%％‰多余个米公厘至到-])/u,
};
const SECOND: Unit = { text: '秒', dimension: 'second', factor: 1 };
/** A person's height, a jump, a price: what is told so is small. */
const SMALL = 1000;

/** The decimals behind a unit, as one number with what stands before it. */
export function withDecimals(text: string, unitEnd: number, unit: Unit, { value, upper, step, script, more }: Numeral): { numeral: Numeral; unitEnd: number } | undefined {
  const decimals = BEFORE_DECIMALS[unit.text]?.exec(text.slice(unitEnd, unitEnd + 4))?.[0];
  if (decimals === undefined || script !== 'arabic' || step !== 1 || value !== upper || more || value >= SMALL) return undefined;
  const whole = tidy(value + Number(`0.${decimals}`));
  return { numeral: { value: whole, upper: whole, step: 10 ** -decimals.length, script, more }, unitEnd: unitEnd + decimals.length };
}

/** One quantity in two units: 2小时35分, 3年零4个月; of a race 2分21秒36. */
export function joinCompound(text: string, larger: Figure, smaller: Figure): Figure | undefined {
  if (larger.exactness !== 'exact' || larger.value !== larger.upper || smaller.value !== smaller.upper) return undefined;
  if (!/^零?$/u.test(text.slice(larger.end, smaller.start))) return undefined;
  const sum = sumOf(larger, smaller);
  if (!sum) return undefined;
  const digits = { start: larger.digits.start, end: smaller.digits.end };
  return { ...smaller, ...sum, start: larger.start, text: text.slice(larger.start, smaller.end), digits, upper: sum.value, clause: larger.clause, compound: true };
}

function sumOf({ value, unit }: Figure, smaller: Figure): Pick<Figure, 'value' | 'step' | 'unit'> | undefined {
  // Points and minutes are written alike: only seconds behind them tell which.
  if (unit.text === '分' && smaller.unit.text === '秒') return { value: tidy(value * 60 + smaller.value), step: smaller.step, unit: SECOND };
  const times = STEPS.find(([a, b]) => a === unit.text && b === smaller.unit.text)?.[2];
  if (times === undefined || smaller.value >= times) return undefined;
  return { value: tidy(value + smaller.value / times), step: tidy(smaller.step / times), unit };
}

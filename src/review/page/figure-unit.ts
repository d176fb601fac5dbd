import { countedAt, type Parts } from './figure-forms';
import { isWordWith, unitAt, type Unit } from './measure-words';
import { ARABIC_NUMERAL, readNumeral, type Numeral } from './numeral';

/** The unit of a bare number. */
export const NO_UNIT: Unit = { text: '', dimension: 'number', factor: 1 };
const AFTER_DIGITS = /^(?:多|余|来|几)/u;

/** 月 after 两个半 and 一个多 is the span and not the month of a date. */
function spanUnitAt(text: string, at: number): Unit | undefined {
  return text[at] === '月' ? { text: '月', dimension: 'month', factor: 1 } : unitAt(text, at);
}

/** 四点意见: elsewhere 点 tells the hour or a decimal. */
const POINTS = /^点(?:意见|要求|希望|建议|体会|看法|思考|启示|主张|倡议|共识)/u;

export type Measured = Pick<Parts, 'unit' | 'unitEnd' | 'more' | 'half'> & Partial<Pick<Parts, 'numeral' | 'end' | 'counted'>>;

/** The unit after the digits, over 多, 余, 来. A bare number counts where the text says 达, 为, 至 … before it. */
export function readUnit(text: string, start: number, end: number, numeral: Numeral): Measured | undefined {
  const after = AFTER_DIGITS.exec(text.slice(end, end + 1));
  const at = end + (after ? 1 : 0);
  const more = after !== null;
  const special = specialUnit(text, start, at, numeral, more);
  if (special) return special;
  const unit = share(text, at, numeral) ?? ledUnit(text, start, at) ?? unitAt(text, at);
  if (!unit) return bare(text, start, end, numeral) ? { unit: NO_UNIT, unitEnd: at, more } : undefined;
  const printed = text.slice(start, end);
  if (isDate(text, at, unit, numeral) || isRank(printed, unit, numeral, text[start - 1])) return undefined;
  if (numeral.script === 'chinese' && numeral.upper < 10 && isWordWith(printed, numeral.value, unit)) return undefined;
  return { unit, unitEnd: at + unit.text.length, more };
}

/** What is a unit only by the words around it. */
function specialUnit(text: string, start: number, at: number, numeral: Numeral, more: boolean): Measured | undefined {
  const scaled = /^个多?[万亿]/u.exec(text.slice(at, at + 3))?.[0];
  if (scaled) return scaledUnit(text, at + scaled.length, scaled, numeral, more);
  const parted = /^个(?:半|多)(?:小时|月|钟头|星期)/u.test(text.slice(at, at + 5)) && spanUnitAt(text, at + 2);
  if (parted) return { unit: parted, unitEnd: at + 2 + parted.text.length, more: more || text[at + 1] === '多', half: text[at + 1] === '半' };
  if (numeral.step < 1 && /^个[和、与及至到—][0-9.]+个百分点/u.test(text.slice(at, at + 12))) return { unit: { text: '个', dimension: 'percentage point', factor: 1 }, unitEnd: at + 1, more };
  if (POINTS.test(text.slice(at, at + 3))) return { unit: { text: '点', dimension: '点', factor: 1 }, unitEnd: at + 1, more };
  return discount(text, start, at, numeral);
}

/** What a reduced price is told after, where the number alone could be another word: 打八折. */
const REDUCED = /(?:打|享受?|低至|仅|可享|优惠|最低|全场|一律)$/u;

/** 八点五折, 打八五折, 打85折: tenths of a price. */
function discount(text: string, start: number, at: number, numeral: Numeral): Measured | undefined {
  if (text[at] !== '折' || /^[叠合射页扇旧算线返磨腾断子]/u.test(text.slice(at + 1, at + 2)) || numeral.value >= 100) return undefined;
  if (numeral.step >= 1 && !REDUCED.test(text.slice(Math.max(0, start - 4), start))) return undefined;
  const unit = { text: '折', dimension: '折', factor: 1 };
  const digits = /^[1-9一二三四五六七八九]{2}$/u.test(text.slice(start, at)) && numeral.value === numeral.upper ? Array.from(text.slice(start, at), (digit) => readNumeral(digit)?.value ?? 0) : undefined;
  const value = digits ? (digits[0] ?? 0) + (digits[1] ?? 0) / 10 : numeral.value;
  return { unit, unitEnd: at + 1, more: false, numeral: digits ? { ...numeral, value, upper: value, step: 0.1 } : numeral };
}

/** What is counted only after such words: 4版 and 2班 by themselves are names. */
const LED: Readonly<Record<string, { readonly by: RegExp; readonly unless: RegExp }>> = {
  版: { by: /(?:共|共计|总计|推出|增至|扩至|扩版至|减至|多达|[每全]期|[对四]开|出版?|刊发|每天|每日|每周|特刊)$/u, unless: /^[本面式权块图税画刻主心]/u },
  班: { by: /(?:开行|加开|增开|新开|恢复|加密|加密至|增至|减至|增加|减少|运行|发车|发|每[天日周][^，。；]{0,4}|日均|共|往返)$/u, unless: /^[级车子组主会底长次列轮师]/u },
};

function ledUnit(text: string, start: number, at: number): Unit | undefined {
  const printed = text[at] ?? '';
  const led = LED[printed];
  if (!led?.by.test(text.slice(Math.max(0, start - 8), start)) || led.unless.test(text.slice(at + 1, at + 2))) return undefined;
  return { text: printed, dimension: printed, factor: 1 };
}

/** 4个亿, 两个多亿元: a scale told as a measure word. */
function scaledUnit(text: string, end: number, scaled: string, numeral: Numeral, more: boolean): Measured {
  const factor = scaled.endsWith('亿') ? 1e8 : 1e4;
  const unit = unitAt(text, end) ?? NO_UNIT;
  return { unit, end, unitEnd: end + unit.text.length, more: more || scaled.includes('多'), numeral: { ...numeral, value: numeral.value * factor, upper: numeral.upper * factor, step: numeral.step * factor } };
}

const NEXT = new RegExp(`^[、和与及](?:${ARABIC_NUMERAL})`, 'u');
/** A list has no more figures than this. */
const LONGEST_LIST = 12;

/** 分别提高2.2和0.8个百分点: the last of a list has the unit of all. */
export function readShared(text: string, start: number, end: number): Measured | undefined {
  if (!/分别[^，。；！？]{0,16}$/u.test(text.slice(Math.max(0, start - 60), start))) return undefined;
  let close = end;
  for (let n = 0; n < LONGEST_LIST; n++) {
    const next = NEXT.exec(text.slice(close, close + 24));
    if (!next) return undefined;
    close += next[0].length;
    const unit = unitAt(text, close);
    if (unit) return { unit, unitEnd: end, more: false, counted: countedAt(text, close + unit.text.length) };
  }
  return undefined;
}

/** 三成, 七成半: tenths. */
function share(text: string, at: number, numeral: Numeral): Unit | undefined {
  if (text[at] !== '成' || numeral.upper > 10 || !/^成(?:半|[多以左]|[\p{Script=Han}]?|$)/u.test(text.slice(at))) return undefined;
  if (/^成(?:为|立|功|员|果|都|本|就|绩|长|熟|品|年|型|效|交|千|群|人|套|了|不)/u.test(text.slice(at, at + 2))) return undefined;
  return { text: '成', dimension: 'percent', factor: 10 };
}

/** 三级医院, 党的十八大, 一二类苗; 前三名. 两级 is counted. */
function isRank(printed: string, unit: Unit, { script, value }: Numeral, before: string | undefined): boolean {
  if (before === '前' && /^[名位]$/u.test(unit.text)) return true;
  if (script !== 'chinese') return false;
  return (unit.text === '级' && printed !== '两') || (unit.text === '大' && value > 10) || (CLASSES.test(unit.text) && /^[一二三四五六七八]{2}$/u.test(printed));
}

const CLASSES = /^[类级期等档]$/u;

const YEAR = /^[12][0-9]{3}$|^[〇零一二三四五六七八九]{4}$/u;

/** A year, a month, a day of the month, a time of day: 2022年, 2月, 3日, 9时30分. */
function isDate(text: string, at: number, unit: Unit, numeral: Numeral): boolean {
  if (unit.text === '年') {
    if (numeral.value >= 1000 && numeral.value < 2200) return true;
    return /^年(?:[0-9]{1,2}月|代|级|版|[上下]半年|[冬春夏秋]|初|底|末)/u.test(text.slice(at, at + 4));
  }
  if (unit.text === '度') return /^度(?:$|[，。、；的])/u.test(text.slice(at, at + 2)) ? numeral.value > 1000 : false;
  if (unit.text === '分') return /(?:(?<!小)时|点)$/u.test(text.slice(Math.max(0, at - 5), at).replace(/[0-9]+$/u, ''));
  return false;
}

/** In UTF-16 code units. */
const LONGEST_HEADLINE = 60;
const LEADERS = /(?:[.．·…]\s?[.．·…]\s?|[-－—年、])$/u;

/** A number without a unit: 死亡人数升至8，; 日均达1.2万; 由2.35缩小到2.53. */
function bare(text: string, start: number, end: number, numeral: Numeral): boolean {
  // A page’s number in a table of contents, a type (歼-15), a note (附注九、1), a month cut off (2019年12), a cell of a table.
  if (LEADERS.test(text.slice(Math.max(0, start - 3), start)) || (start === 0 && end === text.length)) return false;
  if (numeral.script === 'chinese' || YEAR.test(String(numeral.value))) return false;
  if (numeral.step > 1 && numeral.value >= 1e4) return true;
  const after = text.slice(end, end + 2);
  // At the end of a long line the number is cut off from its unit.
  if (after === '') return text.length <= LONGEST_HEADLINE;
  return /^[，。；]/u.test(after) || (numeral.step < 1 && /^(?:[增降升减缩扩提上下]|到|至)/u.test(after));
}

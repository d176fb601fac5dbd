/** A number as it is written: Arabic (1,234.5, full-width), Chinese (二十万亿) or mixed (1.2万). */
export interface Numeral {
  /** The number, or the low end of 两三 or 几十. */
  readonly value: number;
  /** The high end; equal to `value` unless the writing itself is a range. */
  readonly upper: number;
  /** The place value of the last digit that is written: 1.2万 is written to 1000. */
  readonly step: number;
  readonly script: 'arabic' | 'chinese';
  /** Whether 多, 余, 来 or 几 stands inside it: 20多万. */
  readonly more: boolean;
}

/** 1 200: thousands set off by a thin or fixed blank (GB/T 15835—2011, 5.2.1), or by a plain one where a unit follows at once. */
const THIN = String.raw`(?<![0-9])[0-9]{1,3}(?:[\u2009\u202f\u00a0][0-9]{3})+(?![0-9])`;
const BLANK = String.raw`(?<![0-9.,A-Za-z图表第年月日号时点分\s])(?:[0-9]{1,2}|[0-9]{3}(?= 0))(?: [0-9]{3})+(?=(?:[.][0-9]+)?[多余]?[\p{Script=Han}%](?<![年月日号时点]))`;
const ARABIC = String.raw`(?:${THIN}|${BLANK}|[0-9０-９]+(?:,[0-9]{3})*)(?:[.．][0-9０-９]+)?`;
// 千米, 百分 … begin a unit or a word, not a scale.
const SCALE = String.raw`(?:十万|百万|千万|万亿|百亿|千亿|亿|万|千(?![米克瓦卡伏赫])|百(?![分货姓度])(?=[多余元人名个家户亩吨公]))`;
// 五亿千瓦: behind 万 and 亿 it is 千瓦, too.
const CHINESE = '(?:[〇零一二两三四五六七八九十百万亿几数]|千(?!(?<=[万亿]千)[米克瓦卡伏赫]))';

/** Arabic digits with scales: 1,234.5, 70多万, 1亿7224万. Groups: none. */
export const ARABIC_NUMERAL = `${ARABIC}(?:[多余]?${SCALE}(?:[0-9]+(?:[.][0-9]+)?(?:[千百]?万|千(?![米克瓦]))|[0-9]{4}(?![0-9年]))?)?`;
/** Chinese digits with scales: 二十万亿, 三点五, 三百多万. */
export const CHINESE_NUMERAL = `${CHINESE}+(?:点[〇零一二三四五六七八九]+[万亿]*|[多余](?=[万亿])[万亿]+)?`;

const DIGITS = new Map(Array.from('〇零一二两三四五六七八九', (digit, i) => [digit, [0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9][i] ?? 0]));
const SCALES = new Map([['十', 1e1], ['百', 1e2], ['千', 1e3], ['万', 1e4], ['亿', 1e8]]);

/** A longer run of digits is no number of a newspaper. */
const LONGEST = 32;

/** Reads a number's text. Returns undefined for what is not one (a lone 数, two scales without sense). */
export function readNumeral(text: string): Numeral | undefined {
  if (text === '' || text.length > LONGEST) return undefined;
  return /^[0-9０-９]/u.test(text) ? readArabic(text) : readChinese(text);
}

/** Full-width digits and stops as ASCII; the length stays. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９．，％]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}

const PART = new RegExp(String.raw`([0-9,]+(?:\.[0-9]+)?)[多余]?([十百千万亿]*)`, 'gu');

function readArabic(printed: string): Numeral | undefined {
  let value = 0;
  let step = 1;
  for (const [, digits = '', scales = ''] of halfWidth(printed).replace(/\s/gu, '').matchAll(PART)) {
    const scale = scaleOf(scales);
    const plain = digits.replaceAll(',', '');
    const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
    value += Number(plain) * scale;
    step = scale / 10 ** decimals;
  }
  value = tidy(value);
  return Number.isFinite(value) ? { value, upper: value, step, script: 'arabic', more: /[多余]/u.test(printed) } : undefined;
}

function scaleOf(scales: string): number {
  return Array.from(scales).reduce((product, scale) => product * (SCALES.get(scale) ?? 1), 1);
}

/** Takes the dust of binary fractions away: 1.1 × 10⁴ is 11000. */
export function tidy(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12));
}

function readChinese(printed: string): Numeral | undefined {
  const more = /[多余]/u.test(printed);
  const text = printed.replace(/[多余]/gu, '');
  const point = /^(.+)点([^万亿]+)([万亿]*)$/u.exec(text);
  if (point) return readPoint(point, more);
  const vague = readVague(text);
  if (vague) return vague;
  if (/[几数]/u.test(text)) return undefined;
  const pair = readPair(text);
  if (pair) return pair;
  if (!/[十百千万亿]/u.test(text)) {
    const value = Number(Array.from(text, (digit) => String(DIGITS.get(digit) ?? 0)).join(''));
    return { value, upper: value, step: 1, script: 'chinese', more };
  }
  const { value, step } = sum(text);
  return { value, upper: value, step, script: 'chinese', more };
}

function readPoint([, whole = '', fraction = '', scales = '']: RegExpExecArray, more: boolean): Numeral {
  const scale = scaleOf(scales);
  const decimals = Number(`0.${Array.from(fraction, (digit) => String(DIGITS.get(digit) ?? 0)).join('')}`);
  const value = tidy((sum(whole).value + decimals) * scale);
  return { value, upper: value, step: scale / 10 ** fraction.length, script: 'chinese', more };
}

/** 几十, 十几, 数百, 几: written as a range. */
function readVague(text: string): Numeral | undefined {
  const opens = /^[几数]([十百千万亿]*)$/u.exec(text);
  const ends = /^(.*十)几$/u.exec(text);
  const [low, high] = ends ? [1, 9] : [2, 9];
  const base = ends ? sum(ends[1] ?? '').value : 0;
  if (!ends && (!opens || text === '数')) return undefined;
  const scale = ends ? 1 : scaleOf(opens?.[1] ?? '');
  return { value: base + low * scale, upper: base + (high + 1) * scale - 1, step: scale, script: 'chinese', more: false };
}

/** Two neighbouring digits are a range: 两三, 十七八, 三四百, 三五. */
function readPair(text: string): Numeral | undefined {
  const match = /^(.*十)?([一二两三四五六七八])([二两三四五六七八九])([十百千万亿]*)$/u.exec(text);
  if (!match) return undefined;
  const [, tens = '', low = '', high = '', scales = ''] = match;
  const [a, b] = [DIGITS.get(low) ?? 0, DIGITS.get(high) ?? 0];
  if (b - a !== 1 && !(a === 3 && b === 5)) return undefined;
  const base = tens === '' ? 0 : sum(tens).value;
  const scale = scaleOf(scales);
  return { value: base + a * scale, upper: base + b * scale, step: scale, script: 'chinese', more: false };
}

/** Adds up digits and scales: 二十万亿, 一千二百零三; 一百二 is 120. */
function sum(text: string): { value: number; step: number } {
  let whole = 0;
  let section = 0;
  let digit: number | undefined;
  let step = 1;
  for (const mark of text) {
    const scale = SCALES.get(mark);
    if (scale === undefined) {
      digit = DIGITS.get(mark) ?? 0;
      step = mark === '零' || mark === '〇' ? 1 : step > 1 ? step / 10 : 1;
    } else if (scale >= 1e4) {
      const below = section + (digit ?? 0);
      // 二十万亿: the second scale multiplies all before it.
      if (below === 0 && whole > 0) whole *= scale;
      else if (scale === 1e8) whole = (whole + (below || 1)) * scale;
      else whole += (below || 1) * scale;
      [section, digit, step] = [0, undefined, scale];
    } else {
      section += (digit ?? 1) * scale;
      [digit, step] = [undefined, scale];
    }
  }
  return { value: whole + section + (digit ?? 0) * (digit === undefined ? 1 : step), step };
}

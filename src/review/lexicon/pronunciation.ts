import cnchar from 'cnchar';
import order from 'cnchar-order';

cnchar.use(order);

/** How characters are read and how many strokes they have (from cnchar, which follows 《通用规范汉字表》). */
export interface Pronunciation {
  /** Every reading of a character, tone marks included: 朝 gives cháo and zhāo. Empty for what is no Chinese character. */
  readings(char: string): readonly string[];
  /** How many strokes a character has; 0 for what is no Chinese character. */
  strokes(char: string): number;
  /** The strokes of a character as they are written, each by its class: 1 横, 2 竖, 3 撇, 4 点, 5 折. Empty where not known. */
  strokeOrder(char: string): string;
}

const HAN = /^\p{Script=Han}$/u;
const kept = new Map<string, readonly string[]>();
const keptOrders = new Map<string, string>();

/** Reads a character; only `spell` and `stroke` of cnchar are asked, with arguments they know and the one plugin they need, and so print nothing. */
export const pronunciation: Pronunciation = {
  readings(char) {
    const known = kept.get(char);
    if (known) return known;
    const readings = readingsOf(char);
    kept.set(char, readings);
    return readings;
  },
  strokes(char) {
    const [count] = cnchar.stroke(char, 'array') as number[];
    return typeof count === 'number' ? count : 0;
  },
  strokeOrder(char) {
    const known = keptOrders.get(char);
    if (known !== undefined) return known;
    const classes = strokeClasses(char);
    keptOrders.set(char, classes);
    return classes;
  },
};

function strokeClasses(char: string): string {
  if (!HAN.test(char)) return '';
  const [names] = cnchar.stroke(char, 'order', 'name') as unknown[];
  return Array.isArray(names) ? names.map(strokeClass).join('') : '';
}

/** GB 13000.1 字符集汉字笔顺规范: 提 counts as 横, 竖钩 as 竖, 捺 as 点, whatever else bends as 折. (点2 is cnchar's name of the upright dot of 宀.) */
function strokeClass(name: unknown): string {
  if (name === '横' || name === '提') return '1';
  if (name === '竖' || name === '竖钩') return '2';
  if (name === '撇') return '3';
  return name === '点' || name === '点2' || name === '捺' ? '4' : '5';
}

/** Whether two characters share a reading, the tone included. */
export function soundsAlike(a: string, b: string): boolean {
  const readings = pronunciation.readings(a);
  return pronunciation.readings(b).some((reading) => readings.includes(reading));
}

/** Whether two characters share a reading but for its tone: what a pinyin keyboard offers for one another. */
export function soundsNearlyAlike(a: string, b: string): boolean {
  const toneless = (char: string): string[] => pronunciation.readings(char).map((reading) => reading.normalize('NFD').replace(TONES, ''));
  const readings = toneless(a);
  return toneless(b).some((reading) => readings.includes(reading));
}

/** ¯ ´ ˇ ` over a vowel; not the dots of ü. */
const TONES = /[\u0304\u0301\u030c\u0300]/gu;

function readingsOf(char: string): readonly string[] {
  if (!HAN.test(char)) return [];
  const [spelt] = cnchar.spell(char, 'array', 'poly', 'tone', 'low') as string[];
  if (spelt === undefined || spelt === char) return [];
  return spelt.replace(/[()]/gu, '').split('|');
}

import cnchar from 'cnchar';

/** How characters are read and how many strokes they have (from cnchar, which follows 《通用规范汉字表》). */
export interface Pronunciation {
  /** Every reading of a character, tone marks included: 朝 gives cháo and zhāo. Empty for what is no Chinese character. */
  readings(char: string): readonly string[];
  /** How many strokes a character has; 0 for what is no Chinese character. */
  strokes(char: string): number;
}

const kept = new Map<string, readonly string[]>();

/** Reads a character; only `spell` and `stroke` of cnchar are asked, which need no plugin and so print nothing. */
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
};

/** Whether two characters share a reading, the tone included. */
export function soundsAlike(a: string, b: string): boolean {
  const readings = pronunciation.readings(a);
  return pronunciation.readings(b).some((reading) => readings.includes(reading));
}

function readingsOf(char: string): readonly string[] {
  if (!/^\p{Script=Han}$/u.test(char)) return [];
  const [spelt] = cnchar.spell(char, 'array', 'poly', 'tone', 'low') as string[];
  if (spelt === undefined || spelt === char) return [];
  return spelt.replace(/[()]/gu, '').split('|');
}

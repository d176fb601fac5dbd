/** The same words at `first` and `second`, `length` UTF-16 code units each, with what may stand between. */
export interface Repetition {
  readonly first: number;
  readonly second: number;
  readonly length: number;
}

/** The longest phrase, in UTF-16 code units, whose repetition is looked for. */
const LONGEST = 19;
/** The most that may stand between: 统计|数据|统计. */
const BETWEEN = 2;
const WORD = /[\p{Script=Han}A-Za-z\d%]/u;
const ALL_HAN = /^\p{Script=Han}+$/u;

/** Every place where the same words follow each other, longest first where several begin together. */
export function readRepetitions(text: string): readonly Repetition[] {
  const found: Repetition[] = [];
  let after = 0;
  for (let i = 0; i + 1 < text.length; i++) {
    if (i < after) continue;
    const one = adjacent(text, i) ?? apart(text, i);
    if (!one) continue;
    found.push(one);
    after = one.second;
  }
  return found;
}

function adjacent(text: string, i: number): Repetition | undefined {
  for (let length = Math.min(LONGEST, (text.length - i) >> 1); length >= 1; length--) {
    if (same(text, i, i + length, length)) return { first: i, second: i + length, length };
  }
  return undefined;
}

function apart(text: string, i: number): Repetition | undefined {
  for (let gap = 1; gap <= BETWEEN; gap++) {
    const second = i + 2 + gap;
    if (same(text, i, second, 2) && ALL_HAN.test(text.slice(i, second))) return { first: i, second, length: 2 };
  }
  return undefined;
}

function same(text: string, a: number, b: number, length: number): boolean {
  if (text.charCodeAt(a) !== text.charCodeAt(b)) return false;
  for (let k = 0; k < length; k++) {
    if (text.charCodeAt(a + k) !== text.charCodeAt(b + k) || !WORD.test(text.charAt(a + k))) return false;
  }
  return true;
}

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
  const again = nextOccurrences(text);
  const found: Repetition[] = [];
  let after = 0;
  for (let i = 0; i + 1 < text.length; i++) {
    if (i < after) continue;
    const one = adjacent(text, i, again) ?? apart(text, i, again);
    if (!one) continue;
    found.push(one);
    after = one.second;
  }
  return found;
}

/** By code unit, where one stands in the text that is being read; -1 in between. */
const standsAt = new Int32Array(0x1_0000).fill(-1);

/** For every character where it stands next, or -1. */
function nextOccurrences(text: string): Int32Array {
  const next = new Int32Array(text.length);
  for (let i = text.length - 1; i >= 0; i--) {
    const unit = text.charCodeAt(i);
    next[i] = standsAt[unit] ?? -1;
    standsAt[unit] = i;
  }
  for (let i = 0; i < text.length; i++) standsAt[text.charCodeAt(i)] = -1;
  return next;
}

function adjacent(text: string, i: number, again: Int32Array): Repetition | undefined {
  let longest: Repetition | undefined;
  for (let second = again[i] ?? -1; second >= 0 && second - i <= LONGEST; second = again[second] ?? -1) {
    if (same(text, i, second, second - i)) longest = { first: i, second, length: second - i };
  }
  return longest;
}

function apart(text: string, i: number, again: Int32Array): Repetition | undefined {
  for (let second = again[i] ?? -1; second >= 0 && second - i <= 2 + BETWEEN; second = again[second] ?? -1) {
    if (second - i > 2 && same(text, i, second, 2) && ALL_HAN.test(text.slice(i, second))) return { first: i, second, length: 2 };
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

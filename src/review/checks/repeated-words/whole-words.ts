import type { Context } from '../../check';
import { NEVER_REPEATED } from '../../lexicon/reduplication';
import type { Repetition } from '../../page/repetition';

const ALL_HAN = /^\p{Script=Han}+$/u;

/** How far before and after the two the text is cut into words, in UTF-16 code units. */
const BEFORE = 8;
const AFTER = 6;

/**
 * Whether the two are words by themselves and not parts of others that only meet: 清华大学大学生. Where the first ends a
 * longer word (开工仪式仪式，), the second must end what is said.
 */
export function wholeWords(text: string, { first, second, length }: Repetition, context: Context): boolean {
  const [from, to] = [Math.max(0, first - BEFORE), Math.min(text.length, second + length + AFTER)];
  let at = from;
  let [opens, closes, inside] = [false, false, false];
  for (const word of context.lexicon.cut(text.slice(from, to))) {
    const end = at + word.length;
    if (end === second && at === first) opens = true;
    if (end === second && at < first) inside = true;
    if (at === first && end === second + length) return length === 1 || NEVER_REPEATED.has(text.slice(first, second));
    if (at === second && end === second + length) closes = true;
    at = end;
  }
  return closes && (opens || (inside && length > 1 && ENDS.test(text.charAt(second + length))));
}

const ENDS = /^[，。！？；：、”’）》的了]?$/u;

/** Whether a particle said twice is cut off by itself both times: 目的的, 为了了解 and 和和美美 are not. */
export function standsAsParticle(text: string, found: Repetition, context: Context): boolean {
  const { first, second } = found;
  const char = text.charAt(first);
  const [next, afterNext] = [text.charAt(second + 1), text.charAt(second + 2)];
  if (text.charAt(first - 1) === char || next === char) return false;
  if (char === '了' && FINISHES.test(next)) return followsVerb(text, found, context);
  if (next !== '' && next === afterNext && [char + next, char + char + next + next].some((word) => context.lexicon.isWord(word))) return false;
  return wholeWords(text, found, context) || !belongsToWord(text, found, context);
}

/** 了了一桩心事: here 了 is a verb. */
const FINISHES = /^[一心这那此却结断]/u;

/** 推出|了|了: after a verb of two characters the first is a particle. */
function followsVerb(text: string, { first }: Repetition, { lexicon }: Context): boolean {
  const word = lexicon.tag(text.slice(Math.max(0, first - BEFORE), first)).at(-1);
  return word !== undefined && word.text.length > 1 && word.tag.startsWith('v');
}

/** Whether the first of the two ends a word or the second begins one: 目的|的, 了|了解, 以|以色列. */
function belongsToWord(text: string, { first, second }: Repetition, { lexicon }: Context): boolean {
  return [text.slice(Math.max(0, first - 1), second), text.slice(second, second + 2), text.slice(second, second + 3)].some(
    (word) => word.length > 1 && ALL_HAN.test(word) && lexicon.isWord(word),
  );
}

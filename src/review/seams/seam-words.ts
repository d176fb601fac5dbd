import type { Lexicon } from '../lexicon/lexicon';

/** How much of either half is cut into words, in UTF-16 code units. */
const NEAR = 10;
const HAN = /^\p{Script=Han}+$/u;

/** What the words say of a seam: *for* it where one lies across it (公共机｜构), *against* it where it leaves a lone character. */
export type WordsSay = 'for' | 'against' | 'nothing';

/** Asks the dictionary about a seam. Throws `LexiconPending` while it is not loaded. */
export function wordsSay(lexicon: Lexicon, tail: string, head: string): WordsSay {
  const before = tail.slice(-NEAR);
  let end = 0;
  for (const word of lexicon.cut(before + head.slice(0, NEAR))) {
    end += word.length;
    if (end > before.length && HAN.test(word)) return end - word.length < before.length ? 'for' : loneEnd(lexicon, before);
    if (end >= before.length) break;
  }
  return loneEnd(lexicon, before);
}

/** A tail that ends in one character which is no part of a word wants the rest of it. */
function loneEnd(lexicon: Lexicon, before: string): WordsSay {
  const last = lexicon.cut(before).at(-1) ?? '';
  return last.length === 1 && HAN.test(last) ? 'against' : 'nothing';
}

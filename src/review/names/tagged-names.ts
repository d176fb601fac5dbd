import type { Lexicon } from '../lexicon/lexicon';
import type { Reading } from '../page/reading';
import { opensWithTitle } from '../page/name-cues';
import { NOT_IN_NAMES, OFTEN_WORDS, surnameLength } from '../page/surnames';

/** Kept for as long as the block's reading is: the dictionary reads a block once. */
const kept = new WeakMap<Lexicon, WeakMap<Reading, readonly string[]>>();

/**
 * What the dictionary, reading a block, cuts out and calls a person (the tag nr), where it has the make of a name: a
 * known surname and two characters more, or one where the two are no word. Throws `LexiconPending` while the dictionary
 * is loading.
 */
export function taggedNames(reading: Reading, lexicon: Lexicon): readonly string[] {
  const ofLexicon = kept.get(lexicon) ?? new WeakMap<Reading, readonly string[]>();
  kept.set(lexicon, ofLexicon);
  const known = ofLexicon.get(reading);
  if (known) return known;
  const names = lexicon.tag(reading.text).flatMap(({ text, tag }) => (tag.startsWith('nr') && hasMake(text) && !isPhrase(text, lexicon) ? [text] : []));
  ofLexicon.set(reading, names);
  return names;
}

/** 公允价, 权益在, 和群众: what opens with a word that is no person's name, or closes with one behind a surname that is oftener a word, is a phrase; of two characters, a word that is one. */
export function isPhrase(name: string, lexicon: Lexicon): boolean {
  if (isWordBehindWord(name, lexicon)) return true;
  const opening = name.slice(0, 2);
  if (name.length > 3 || !lexicon.isWord(opening)) return false; // longer ones are foreign, or of two surnames
  return name.length === 2 || !(lexicon.tag(opening)[0]?.tag.startsWith('nr') ?? false);
}

/** 和群众, 向中方: a word behind a surname that is oftener one. */
export const isWordBehindWord = (name: string, lexicon: Lexicon): boolean => name.length === 3 && OFTEN_WORDS.has(name.charAt(0)) && lexicon.isWord(name.slice(1));

function hasMake(name: string): boolean {
  const surname = surnameLength(name);
  const given = name.slice(surname);
  if (surname === 0 || given.length < 1 || given.length > 2 || !/^\p{Script=Han}+$/u.test(given)) return false;
  return !opensWithTitle(name) && !Array.from(given).some((char) => NOT_IN_NAMES.has(char));
}

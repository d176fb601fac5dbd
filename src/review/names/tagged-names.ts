import type { Lexicon } from '../lexicon/lexicon';
import type { Reading } from '../page/reading';
import { opensWithTitle } from '../page/name-cues';
import { NOT_IN_NAMES, OFTEN_WORDS, surnameLength } from '../page/surnames';

/** What the dictionary has told: by the block's reading, for as long as that is kept, and of each word. */
interface Told {
  readonly names: WeakMap<Reading, readonly string[]>;
  readonly isName: Map<string, boolean>;
}

const kept = new WeakMap<Lexicon, Told>();
/** Of so many words; beyond, the table begins anew. */
const MOST_KEPT = 50_000;

/**
 * What the dictionary, reading a block, cuts out and calls a person (the tag nr), where it has the make of a name: a
 * known surname and two characters more, or one where the two are no word. Throws `LexiconPending` while the dictionary
 * is loading.
 */
export function taggedNames(reading: Reading, lexicon: Lexicon): readonly string[] {
  if (!lexicon.tags) return [];
  const told = kept.get(lexicon) ?? { names: new WeakMap<Reading, readonly string[]>(), isName: new Map<string, boolean>() };
  kept.set(lexicon, told);
  const known = told.names.get(reading);
  if (known) return known;
  const names = lexicon.cut(reading.text).filter((word) => surnameLength(word) > 0 && isName(word, lexicon, told));
  told.names.set(reading, names);
  return names;
}

function isName(word: string, lexicon: Lexicon, { isName: kept }: Told): boolean {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const name = hasMake(word) && isPerson(word, lexicon) && !isPhrase(word, lexicon);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(word, name);
  return name;
}

/** A word bears the same tag wherever it stands; most cannot be names and are not asked about. */
function isPerson(word: string, lexicon: Lexicon): boolean {
  const [only, ...more] = lexicon.tag(word);
  return more.length === 0 && (only?.tag.startsWith('nr') ?? false);
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

import { pronunciation } from './lexicon/pronunciation';
import { segmenterLexicon } from './lexicon/segmenter';
import { peopleOf, type Person } from './names/people';
import type { Range } from './finding';
import type { Page } from './page/page';

/** One character of a name: its readings, tone marks included, and how many strokes it is written with (0: not known). */
export interface NameCharacter {
  readonly character: string;
  readonly readings: readonly string[];
  readonly strokes: number;
}

/** A person's name that stands at a place. */
export interface PrintedName extends Range {
  readonly name: string;
  readonly characters: readonly NameCharacter[];
  /** Where else on the page it stands: offsets in UTF-16 code units, in the order of the page. */
  readonly others: readonly number[];
}

/**
 * The person named at an offset of the page (UTF-16 code units): one whom a title, a verb of speech, a byline or a list
 * tells to be one. Undefined where nobody is.
 */
export function nameAt(page: Page, offset: number): PrintedName | undefined {
  const people = knownPeople(page);
  const apart = setApartAt(page, offset);
  if (apart) return { ...apart, characters: charactersOf(apart.name), others: people.find(({ name }) => name === apart.name)?.mentions ?? [] };
  for (const person of people) {
    const start = person.mentions.find((mention) => mention <= offset && offset <= mention + person.name.length);
    if (start === undefined || person.cues === 0) continue;
    const others = person.mentions.filter((mention) => mention !== start);
    return { name: person.name, start, end: start + person.name.length, characters: charactersOf(person.name), others };
  }
  return undefined;
}

/** 陈 斌: a name of a byline that is set apart, and so stands nowhere as it is written in the text. */
function setApartAt({ blocks }: Page, offset: number): (Range & { name: string }) | undefined {
  const block = blocks.find(({ start, end }) => start <= offset && offset <= end);
  const at = offset - (block?.start ?? 0);
  const part = block?.reading.bylines.flatMap(({ parts }) => parts).find(({ kind, sure, start, end }) => kind === 'name' && sure === true && start <= at && at <= end);
  if (!block || !part || !/[\s\u3000]/u.test(part.text) || !/\p{Script=Han}/u.test(part.text)) return undefined;
  return { name: part.text.replace(/[\s\u3000]/gu, ''), start: block.start + part.start, end: block.start + part.end };
}

/** The longest names first: where one stands in another, the whole of it is meant. No dictionary is asked: names by its tags alone are not told. */
const knownPeople = (page: Page): Person[] => [...peopleOf(page, WORDS).values()].sort((a, b) => b.name.length - a.name.length);

const WORDS = segmenterLexicon();

const charactersOf = (name: string): NameCharacter[] =>
  Array.from(name, (character) => ({ character, readings: pronunciation.readings(character), strokes: pronunciation.strokes(character) }));

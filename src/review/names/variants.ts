import type { Range } from '../finding';
import type { Lexicon } from '../lexicon/lexicon';
import { likenessOf } from '../lexicon/likeness';
import { OFTEN_WORDS, surnameLength } from '../page/surnames';
import type { Slip } from './name-finder';
import type { Person } from './people';
import { isPhrase, isWordBehindWord } from './tagged-names';

/** A form that seems to be a slip for a person's name. Its range is in the page, in UTF-16 code units. */
export interface Variant extends Range {
  readonly form: string;
  /** *lost*: a character of the given name is missing. */
  readonly slip: Slip | 'lost';
  /** Whose name it seems to be, and where that stands. */
  readonly person: Named;
  /** How often the form stands on the page, and how often something beside it tells that it is a name. */
  readonly times: number;
  readonly cues: number;
  /** What stands before the form as a title. */
  readonly titles: ReadonlySet<string>;
}

/** A name and where it stands. */
export type Named = Pick<Person, 'name' | 'mentions' | 'cues' | 'titles'>;

/** Every form on the page that is one slip away from a person's name, commoner than it or told before it. */
export function* variantsOf(people: ReadonlyMap<string, Person>, lexicon: Lexicon): Iterable<Variant> {
  for (const person of people.values()) yield* longVariants(person, people, lexicon);
  yield* shortVariants([...people.values()].filter((person) => person.name.length === 2 && isShortName(person, lexicon)));
  yield* lostCharacters(people);
}

/** Forms of three characters and more: one that is no word and has a name's make can be nothing else. */
function* longVariants(person: Person, people: ReadonlyMap<string, Person>, lexicon: Lexicon): Iterable<Variant> {
  for (const [form, { starts, slip }] of byForm(person)) {
    const other = people.get(form);
    if (other ? !isRarer(other, person) : !surelyName(form, person, lexicon)) continue;
    if (isNoName(person, other?.cues ?? 0, lexicon)) continue;
    // Told by a cue or not, the rarer form is the slip.
    const turned = !other && starts.length > person.mentions.length;
    const [wrong, right] = turned ? [person.mentions, starts] : [starts, person.mentions];
    const unnamed = other ?? { cues: 0, titles: NO_TITLES };
    const [few, many] = turned ? [person, unnamed] : [unnamed, person];
    const named = { name: turned ? form : person.name, mentions: right, cues: many.cues, titles: many.titles };
    const told = { slip, person: named, times: wrong.length, cues: few.cues, titles: few.titles };
    for (const start of wrong) yield { form: turned ? person.name : form, start, end: start + form.length, ...told };
  }
}

const NO_TITLES: ReadonlySet<string> = new Set();

function byForm({ slips }: Person): Map<string, { starts: number[]; slip: Slip }> {
  const forms = new Map<string, { starts: number[]; slip: Slip }>();
  for (const { form, start, slip } of slips) {
    const known = forms.get(form);
    if (known) known.starts.push(start);
    else forms.set(form, { starts: [start], slip });
  }
  return forms;
}

/** Whether a form that no cue calls a name can be nothing else: no word or phrase of its own, and with a surname where the name has one (or a well-known name's like). */
function surelyName(form: string, { name, cues, mentions }: Person, lexicon: Lexicon): boolean {
  const opens = form.charAt(0) === name.charAt(0) || surnameLength(form) > 0 || name.length > 3;
  if (!opens && !(cues > 0 && mentions.length > 1 && !lexicon.isWord(form.slice(1)))) return false;
  return !lexicon.isWord(form) && (cues > 1 || !isPhrase(form, lexicon));
}

/** Whether a person's name, after all, is a phrase of the text. */
function isNoName(person: Person, otherCues: number, lexicon: Lexicon): boolean {
  if (goesOnOtherwise(person, person.cues + otherCues > 0)) return true;
  return person.cues > 1 ? isWordBehindWord(person.name, lexicon) : isPhrase(person.name, lexicon);
}

/** 温泉水, 温泉风, 温泉镇: what opens like a name and goes on in many ways is a phrase; where a cue tells a name, more often than not. */
const goesOnOtherwise = ({ openings, mentions, slips }: Person, cued: boolean): boolean => openings > (mentions.length + slips.length) * (cued ? 2 : 1);

/** 和谐, 安全: in a list of words, a word. */
const isShortName = ({ name, cues }: Person, lexicon: Lexicon): boolean => !OFTEN_WORDS.has(name.charAt(0)) && (cues >= 1 || !lexicon.isWord(name));

/** So many people of one surname or one given name are compared. */
const MOST_COMPARED = 60;

/** Names of two characters, told by a cue, and those that the dictionary takes for names: so short a form proves nothing by itself. */
function* shortVariants(people: readonly Person[]): Iterable<Variant> {
  for (const at of [0, 1]) {
    for (const alike of grouped(people, ({ name }) => name.charAt(at)).values()) {
      if (alike.length > MOST_COMPARED) continue;
      for (const person of alike) {
        for (const other of alike) {
          if (other === person || person.cues === 0 || !isRarer(other, person)) continue;
          const slip = likenessOf(person.name.charAt(1 - at), other.name.charAt(1 - at));
          if (slip) yield* places(other, slip, person);
        }
      }
    }
  }
}

/** 耿晖 for 耿朝晖: the surname and one of two characters, told by a cue of its own. */
function* lostCharacters(people: ReadonlyMap<string, Person>): Iterable<Variant> {
  for (const person of people.values()) {
    const surname = surnameLength(person.name);
    if (surname === 0 || person.name.length !== surname + 2) continue;
    for (const lost of [1, 0]) {
      const other = people.get(person.name.slice(0, surname + lost) + person.name.slice(surname + lost + 1));
      if (!other?.cues) continue;
      const inside = new Set(person.mentions);
      const own = other.mentions.filter((start) => !inside.has(start));
      if (own.length > 0 && own.length < person.mentions.length) yield* places({ ...other, mentions: own }, 'lost', person);
    }
  }
}

function* places(other: Person, slip: Variant['slip'], person: Person): Iterable<Variant> {
  for (const start of other.mentions) {
    yield { form: other.name, start, end: start + other.name.length, slip, person, times: other.mentions.length, cues: other.cues, titles: other.titles };
  }
}

/** The rarer form is the wrong one; of two that are as common, the one that no cue tells, or the later. */
function isRarer(one: Person, other: Person): boolean {
  if (one.mentions.length !== other.mentions.length) return one.mentions.length < other.mentions.length;
  if (one.cues > 0 !== other.cues > 0) return other.cues > 0;
  return (one.mentions[0] ?? 0) > (other.mentions[0] ?? 0);
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

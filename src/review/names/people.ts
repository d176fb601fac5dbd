import type { Lexicon } from '../lexicon/lexicon';
import { AFTER_NAMES } from '../page/person-words';
import type { Block, Page } from '../page/page';
import type { Reading } from '../page/reading';
import { NameFinder, type Found, type Slip } from './name-finder';
import { taggedNames } from './tagged-names';

/** A person of the page. Offsets are in the page, in UTF-16 code units. */
export interface Person {
  readonly name: string;
  /** Where the name stands. */
  readonly mentions: readonly number[];
  /** How often something beside it tells that it is a name: a title, a verb of speech; a byline counts for two, a place in a list for half. */
  readonly cues: number;
  /** What stands before it as a title: 局长, 村民. */
  readonly titles: ReadonlySet<string>;
  /** How often its first two characters stand on the page, whatever follows. */
  readonly openings: number;
  /** Where a form stands that is one slip away from it. */
  readonly slips: readonly SlippedForm[];
}

/** A form that is like a person's name. */
export interface SlippedForm {
  readonly form: string;
  readonly start: number;
  readonly slip: Slip;
}

/** What a page's names may be, before the page is asked: each with the shorter reading that its cue allows. */
interface Candidate {
  readonly name: string;
  readonly shorter: string | undefined;
  cues: number;
  readonly titles: Set<string>;
}

/** The people named on a page: by titles and verbs of speech beside a name, in bylines, and by the dictionary's tags. */
export function peopleOf(page: Page, lexicon: Lexicon): ReadonlyMap<string, Person> {
  const candidates = candidatesOf(page, lexicon);
  const names = [...new Set([...candidates.values()].flatMap(({ name, shorter }) => (shorter === undefined ? [name] : [name, shorter])))];
  const seen = sightings(page, names, lexicon);
  const people = new Map<string, Person>();
  for (const candidate of candidates.values()) {
    const name = endsEarlier(page.text, candidate, seen) ? (candidate.shorter ?? candidate.name) : candidate.name;
    const cues = candidate.cues + (people.get(name)?.cues ?? 0);
    const { mentions, slips, openings } = seen.get(name) ?? NOWHERE;
    people.set(name, { name, mentions, slips, openings, cues, titles: new Set([...candidate.titles, ...(people.get(name)?.titles ?? [])]) });
  }
  return people;
}

function candidatesOf(page: Page, lexicon: Lexicon): Map<string, Candidate> {
  const candidates = new Map<string, Candidate>();
  const add = (name: string, shorter: string | undefined, cues: number, title?: string): void => {
    const known = candidates.get(name) ?? { name, shorter, cues: 0, titles: new Set<string>() };
    candidates.set(name, known);
    known.cues += cues;
    if (title !== undefined) known.titles.add(title);
  };
  for (const { reading } of page.blocks) {
    for (const { names, cue, title } of reading.nameCues) if (names[0] !== undefined) add(names[0], names[1], cue === 'list' ? 0.5 : 1, title);
    for (const name of bylineNames(reading.bylines)) add(name, undefined, 2);
    for (const name of taggedNames(reading, lexicon)) add(name, undefined, 0);
  }
  return candidates;
}

const bylineNames = (bylines: Block['reading']['bylines']): string[] =>
  bylines.flatMap(({ parts }) => parts.filter(({ kind, sure }) => kind === 'name' && sure === true).map(({ text }) => text.replace(/[\s\u3000]/gu, ''))).filter((name) => /^\p{Script=Han}{2,4}$/u.test(name));

interface Seen {
  readonly mentions: number[];
  readonly slips: SlippedForm[];
  openings: number;
}

const NOWHERE: Readonly<Seen> = { mentions: [], slips: [], openings: 0 };

function sightings(page: Page, names: readonly string[], lexicon: Lexicon): Map<string, Seen> {
  const find = finderOf(names, lexicon);
  const seen = names.map((): Seen => ({ mentions: [], slips: [], openings: 0 }));
  for (const { text, reading, start: from } of page.blocks) {
    const found = find(reading);
    for (const { name, start, end, slip } of found.sightings) {
      if (slip === undefined) seen[name]?.mentions.push(from + start);
      else seen[name]?.slips.push({ form: text.slice(start, end), start: from + start, slip });
    }
    for (const name of found.openings) {
      const of = seen[name];
      if (of) of.openings++;
    }
  }
  return new Map(names.map((name, i) => [name, seen[i] ?? { mentions: [], slips: [], openings: 0 }]));
}

/** A finder of the names of the page last read, with what it found in each of its blocks. */
interface KeptFinder {
  readonly key: string;
  readonly find: (reading: Reading) => Found;
}

const keptFinders = new WeakMap<Lexicon, KeptFinder>();

/** Finds names in a block. While the names stay the same, as they mostly do from keystroke to keystroke, a block is searched once. */
function finderOf(names: readonly string[], lexicon: Lexicon): KeptFinder['find'] {
  const key = names.join(' ');
  const kept = keptFinders.get(lexicon);
  if (kept?.key === key) return kept.find;
  const finder = new NameFinder(names);
  const found = new WeakMap<Reading, Found>();
  const find = (reading: Reading): Found => {
    const known = found.get(reading) ?? finder.find(reading.text);
    found.set(reading, known);
    return known;
  };
  keptFinders.set(lexicon, { key, find });
  return find;
}

/** Whether the shorter of two readings is the name: it returns with something behind it that no name goes on with. */
function endsEarlier(text: string, { name, shorter }: Candidate, seen: ReadonlyMap<string, Seen>): boolean {
  if (shorter === undefined || (seen.get(name)?.mentions.length ?? 0) > 1) return false;
  return (seen.get(shorter)?.mentions ?? []).some((at) => {
    const next = text.charAt(at + shorter.length);
    return !/\p{Script=Han}/u.test(next) || AFTER_NAMES.has(next);
  });
}

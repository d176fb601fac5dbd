import type { Check } from '../check';
import type { Certainty, Message, Range, Report } from '../finding';
import type { Lexicon } from '../lexicon/lexicon';
import { likeNames } from '../page/like-names';
import { looksAlike } from '../lexicon/look-alikes';
import { soundsAlike } from '../lexicon/pronunciation';
import type { Page } from '../page/page';
import { readPeople, type Person } from '../page/people';
import { surnameLength } from '../page/surnames';

export const nameVariant: Check = {
  id: 'name-variant',
  title: { zh: '人名前后不一', en: 'Name written two ways' },
  description: {
    zh: '同一个人的名字前后写法不同：同音字、形近字、颠倒。',
    en: 'One person’s name is written in two ways: by a character of like sound or shape, or with two in each other’s place.',
  },
  *run(page, context) {
    const { lexicon } = context;
    const told = new Set<number>();
    for (const found of byCue(page, lexicon)) {
      told.add(found.range.start);
      yield found;
    }
    for (const found of byLikeness(page, lexicon)) if (!told.has(found.range.start)) yield found;
  },
};

/** Names that a title or a verb of speech tells, and every form like one of them. */
function* byCue(page: Page, lexicon: Lexicon): Iterable<Report> {
    const people = readPeople(page);
    const names = new Map(people.map((person) => [person.name, person]));
    for (const person of people) {
      for (const variant of variantsOf(page.text, person)) {
        const cued = names.get(variant.name);
        if (cued && !isRarer(cued, person)) continue;
        if (!cued && !surelyName(variant.name, person.name, lexicon.isWord(variant.name))) continue;
        const certainty = judge(page, person, variant, cued);
        if (certainty) yield report(person, variant, certainty);
      }
    }
}

/** Two forms that are like each other, the commoner of which the dictionary takes for a person's name where it stands. */
function* byLikeness(page: Page, lexicon: Lexicon): Iterable<Report> {
  for (const [first, second] of likeNames(page)) {
    const kind = likenessOf(first.name, second.name);
    if (!kind) continue;
    const equal = first.mentions.length === second.mentions.length;
    const swapped = equal && !taggedAsPerson(page, first, lexicon);
    const [name, other] = swapped ? [second, first] : [first, second];
    if (lexicon.isWord(other.name) || !taggedAsPerson(page, name, lexicon)) continue;
    for (const start of other.mentions) {
      const variant = { name: other.name, start, end: start + other.name.length, kind };
      const certainty = judge(page, name, variant, other);
      if (certainty) yield report(name, variant, certainty);
    }
  }
}

function likenessOf(name: string, other: string): Variant['kind'] | undefined {
  for (let i = 0; i < name.length; i++) {
    const kind = likeness(name, other, i);
    if (kind) return kind;
  }
  return name.charAt(0) === other.charAt(0) && name.charAt(1) === other.charAt(2) && name.charAt(2) === other.charAt(1) ? 'order' : undefined;
}

/** Whether the dictionary, reading a name's first mentions in their sentences, cuts it out and calls it a person. */
function taggedAsPerson(page: Page, { name, mentions }: Person, lexicon: Lexicon): boolean {
  return mentions.slice(0, 3).some((at) => {
    const from = Math.max(page.text.lastIndexOf('\n', at) + 1, at - 20);
    return lexicon.tag(page.text.slice(from, at + name.length + 12)).some((word) => word.text === name && word.tag.startsWith('nr'));
  });
}

interface Variant extends Range {
  readonly name: string;
  readonly kind: 'sound' | 'shape' | 'order';
}

/** Every place where a name stands with one character of like sound or shape, or with two of the given name exchanged. */
function* variantsOf(text: string, { name }: Person): Iterable<Variant> {
  const told = new Set<number>();
  for (let i = 0; i < name.length; i++) {
    // All but one character are the same: look for the longer of the two rests, then compare.
    const [before, after] = [name.slice(0, i), name.slice(i + 1)];
    const anchor = before.length >= after.length ? before : after;
    if (anchor.length === 0 || (name.length > 2 && anchor.length < 1)) continue;
    const shift = anchor === before ? 0 : i + 1;
    for (let at = text.indexOf(anchor); at >= 0; at = text.indexOf(anchor, at + 1)) {
      const start = at - shift;
      if (start < 0 || told.has(start)) continue;
      const found = text.slice(start, start + name.length);
      const kind = likeness(name, found, i);
      if (!kind) continue;
      told.add(start);
      yield { name: found, start, end: start + name.length, kind };
    }
  }
  yield* exchanged(text, name);
}

function likeness(name: string, found: string, i: number): Variant['kind'] | undefined {
  if (found === name || found.length !== name.length) return undefined;
  for (let k = 0; k < name.length; k++) if (k !== i && found.charCodeAt(k) !== name.charCodeAt(k)) return undefined;
  const [meant, printed] = [name.charAt(i), found.charAt(i)];
  if (soundsAlike(meant, printed)) return 'sound';
  return looksAlike(meant, printed) ? 'shape' : undefined;
}

/** 胡晖朝 for 胡朝晖. */
function* exchanged(text: string, name: string): Iterable<Variant> {
  const surname = surnameLength(name);
  if (surname === 0 || name.length !== surname + 2) return;
  const other = name.slice(0, surname) + name.charAt(surname + 1) + name.charAt(surname);
  if (other === name) return;
  for (let at = text.indexOf(other); at >= 0; at = text.indexOf(other, at + 1)) {
    yield { name: other, start: at, end: at + name.length, kind: 'order' };
  }
}

/** Whether a form that no cue calls a name can be nothing else: long enough, no word of its own, and with a surname where the name has one. */
function surelyName(form: string, name: string, isWord: boolean): boolean {
  if (form.length < 3 || isWord) return false;
  return form.charAt(0) === name.charAt(0) || surnameLength(form) > 0 || name.length > 3;
}

/** The rarer form is the wrong one; of two that are as common, the later. */
function isRarer(one: Person, other: Person): boolean {
  if (one.mentions.length !== other.mentions.length) return one.mentions.length < other.mentions.length;
  return (one.mentions[0] ?? 0) > (other.mentions[0] ?? 0);
}

function judge(page: Page, person: Person, variant: Variant, cued: Person | undefined): Certainty | undefined {
  if (insideLonger(page.text, person, variant)) return undefined;
  if (sideBySide(page.text, person, variant)) return undefined;
  const often = cued?.mentions.length ?? 1;
  if (often > 1 && often * 3 > person.mentions.length) return 'possible';
  if (variant.name.length === 2) return cued && variant.kind === 'sound' && person.mentions.length > 1 ? 'likely' : 'possible';
  return 'likely';
}

/** The same characters stand round both: the variant is part of a name that holds more, as 李小明 of 李小明亮. */
function insideLonger(text: string, { name }: Person, { start, end }: Variant): boolean {
  const around = text.slice(Math.max(0, start - name.length + 1), end + name.length - 1);
  return around.includes(name);
}

/** Two that one sentence names together are two people: brothers, a couple, a list. */
function sideBySide(text: string, { name, mentions }: Person, { start, end }: Variant): boolean {
  const from = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('\n', start)) + 1;
  const ends = [text.indexOf('。', end), text.indexOf('\n', end)].filter((at) => at >= 0);
  const sentence = text.slice(from, Math.min(...ends, text.length));
  const apart = sentence.indexOf(name);
  if (apart < 0) return false;
  const between = text.slice(Math.min(from + apart + name.length, end), Math.max(start, from + apart));
  return between.length <= (mentions.length < 3 ? 20 : 6);
}

const KINDS: Readonly<Record<Variant['kind'], Message>> = {
  sound: { zh: '读音相同', en: 'it sounds the same' },
  shape: { zh: '字形相近', en: 'it looks alike' },
  order: { zh: '两个字颠倒', en: 'two characters have changed places' },
};

function report(person: Person, variant: Variant, certainty: Certainty): Report {
  const { name, mentions } = person;
  const { start, end } = variant;
  const why = KINDS[variant.kind];
  return {
    range: { start, end },
    certainty,
    message: {
      zh: `“${variant.name}”应是“${name}”：${why.zh}，页上另有 ${mentions.length} 处写作“${name}”。`,
      en: `${variant.name} seems to be ${name}: ${why.en}, and the page has ${name} ${mentions.length} times.`,
    },
    related: mentions.slice(0, 3).map((at) => ({ range: { start: at, end: at + name.length }, message: { zh: `写作“${name}”`, en: `Written ${name}` } })),
    fixes: [{ title: { zh: `改为“${name}”`, en: `Change to ${name}` }, kind: 'judged', edits: [{ range: { start, end }, text: name }] }],
  };
}

import { likenessOf, type Likeness } from '../lexicon/likeness';

/** A place where a known name stands, or a form that is one slip of the hand away from it. Offsets are the text's own. */
export interface Sighting {
  /** Which name: its place in the list the finder was made of. */
  readonly name: number;
  readonly start: number;
  readonly end: number;
  /** How it differs; undefined where it is the name itself. */
  readonly slip: Slip | undefined;
}

/** What a finder sees in a text. */
export interface Found {
  readonly sightings: readonly Sighting[];
  /** The names whose first two characters stand in the text, whatever follows: each as often as they do. */
  readonly openings: readonly number[];
}

/** *order*: two characters have changed places. */
export type Slip = Likeness | 'order';

/** Two characters of a name beside each other, or with one between them, by which it is found. */
interface Anchor {
  readonly name: number;
  /** Where in the name its first character stands. */
  readonly offset: number;
  /** What it may find: the name itself and slips behind it, slips elsewhere, or the last two characters exchanged. */
  readonly finds: 'name' | 'slip' | 'exchange';
  /** Of a name of three characters the one that may differ. */
  readonly third: Third | undefined;
}

/** A character of a name: where it is looked for, from the first of two others of it, and what other characters are to it. */
interface Third {
  readonly from: number;
  readonly code: number;
  readonly likes: Map<number, Slip | 'none'>;
}

const NOTHING: Found = { sightings: [], openings: [] };

/** So many names may share two characters; more are no names but the parts of a phrase. */
const MOST_SHARED = 40;

/**
 * Finds the names of a page, and what looks or sounds like them, in one pass over a text: the work grows with the text
 * and not with the names. Names of two characters are found as they are; of longer ones also the forms in which one
 * character is a like one, or the last two have changed places.
 */
export class NameFinder {
  /** The number of a character of the names; 0 for any other. */
  readonly #numbers = new Uint16Array(0x1_0000);
  #characters = 0;
  readonly #beside = new Map<number, Anchor[]>();
  readonly #apart = new Map<number, Anchor[]>();
  /** By a character of the names, what others are to it. */
  readonly #likes = new Map<number, Map<number, Slip | 'none'>>();

  constructor(readonly names: readonly string[]) {
    for (const [i, name] of names.entries()) this.#register(name, i);
  }

  /** Every sighting in a text, in its order. */
  find(text: string): Found {
    const found = { sightings: [], openings: [] };
    for (let i = 0; i + 1 < text.length; i++) {
      const here = this.#number(text, i);
      if (here === 0) continue;
      const next = this.#number(text, i + 1);
      if (next !== 0) this.#meet(this.#beside.get(here * 0x1_0000 + next), text, i, found);
      const after = this.#number(text, i + 2);
      if (after !== 0) this.#meet(this.#apart.get(here * 0x1_0000 + after), text, i, found);
    }
    return found.sightings.length + found.openings.length > 0 ? found : NOTHING;
  }

  #register(name: string, i: number): void {
    const add = (map: Map<number, Anchor[]>, a: number, b: number, finds: Anchor['finds']): void => {
      const key = this.#numberOf(name.charCodeAt(a)) * 0x1_0000 + this.#numberOf(name.charCodeAt(b));
      const anchors = map.get(key) ?? [];
      const third = name.length === 3 ? this.#thirdOf(name, 3 - a - b, finds === 'exchange' ? 2 : 3 - a - b - a) : undefined;
      if (anchors.length < MOST_SHARED) anchors.push({ name: i, offset: a, finds, third });
      map.set(key, anchors);
    };
    const last = name.length - 1;
    add(this.#beside, 0, 1, 'name');
    if (last < 2) return;
    add(this.#beside, last - 1, last, 'slip');
    if (last > 2) return;
    add(this.#apart, 0, 2, 'slip');
    if (name.charAt(1) !== name.charAt(2)) add(this.#beside, 0, 2, 'exchange');
  }

  #thirdOf(name: string, third: number, from: number): Third {
    const code = name.charCodeAt(third);
    const likes = this.#likes.get(code) ?? new Map<number, Slip | 'none'>();
    this.#likes.set(code, likes);
    return { from, code, likes };
  }

  #numberOf(code: number): number {
    return (this.#numbers[code] ||= ++this.#characters);
  }

  #number(text: string, at: number): number {
    return this.#numbers[text.charCodeAt(at)] ?? 0;
  }

  #meet(anchors: readonly Anchor[] | undefined, text: string, at: number, { sightings, openings }: { sightings: Sighting[]; openings: number[] }): void {
    for (const anchor of anchors ?? []) {
      const { name, offset, finds } = anchor;
      if (finds === 'name') openings.push(name);
      const start = at - offset;
      const slip = anchor.third ? slipOfThird(anchor.third, text, at, finds) : this.#slipOfForm(anchor, text, start);
      if (slip !== 'none') sightings.push({ name, start, end: start + (this.names[name]?.length ?? 0), slip });
    }
  }

  /** How the form that stands in a name's place differs from it. */
  #slipOfForm({ name, finds }: Anchor, text: string, start: number): Slip | undefined | 'none' {
    const whole = this.names[name] ?? '';
    const form = text.slice(start, start + whole.length);
    return start < 0 || form.length < whole.length ? 'none' : slipOf(whole, form, finds === 'name');
  }
}

/** The same of a name of three characters, of which two stand there. */
function slipOfThird({ from, code, likes }: Third, text: string, at: number, finds: Anchor['finds']): Slip | undefined | 'none' {
  const there = text.charCodeAt(at + from);
  if (finds === 'exchange') return there === code ? 'order' : 'none';
  if (there === code) return finds === 'name' ? undefined : 'none';
  const known = likes.get(there);
  if (known !== undefined || Number.isNaN(there)) return known ?? 'none';
  const slip = likenessOf(String.fromCharCode(code), String.fromCharCode(there)) ?? 'none';
  likes.set(there, slip);
  return slip;
}

/** How a form differs from a name; 'none' where it is none of it, or another anchor tells it. `first`: its first two characters are the name's. */
function slipOf(name: string, form: string, first: boolean): Slip | undefined | 'none' {
  if (form === name) return first ? undefined : 'none';
  let at = -1;
  for (let i = 0; i < name.length; i++) {
    if (name.charCodeAt(i) === form.charCodeAt(i)) continue;
    if (at >= 0) return first ? exchangedLast(name, form) : 'none';
    at = i;
  }
  if (!first && at > 1) return 'none';
  return likenessOf(name.charAt(at), form.charAt(at)) ?? 'none';
}

function exchangedLast(name: string, form: string): Slip | 'none' {
  const last = name.length - 1;
  const turned = name.slice(0, last - 1) + name.charAt(last) + name.charAt(last - 1);
  return form === turned && form !== name ? 'order' : 'none';
}

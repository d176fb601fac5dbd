import type { Report } from '../../finding';
import { agree, oneSlipApart } from '../../page/figure-agreement';
import type { Article } from '../../page/page';
import { circumstanceOf, mayBeSame } from './circumstance';
import { crossing, mentionsIn, noun, placeOf, setDigits, sharedEnd, sharedStart, significantDigits, type Mention } from './mention';

/** How many mentions of one kind back a figure is held against. */
const REACH = 12;
/** Stories have fewer figures than this; tables are not held against themselves. */
const MOST = 2000;
/** By the number of digits written: how much must be the same around two figures before a slip is more likely than chance. */
const NEEDED = [8, 8, 5, 3, 2];

/** One quantity given twice in a story, in two sentences, with figures that are one slip of the key apart. */
export function* statedTwice(article: Article): Generator<Report> {
  const told = article.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'list-item' || kind === 'notice');
  const mentions = mentionsIn(told);
  const reported = new Set<Mention>();
  for (const bucket of buckets(mentions)) {
    for (const [i, later] of bucket.entries()) {
      const earlier = bucket.slice(Math.max(0, i - REACH), i).find((other) => contradicts(other, later, mentions));
      if (!earlier || reported.has(later)) continue;
      reported.add(later);
      yield report(article, earlier, later);
    }
  }
}

/** Mentions of one unit that share what follows or what precedes, so that only those are compared. */
function buckets(mentions: readonly Mention[]): Mention[][] {
  const byKey = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const { unit } = mention.figure;
    const keys = [`${mention.after.replace(/^的/u, '').slice(0, 2)}>`, `<${noun(mention.before).slice(-2)}`];
    for (const key of keys.filter((key) => key.length === 3)) {
      const full = `${unit.dimension} ${key}`;
      const bucket = byKey.get(full);
      if (bucket) bucket.push(mention);
      else byKey.set(full, [mention]);
    }
  }
  const pointing = mentions.flatMap((mention, i) => (POINTING.test(mention.before) ? [mentions.slice(Math.max(0, i - REACH), i + 1)] : []));
  return [...byKey.values(), ...pointing].filter(({ length }) => length > 1);
}

function contradicts(a: Mention, b: Mention, all: readonly Mention[]): boolean {
  const [x, y] = [a.figure, b.figure];
  if (x.exactness !== y.exactness || x.unit.text !== y.unit.text || !oneSlipApart(x, y)) return false;
  if (agree(x, y) && x.exactness === 'exact' && x.step !== y.step) return false;
  if (sameSentence(a, b)) return false;
  const digits = Math.max(significantDigits(x), significantDigits(y));
  const pointing = POINTING.test(b.before);
  if (isAnniversary(a) && sharedEnd(a.before, b.before) >= 2) return !explained(a, b, all);
  if (!pointing && !tellsItself(a, b, digits)) return false;
  if (alikeness(a, b) < (NEEDED[Math.min(digits, NEEDED.length - 1)] ?? 8)) return false;
  return (pointing || mayBeSame(circumstanceOf(a), circumstanceOf(b))) && !explained(a, b, all);
}

const POINTING = /(?:这|该|上述)$/u;

/** 建交75周年: one event has one anniversary in a story. */
const isAnniversary = ({ figure }: Mention): boolean => figure.unit.text === '周年' && figure.value > 4;

/** Rates come by the dozen, and short numbers by chance: they need a noun, or more digits, to be known again. */
function tellsItself(a: Mention, b: Mention, digits: number): boolean {
  const { dimension, text } = a.figure.unit;
  if (text === '' || dimension === 'percentage point' || dimension === 'times') return false;
  if (dimension === 'percent') return digits > 2 && sharedEnd(a.before, b.before) > 5;
  return digits > 2 || (digits > 1 && sharedStart(a.after, b.after) > 2);
}

function sameSentence(a: Mention, b: Mention): boolean {
  return a.block === b.block && !/[。！？]/u.test(a.block.text.slice(a.figure.end, b.figure.start));
}

/** How many characters around the figures are the same; 这, 该 and 上述 point back, digits that changed places are a slip of the key. */
function alikeness(a: Mention, b: Mention): number {
  const after = sharedStart(a.after, b.after);
  const before = sharedEnd(noun(a.before), noun(b.before));
  const pointing = POINTING.test(b.before) ? 5 : 0;
  const swapped = sortedDigits(a) === sortedDigits(b) ? 1 : 0;
  return Math.max(crossing(a, b), crossing(b, a)) + (after > 1 ? after : 0) + (before > 1 ? before : 0) + pointing + swapped;
}

const sortedDigits = ({ figure }: Mention): string => Array.from(String(figure.value)).sort().join('');

/** A third figure is the difference of the two, or both stand elsewhere too: two quantities, not one slip. */
function explained(a: Mention, b: Mention, all: readonly Mention[]): boolean {
  if (all.length > MOST) return true;
  const gap = Math.abs(a.figure.value - b.figure.value);
  const same = (m: Mention, n: Mention): boolean => m !== n && m.figure.value === n.figure.value && m.figure.unit.dimension === n.figure.unit.dimension;
  const others = all.filter((m) => m !== a && m !== b && m.figure.unit.dimension === a.figure.unit.dimension);
  if (others.some(({ figure }) => Math.abs(figure.value - gap) < 1e-9 * gap + 1e-12)) return true;
  return others.some((m) => same(m, a)) && others.some((m) => same(m, b));
}

function report(article: Article, earlier: Mention, later: Mention): Report {
  const place = placeOf(article, earlier.block);
  const shared = later.after.slice(0, Math.min(10, sharedStart(earlier.after, later.after)));
  const [said, told] = [earlier, later].map(({ figure }) => figure.text + shared);
  return {
    range: later.range,
    certainty: 'likely',
    message: {
      zh: `${place.zh}说${said ?? ''}，这里说${told ?? ''}。`,
      en: `${place.en} says ${said ?? ''}, here it is ${told ?? ''}.`,
    },
    related: [{ range: earlier.range, message: { zh: `这里是${earlier.figure.text}`, en: `Here it is ${earlier.figure.text}` } }],
    fixes: [setDigits(later, earlier), setDigits(earlier, later)],
  };
}

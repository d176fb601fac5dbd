import type { Report } from '../finding';
import { agree, oneSlipApart } from '../page/figure-agreement';
import type { Article, Block } from '../page/page';
import { circumstanceOf, mayBeSame } from './circumstance';
import { agreed, disagreed, type Comparison } from './comparison';
import { itemNumbers, likeness, nounShared, pointsBack, sameSentence } from './likeness';
import { isUnitSlip, measureOf } from './unit-slip';
import { isAnniversary, sameAnniversary, sameSpanOfYears, tellsYears } from './years-since';
import { mentionsIn, noun, placeOf, placesOf, setFigure, sharedEnd, sharedStart, significantDigits, type Mention } from './mention';

/** How many mentions of one kind back a figure is held against. */
const REACH = 12;
/** Stories have fewer figures than this; tables are not held against themselves. */
const MOST = 2000;
/** By the number of digits written: how much must be the same around two figures before a slip is more likely than chance. */
const NEEDED = [8, 8, 5, 3, 2];
/** How much must be the same around two figures that are equal. */
const NEEDED_IF_EQUAL = 2;

/** Two mentions of one quantity: the one told first, the one told later. */
interface Pair {
  readonly earlier: Mention;
  readonly later: Mention;
}

/** One quantity given twice in a story, in two sentences: with one figure, or with two that are a slip of the key apart. */
export function* statedTwice(article: Article): Generator<Comparison> {
  const told = article.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'list-item' || kind === 'notice');
  const mentions = mentionsIn(told);
  if (mentions.length > MOST) return;
  const { equal, apart } = compared(mentions, itemNumbers(article.blocks));
  for (const { earlier, later } of equal) yield agreed([later, earlier], `${later.figure.text}＝${earlier.figure.text}`);
  const reported = new Set<Mention>();
  for (const { earlier, later } of apart) {
    if (reported.has(later) || (!isAnniversary(earlier) && explained(earlier, later, mentions))) continue;
    reported.add(later);
    yield disagreed(report(article, ...oddOneOut(earlier, later, equal)));
  }
}

function compared(mentions: readonly Mention[], items: ReadonlyMap<Block, number>): { equal: Pair[]; apart: Pair[] } {
  const [equal, apart]: [Pair[], Pair[]] = [[], []];
  const seen = new Map<Mention, Set<Mention>>();
  for (const bucket of buckets(mentions)) {
    for (const [i, later] of bucket.entries()) {
      const known = seen.get(later) ?? new Set();
      seen.set(later, known);
      for (const earlier of bucket.slice(Math.max(0, i - REACH), i)) {
        if (known.has(earlier) || items.get(earlier.block) !== items.get(later.block) || sameSentence(earlier, later)) continue;
        known.add(earlier);
        if (isEqual(earlier, later)) equal.push({ earlier, later });
        else if (contradicts(earlier, later) || isUnitSlip(earlier, later)) apart.push({ earlier, later });
      }
    }
  }
  return { equal, apart };
}

/** Mentions of one kind of unit that share what follows or what precedes, so that only those are compared. */
function buckets(mentions: readonly Mention[]): Mention[][] {
  const byKey = new Map<string, Mention[]>();
  for (const mention of mentions) {
    for (const key of keysOf(mention)) {
      const bucket = byKey.get(key);
      if (bucket) bucket.push(mention);
      else byKey.set(key, [mention]);
    }
  }
  const pointing = mentions.flatMap((mention, i) => (pointsBack(mention) ? [mentions.slice(Math.max(0, i - REACH), i + 1)] : []));
  return [...byKey.values(), mentions.filter(tellsYears), ...pointing].filter(({ length }) => length > 1);
}

/** How far behind a figure the pairs of characters are keys. */
const KEYS_WITHIN = 8;

function keysOf(mention: Mention): Set<string> {
  const { after, before } = mention;
  const dimension = measureOf(mention);
  const keys = new Set<string>();
  for (let i = 0; i + 2 <= Math.min(after.length, KEYS_WITHIN); i++) keys.add(`${dimension} ${after.slice(i, i + 2)}`);
  const verb = dimension === 'percent' ? CHANGED.exec(before)?.groups?.verb : undefined;
  for (const end of [verb ?? '', noun(before).slice(-2)]) if (end.length === 2) keys.add(`${dimension} ${end}`);
  return keys;
}

function isEqual(a: Mention, b: Mention): boolean {
  const [x, y] = [a.figure, b.figure];
  if (x.unit.text === '' || x.unit.dimension !== y.unit.dimension || x.value * x.unit.factor !== y.value * y.unit.factor) return false;
  if (sameAnniversary(a, b)) return true;
  return likeness(a, b) >= NEEDED_IF_EQUAL && mayBeSame(circumstanceOf(a), circumstanceOf(b));
}

function contradicts(a: Mention, b: Mention): boolean {
  const [x, y] = [a.figure, b.figure];
  if (x.unit.dimension !== y.unit.dimension || !oneSlipApart(x, y)) return false;
  if (agree(x, y) && (x.exactness !== y.exactness || (x.exactness === 'exact' && x.step !== y.step))) return false;
  const digits = Math.max(significantDigits(x), significantDigits(y));
  if (sameSpanOfYears(a, b)) return true;
  if (x.unit.dimension === 'percent' && sameBase(a, b)) return true;
  if (!pointsBack(b) && !tellsItself(a, b, digits)) return false;
  if (likeness(a, b) + (swapped(a, b) ? 1 : 0) < (NEEDED[Math.min(digits, NEEDED.length - 1)] ?? 8)) return false;
  return pointsBack(b) || mayBeSame(circumstanceOf(a), circumstanceOf(b));
}

const CHANGED = /(?<verb>增长|下降|增加|减少|提高|上升|回落)(?:了|约|近)?$/u;

/** 产量14297.5亿斤，增长1.2% … 产量稳定在1.4万亿斤，增长1.2%: the same quantity changed by one rate, whatever the words. */
function sameBase(a: Mention, b: Mention): boolean {
  const [x, y] = [a, b].map(({ before }) => CHANGED.exec(before)?.groups?.verb);
  if (x === undefined || x !== y) return false;
  const [bases, others] = [a, b].map(basesOf);
  return !!bases?.some((base) => others?.some((other) => agree(base.figure, other.figure) && base.figure.unit.dimension === other.figure.unit.dimension && significantDigits(base.figure) + significantDigits(other.figure) > 3 && sharedEnd(noun(base.before), noun(other.before)) > 1));
}

/** Spans of time tell when, and rates are no base. */
const NO_BASE = new Set(['percent', 'percentage point', 'times', 'second', 'day', 'week', 'month', 'year', 'number']);
const isGrowing = ({ figure }: Mention): boolean => !NO_BASE.has(figure.unit.dimension);

/** How far before a rate the quantity stands that it is of, in UTF-16 code units. */
const BASE_WITHIN = 40;

/** The quantities of the rate's sentence before it. */
function basesOf(rate: Mention): Mention[] {
  return mentionsIn([rate.block]).filter((other) => {
    const gap = rate.figure.start - other.figure.end;
    return gap > 0 && gap < BASE_WITHIN && isGrowing(other) && sameSentence(other, rate);
  });
}

/** Rates come by the dozen, and short numbers by chance: they need a noun, or more digits, to be known again. */
function tellsItself(a: Mention, b: Mention, digits: number): boolean {
  const { dimension, text } = a.figure.unit;
  if (text === '' || dimension === 'percentage point' || dimension === 'times') return false;
  if (dimension === 'percent') return digits > 2 && sharedEnd(noun(a.before), noun(b.before)) > 3;
  return digits > 2 || (digits > 1 && nounShared(a.after, b.after) > 1);
}

/** Digits that changed places are a slip of the key. */
const swapped = (a: Mention, b: Mention): boolean => sortedDigits(a) === sortedDigits(b);
const sortedDigits = ({ figure }: Mention): string => Array.from(String(figure.value)).sort().join('');

/** A third figure told before the later one is the difference of the two, or both stand elsewhere too: two quantities, not one slip. */
function explained(a: Mention, b: Mention, all: readonly Mention[]): boolean {
  const gap = Math.abs(a.figure.value - b.figure.value);
  const same = (m: Mention, n: Mention): boolean => m.figure.value === n.figure.value && m.figure.unit.dimension === n.figure.unit.dimension;
  const others = all.filter((m) => m !== a && m !== b && m.figure.unit.dimension === a.figure.unit.dimension);
  if (others.some((m) => (m.block === a.block || m.block === b.block) && m.range.start < b.range.start && Math.abs(m.figure.value - gap) < 1e-9 * gap + 1e-12)) return true;
  return others.some((m) => same(m, a)) && others.some((m) => same(m, b));
}

/** Which of two to report, and every place that has the other: the one that no other bears out, or the later. */
function oddOneOut(earlier: Mention, later: Mention, equal: readonly Pair[]): [odd: Mention, others: Mention[]] {
  const [first, second] = [earlier, later].map((mention) => [mention, ...partnersOf(mention, equal)]);
  return first && second && second.length > first.length ? [earlier, second] : [later, first ?? [earlier]];
}

const partnersOf = (mention: Mention, equal: readonly Pair[]): Mention[] =>
  equal.flatMap((pair) => (pair.earlier === mention ? [pair.later] : pair.later === mention ? [pair.earlier] : []));

function report(article: Article, odd: Mention, others: readonly Mention[]): Report {
  const [other = odd] = others;
  const place = placeOf(article, other.block);
  const shared = odd.after.slice(0, Math.min(10, sharedStart(other.after, odd.after)));
  const [said, told] = [other, odd].map(({ figure }) => figure.text + shared);
  return {
    range: odd.range,
    certainty: 'likely',
    message: {
      zh: `${place.zh}说${said ?? ''}，这里说${told ?? ''}。`,
      en: `${place.en} says ${said ?? ''}, here it is ${told ?? ''}.`,
    },
    related: placesOf(others),
    fixes: [setFigure(odd, other), ...others.map((mention) => setFigure(mention, odd))],
  };
}

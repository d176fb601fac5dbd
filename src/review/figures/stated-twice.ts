import type { Report } from '../finding';
import { agree, oneSlipApart } from '../page/figure-agreement';
import type { Article } from '../page/page';
import { sameAboard } from './aboard';
import { circumstanceOf, mayBeSame } from './circumstance';
import { agreed, disagreed, type Comparison } from './comparison';
import { itemNumbers, likeness, nounShared, pointsBack, sameSentence } from './likeness';
import { mentionsIn, placeOf, placesOf, setFigure, sharedEnd, sharedStart, significantDigits, type Mention } from './mention';
import { pairsOfMentions, type Pair } from './pairs-of-mentions';
import { sameBase } from './rate-base';
import { isAnniversary, sameSpanOfYears } from './years-since';
import { isUnitSlip } from './unit-slip';

/** Stories have fewer figures than this; tables are not held against themselves. */
const MOST = 2000;
/** By the number of digits written: how much must be the same around two figures before a slip is more likely than chance. */
const NEEDED = [8, 8, 5, 3, 2];
/** How much must be the same around two figures that are equal. */
const NEEDED_IF_EQUAL = 2;

/** One quantity given twice in a story, in two sentences: with one figure, or with two that are a slip of the key apart. */
export function* statedTwice(article: Article): Generator<Comparison> {
  const told = article.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'list-item' || kind === 'notice');
  const mentions = mentionsIn(told);
  if (mentions.length > MOST) return;
  const items = itemNumbers(article);
  const [equal, apart]: [Pair[], Pair[]] = [[], []];
  for (const pair of pairsOfMentions(mentions)) {
    const { earlier, later } = pair;
    if (items.get(earlier.block) !== items.get(later.block)) continue;
    const list = isEqual(earlier, later) ? equal : mayBeSlip(earlier, later) ? apart : undefined;
    if (!list || sameSentence(earlier, later)) continue;
    if (list === equal ? isSameTold(earlier, later) : isSlip(earlier, later)) list.push(pair);
  }
  for (const { earlier, later } of equal) yield agreed([later, earlier], `${later.figure.text}＝${earlier.figure.text}`);
  if (apart.length > 0) yield* contradictions(article, mentions, equal, apart);
}

function* contradictions(article: Article, mentions: readonly Mention[], equal: readonly Pair[], apart: readonly Pair[]): Generator<Comparison> {
  const heads = mentionsIn(article.headlines);
  const reported = new Set<Mention>();
  for (const { earlier, later } of apart) {
    if (reported.has(later) || (!isAnniversary(earlier) && explained(earlier, later, mentions))) continue;
    reported.add(later);
    const [odd, others] = oddOneOut(earlier, later, equal);
    const above = heads.filter((head) => others.some((other) => isEqual(head, other) && isSameTold(head, other)));
    yield disagreed(report(article, odd, [...others, ...above]));
  }
}

const base = ({ figure }: Mention): number => figure.value * figure.unit.factor;
const isEqual = (a: Mention, b: Mention): boolean => a.figure.unit.dimension === b.figure.unit.dimension && base(a) === base(b);

/** Two equal figures that tell one quantity. */
function isSameTold(a: Mention, b: Mention): boolean {
  return sameSpanOfYears(a, b) || sameAboard(a, b) || (likeness(a, b) >= NEEDED_IF_EQUAL && mayBeSame(circumstanceOf(a), circumstanceOf(b)));
}

/** Whether the figures alone are such that one may be the other with a slip: a digit, or the unit. */
function mayBeSlip(a: Mention, b: Mention): boolean {
  return isDigitSlip(a, b) || isUnitSlip(a, b);
}

function isDigitSlip({ figure: x }: Mention, { figure: y }: Mention): boolean {
  if (x.unit.dimension !== y.unit.dimension || !oneSlipApart(x, y)) return false;
  return !agree(x, y) || (x.exactness === y.exactness && (x.exactness !== 'exact' || x.step === y.step));
}

/** Whether two figures that may be a slip apart tell one quantity. */
function isSlip(a: Mention, b: Mention): boolean {
  if (!isDigitSlip(a, b)) return sameUnderAnotherUnit(a, b);
  const digits = Math.max(significantDigits(a.figure), significantDigits(b.figure));
  if (sameSpanOfYears(a, b) || sameAboard(a, b)) return true;
  if (a.figure.unit.dimension === 'percent' && sameBase(a, b)) return true;
  if (!pointsBack(b) && !tellsItself(a, b, digits)) return false;
  if (likeness(a, b) + (swapped(a, b) ? 1 : 0) < (NEEDED[Math.min(digits, NEEDED.length - 1)] ?? 8)) return false;
  return pointsBack(b) || mayBeSame(circumstanceOf(a), circumstanceOf(b));
}

/** With another unit the digits are the same: so much less must be around them. */
const NEEDED_IF_DIGITS_EQUAL = 3;
const sameUnderAnotherUnit = (a: Mention, b: Mention): boolean => likeness(a, b) >= NEEDED_IF_DIGITS_EQUAL && mayBeSame(circumstanceOf(a), circumstanceOf(b));

/** Rates come by the dozen, and short numbers by chance: they need a noun, or more digits, to be known again. */
function tellsItself(a: Mention, b: Mention, digits: number): boolean {
  const { dimension, text } = a.figure.unit;
  if (text === '' || dimension === 'percentage point' || dimension === 'times') return false;
  if (dimension === 'percent') return digits > 2 && sharedEnd(a.noun, b.noun) > 3;
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
  const [first, second] = [earlier, later].map((mention) => sameAs(mention, equal));
  return first && second && second.length > first.length ? [earlier, second] : [later, first ?? [earlier]];
}

/** A mention and all that tell the same, of one another's telling. */
function sameAs(mention: Mention, equal: readonly Pair[]): Mention[] {
  const group = new Set([mention]);
  // What is added while the set is walked is walked too.
  for (const member of group) {
    for (const { earlier, later } of equal) {
      if (earlier === member) group.add(later);
      if (later === member) group.add(earlier);
    }
  }
  return [...group];
}

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

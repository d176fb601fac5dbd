import type { Figure } from '../page/figure';
import { tellsAboard } from './aboard';
import { pointsBack } from './likeness';
import type { Mention } from './mention';
import { verbOf } from './rate-base';
import { measureOf } from './unit-slip';
import { tellsYears } from './years-since';

/** How many mentions of one kind back a figure is held against. */
const REACH = 12;
/** How far behind a figure the pairs of characters are keys. */
const KEYS_WITHIN = 8;

/** Two mentions in the order of the page. */
export interface Pair {
  readonly earlier: Mention;
  readonly later: Mention;
}

/**
 * The pairs of mentions that could tell one quantity: of one kind of measure, with two characters the same after or
 * before them. Each pair once; a mention is paired with the nearest before it only, so their number grows with the text.
 */
export function* pairsOfMentions(mentions: readonly Mention[]): Generator<Pair> {
  const seen = new Map<Mention, Set<Mention>>();
  for (const bucket of buckets(mentions)) {
    for (const [i, later] of bucket.entries()) {
      const known = seen.get(later) ?? new Set();
      seen.set(later, known);
      for (const earlier of bucket.slice(Math.max(0, i - REACH), i)) {
        if (known.has(earlier)) continue;
        known.add(earlier);
        yield { earlier, later };
      }
    }
  }
}

function buckets(mentions: readonly Mention[]): Mention[][] {
  const measured = mentions.filter(({ figure }) => figure.unit.text !== '');
  const byKey = [...groups(measured, (mention) => [measureOf(mention)])].flatMap((alike) => groups(alike, keysOf));
  const pointing = mentions.flatMap((mention, i) => (pointsBack(mention) ? [mentions.slice(Math.max(0, i - REACH), i + 1)] : []));
  return [...byKey, mentions.filter(tellsYears), mentions.filter(tellsAboard), ...pointing];
}

/** The mentions that share a key, for each key that several have, in order. */
function groups(mentions: readonly Mention[], keysOf: (mention: Mention) => readonly string[]): Mention[][] {
  const byKey = new Map<string, Mention[]>();
  for (const mention of mentions) {
    for (const key of keysOf(mention)) {
      const group = byKey.get(key);
      if (!group) byKey.set(key, [mention]);
      else if (group.at(-1) !== mention) group.push(mention);
    }
  }
  return Array.from(byKey.values()).filter(({ length }) => length > 1);
}

/** Kept with the figure as long as its block's text stays. */
const kept = new WeakMap<Figure, readonly string[]>();

/** The pairs of characters after a figure and right before it. */
function keysOf(mention: Mention): readonly string[] {
  const known = kept.get(mention.figure);
  if (known) return known;
  const { after, noun } = mention;
  const pairs = Array.from({ length: Math.max(0, Math.min(after.length, KEYS_WITHIN) - 1) }, (_, i) => after.slice(i, i + 2));
  const verb = mention.figure.unit.dimension === 'percent' ? verbOf(mention) : undefined;
  const keys = [...pairs, verb ?? '', noun.slice(-2)].filter(({ length }) => length === 2);
  kept.set(mention.figure, keys);
  return keys;
}

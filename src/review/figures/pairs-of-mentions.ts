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

function keysOf(mention: Mention): Set<string> {
  const keys = new Set<string>();
  if (mention.figure.unit.text === '') return keys;
  const { after, noun } = mention;
  const measure = measureOf(mention);
  for (let i = 0; i + 2 <= Math.min(after.length, KEYS_WITHIN); i++) keys.add(`${measure} ${after.slice(i, i + 2)}`);
  const verb = measure === 'percent' ? verbOf(mention) : undefined;
  for (const end of [verb ?? '', noun.slice(-2)]) if (end.length === 2) keys.add(`${measure} ${end}`);
  return keys;
}

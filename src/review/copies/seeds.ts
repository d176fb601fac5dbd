import type { Fingerprints } from './fingerprints';

/** Of a fingerprint that stands in many places only the nearest earlier ones count: a cap that keeps the work linear. */
const MOST_EARLIER_PLACES = 8;

/** Fingerprints are linked in parts small enough to stay in the processor's cache. */
const PART = 1 << 14;

/**
 * Calls `visit(later, earlier)` for every two places that bear the same fingerprint, in ascending order of the later
 * one, the nearest earlier one first. With a `boundary` (in units), only pairs that lie on its two sides.
 */
export function visitSeeds(
  fingerprints: Fingerprints,
  boundary: number,
  visit: (later: number, earlier: number) => void,
): void {
  const { places, hashes } = maybeRepeated(fingerprints);
  const before = linkEqual(hashes);
  for (let i = 0; i < places.length; i++) {
    const later = places[i] ?? 0;
    if (later < boundary) continue;
    let seen = 0;
    for (let j = before[i] ?? -1; j >= 0 && seen < MOST_EARLIER_PLACES; j = before[j] ?? -1) {
      const earlier = places[j] ?? 0;
      if (boundary > 0 && earlier >= boundary) continue;
      seen++;
      visit(later, earlier);
    }
  }
}

/** At least so many slots a fingerprint, a bit each. */
const SLOTS_EACH = 4;

/**
 * The fingerprints that may stand twice: where a slot was hit once only, what hit it stands nowhere else. Most of a text
 * goes no further than these bits, which are few enough to stay in the processor's cache.
 */
function maybeRepeated({ places, hashes }: Fingerprints): Fingerprints {
  const bits = Math.max(5, 32 - Math.clz32(hashes.length * SLOTS_EACH));
  const { again, repeated } = hitSlots(hashes, bits);
  const kept = { places: new Int32Array(repeated), hashes: new Int32Array(repeated) };
  let count = 0;
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] ?? 0;
    const slot = slotOf(hash, bits);
    if ((((again[slot >> 5] ?? 0) >>> (slot & 31)) & 1) === 0) continue;
    kept.places[count] = places[i] ?? 0;
    kept.hashes[count++] = hash;
  }
  return kept;
}

/** Hits a slot with every hash; gives the slots that were hit again, and how many hashes share theirs with another. */
function hitSlots(hashes: Int32Array, bits: number): { again: Int32Array; repeated: number } {
  const once = new Int32Array(1 << (bits - 5));
  const again = new Int32Array(once.length);
  let repeated = 0;
  for (const hash of hashes) {
    const slot = slotOf(hash, bits);
    const bit = 1 << (slot & 31);
    const word = once[slot >> 5] ?? 0;
    if ((word & bit) === 0) {
      once[slot >> 5] = word | bit;
      continue;
    }
    const more = again[slot >> 5] ?? 0;
    repeated += more & bit ? 1 : 2;
    again[slot >> 5] = more | bit;
  }
  return { again, repeated };
}

/** A place among `1 << bits` for a hash; drawn anew, since the least of neighbours are not a fair draw. */
const slotOf = (hash: number, bits: number): number => Math.imul(hash, 0x61c88647) >>> (32 - bits);

/** For every hash the index of the nearest equal one before it, or -1. Linear. */
function linkEqual(hashes: Int32Array): Int32Array {
  const bits = 32 - Math.clz32(Math.floor(hashes.length / PART));
  const { order, sorted, ends } = partition(hashes, bits);
  const before = new Int32Array(hashes.length);
  const last = new Int32Array(Math.min(PART << 3, 1 << tableBits(hashes.length)));
  let start = 0;
  for (const end of ends) {
    linkPart(sorted.subarray(start, end), order.subarray(start, end), before, last);
    start = end;
  }
  return before;
}

/** A table of `1 << bits` holds so many hashes and stays half empty. */
const tableBits = (hashes: number): number => Math.max(4, 33 - Math.clz32(hashes));

/** Links the equal ones among the hashes of one part; `last` is a table for use, or too small for this part. */
function linkPart(hashes: Int32Array, order: Int32Array, before: Int32Array, table: Int32Array): void {
  const bits = tableBits(hashes.length);
  const last = 1 << bits <= table.length ? table.subarray(0, 1 << bits) : new Int32Array(1 << bits);
  last.fill(-1);
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] ?? 0;
    let slot = slotOf(hash, bits);
    let other = last[slot] ?? -1;
    while (other >= 0 && hashes[other] !== hash) {
      slot = (slot + 1) & (last.length - 1);
      other = last[slot] ?? -1;
    }
    before[order[i] ?? 0] = other < 0 ? -1 : (order[other] ?? -1);
    last[slot] = i;
  }
}

interface Parts {
  /** The indexes of the hashes, part after part, ascending in each; the hashes in that order. */
  readonly order: Int32Array;
  readonly sorted: Int32Array;
  readonly ends: Int32Array;
}

/** Brings the hashes with the same leading `bits` together. */
function partition(hashes: Int32Array, bits: number): Parts {
  const ends = new Int32Array(1 << bits);
  const partOf = (hash: number): number => (bits === 0 ? 0 : hash >>> (32 - bits));
  for (const hash of hashes) ends[partOf(hash)] = (ends[partOf(hash)] ?? 0) + 1;
  for (let part = 1; part < ends.length; part++) ends[part] = (ends[part] ?? 0) + (ends[part - 1] ?? 0);
  const order = new Int32Array(hashes.length);
  const sorted = new Int32Array(hashes.length);
  for (let i = hashes.length - 1; i >= 0; i--) {
    const hash = hashes[i] ?? 0;
    const part = partOf(hash);
    const place = (ends[part] ?? 0) - 1;
    ends[part] = place;
    order[place] = i;
    sorted[place] = hash;
  }
  // Each part's end is where the next one starts.
  ends.copyWithin(0, 1);
  ends[ends.length - 1] = hashes.length;
  return { order, sorted, ends };
}

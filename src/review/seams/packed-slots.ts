/**
 * A static function from keys to small words that keeps no keys, as a binary fuse filter does (Graf and Lemire, "Binary Fuse Filters", 2022):
 * each key owns three slots of 13 bits, one in each of three neighbouring segments, and the three, exclusively or'ed with each other and with 13 bits
 * of the key's own, make its word. Keys come as two hashes of 32 bits each.
 */
export interface Layout {
  /** A segment has 2^width slots. */
  readonly width: number;
  readonly segments: number;
  /** Stirs the keys' hashes: with one seed in many, no order is found in which all words can be put in. */
  readonly seed: number;
}

export interface Key {
  readonly first: number;
  readonly second: number;
  /** A word of 13 bits. */
  readonly word: number;
}

const BITS = 13;
const MASK = (1 << BITS) - 1;

const slotsOf = ({ width, segments }: Layout): number => segments << width;

/** How many bytes the slots of a layout take. Two more lie behind the last one, so that each can be read as three bytes. */
export const bytesFor = (layout: Layout): number => Math.ceil((slotsOf(layout) * BITS) / 8) + 2;

/** The word of a key; of one that was never put in, any word. */
export function wordOf(bytes: Uint8Array, layout: Layout, first: number, second: number): number {
  const stirred = stir(first, layout.seed);
  const start = startOf(stirred, layout);
  const size = 1 << layout.width;
  return slot(bytes, start) ^ slot(bytes, nextOf(start, size, second)) ^ slot(bytes, lastOf(start, size, second)) ^ markOf(stirred, second);
}

const stir = (hash: number, seed: number): number => Math.imul(hash ^ Math.imul(seed, 0x9e3779b1), 0x85ebca6b) >>> 0;
/** The first of its three slots. */
const startOf = (stirred: number, { width, segments }: Layout): number => Math.floor((stirred / 0x1_0000_0000) * ((segments - 2) << width));
/** The two others, in the next segments. */
const nextOf = (start: number, size: number, second: number): number => (start + size) ^ (second & (size - 1));
const lastOf = (start: number, size: number, second: number): number => (start + 2 * size) ^ ((second >>> 12) & (size - 1));
const markOf = (stirred: number, second: number): number => (Math.imul(stirred ^ (second >>> 7), 0xc2b2ae35) >>> 16) & MASK;

function slot(bytes: Uint8Array, index: number): number {
  const bit = index * BITS;
  const at = bit >>> 3;
  return (((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16)) >>> (bit & 7)) & MASK;
}

function put(bytes: Uint8Array, index: number, word: number): void {
  const bit = index * BITS;
  const at = bit >>> 3;
  const shifted = word << (bit & 7);
  for (let i = 0; i < 3; i++) bytes[at + i] = (bytes[at + i] ?? 0) | ((shifted >>> (8 * i)) & 255);
}

/** Puts words into slots, from which `wordOf` reads them. Throws when no two keys may be told apart: two have the same hashes. */
export function packSlots(keys: readonly Key[]): { readonly layout: Layout; readonly bytes: Uint8Array } {
  for (let seed = 0; seed < SEEDS; seed++) {
    const layout = layoutFor(keys.length, seed);
    const order = peel(keys, layout);
    if (order) return { layout, bytes: filled(keys, order, layout) };
  }
  throw new Error('two keys have the same hashes');
}

const SEEDS = 100;

/** The widths and the room that the authors of the filter found to do. */
function layoutFor(count: number, seed: number): Layout {
  const n = Math.max(2, count);
  const width = Math.max(2, Math.min(18, Math.floor(Math.log(n) / Math.log(3.33) + 2.25)));
  const room = n * Math.max(1.125, 0.875 + (0.25 * Math.log(1e6)) / Math.log(n));
  return { seed, width, segments: Math.ceil(room / (1 << width)) + 2 };
}

const placesOf = ({ first, second }: Key, layout: Layout): [number, number, number] => {
  const start = startOf(stir(first, layout.seed), layout);
  const size = 1 << layout.width;
  return [start, nextOf(start, size, second), lastOf(start, size, second)];
};

/** The keys in an order in which each has, when its turn comes from the end, a slot that no later one needs: by twos, key and slot. */
function peel(keys: readonly Key[], layout: Layout): Int32Array | undefined {
  const owners = new Int32Array(slotsOf(layout));
  const owned = new Uint32Array(slotsOf(layout));
  keys.forEach((key, i) => {
    for (const place of placesOf(key, layout)) {
      owners[place] = (owners[place] ?? 0) + 1;
      owned[place] = (owned[place] ?? 0) ^ i;
    }
  });
  const order = new Int32Array(keys.length * 2);
  const single = [...owners.keys()].filter((place) => owners[place] === 1);
  let done = 0;
  for (let place = single.pop(); place !== undefined; place = single.pop()) {
    if (owners[place] !== 1) continue;
    const index = owned[place] ?? 0;
    const key = keys[index];
    if (!key) continue;
    order.set([index, place], done);
    done += 2;
    for (const other of placesOf(key, layout)) {
      owned[other] = (owned[other] ?? 0) ^ index;
      owners[other] = (owners[other] ?? 0) - 1;
      if (owners[other] === 1) single.push(other);
    }
  }
  return done === order.length ? order : undefined;
}

function filled(keys: readonly Key[], order: Int32Array, layout: Layout): Uint8Array {
  const bytes = new Uint8Array(bytesFor(layout));
  for (let i = order.length - 2; i >= 0; i -= 2) {
    const key = keys[order[i] ?? 0];
    if (key) put(bytes, order[i + 1] ?? 0, wordOf(bytes, layout, key.first, key.second) ^ key.word);
  }
  return bytes;
}

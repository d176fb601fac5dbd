/** Fingerprints of a text: the places chosen, in ascending order, and the hash of the units from each on. */
export interface Fingerprints {
  readonly places: Int32Array;
  readonly hashes: Int32Array;
}

/** How fingerprints are drawn: of every `window` neighbouring grams of `gram` units one is chosen. */
export interface Winnowing {
  readonly gram: number;
  readonly window: number;
}

const BASE = 0x2f0b4f37;

/**
 * Winnowing (Schleimer, Wilkerson, Aiken: "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003): the
 * gram of least hash in every window is chosen, the rightmost of equals. Two texts that share a run of
 * `gram + window - 1` units or more share a fingerprint within it. Linear.
 */
export function fingerprint(units: Uint16Array, { gram, window }: Winnowing): Fingerprints {
  const grams = Math.max(0, units.length - gram + 1);
  let places = new Int32Array(Math.ceil(grams * usualShare(window)));
  let hashes = new Int32Array(places.length);
  const recent = new Int32Array(window);
  const rolling = new RollingHash(units, gram);
  const first = Math.min(window, grams) - 1;
  let count = 0;
  let least = -1;
  for (let right = 0; right < grams; right++) {
    const hash = rolling.next();
    recent[right % window] = hash;
    if (right < first) continue;
    const left = Math.max(0, right - window + 1);
    if (least < left) least = leastOf(recent, left, right);
    else if (hash <= (recent[least % window] ?? 0)) least = right;
    else continue;
    if (count === places.length) [places, hashes] = [widened(places, grams), widened(hashes, grams)];
    places[count] = least;
    hashes[count++] = recent[least % window] ?? 0;
  }
  return { places: places.subarray(0, count), hashes: hashes.subarray(0, count) };
}

/** The share of grams that a fair draw chooses, 2 in `window + 1`, and a little more. */
const usualShare = (window: number): number => Math.min(1, 2.1 / (window + 1));

function widened(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(length);
  wide.set(array);
  return wide;
}

/** Where the least of the recent hashes stands, from gram `left` to gram `right`; the rightmost of equals. */
function leastOf(recent: Int32Array, left: number, right: number): number {
  const window = recent.length;
  let least = left;
  for (let i = left + 1; i <= right; i++) if ((recent[i % window] ?? 0) <= (recent[least % window] ?? 0)) least = i;
  return least;
}

/** A polynomial hash of gram after gram, its bits stirred so that the least is a fair draw. */
class RollingHash {
  #hash = 0;
  #end = 0;
  #power = 1;

  constructor(
    private readonly units: Uint16Array,
    private readonly gram: number,
  ) {
    for (let i = 0; i < gram; i++) this.#power = Math.imul(this.#power, BASE);
    while (this.#end < gram - 1) this.#take(0);
  }

  next(): number {
    this.#take(this.#end >= this.gram ? (this.units[this.#end - this.gram] ?? 0) : 0);
    return stir(this.#hash);
  }

  #take(gone: number): void {
    const hash = Math.imul(this.#hash, BASE) + (this.units[this.#end] ?? 0);
    this.#hash = (hash - Math.imul(this.#power, gone)) | 0;
    this.#end++;
  }
}

function stir(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x45d9f3b);
  h ^= h >>> 15;
  return Math.imul(h, 0x2c1b3c6d) ^ (h >>> 13);
}

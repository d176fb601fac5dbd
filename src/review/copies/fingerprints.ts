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
  const hashes = hashGrams(units, gram, grams);
  const places = new Int32Array(grams);
  const chosen = new Int32Array(grams);
  let count = 0;
  let least = -1;
  for (let right = Math.min(window, grams) - 1; right >= 0 && right < grams; right++) {
    const left = Math.max(0, right - window + 1);
    if (least < left) least = leastOf(hashes, left, right);
    else if ((hashes[right] ?? 0) <= (hashes[least] ?? 0)) least = right;
    else continue;
    places[count] = least;
    chosen[count++] = hashes[least] ?? 0;
  }
  return { places: places.subarray(0, count), hashes: chosen.subarray(0, count) };
}

function leastOf(hashes: Int32Array, left: number, right: number): number {
  let least = left;
  for (let i = left + 1; i <= right; i++) if ((hashes[i] ?? 0) <= (hashes[least] ?? 0)) least = i;
  return least;
}

/** A rolling polynomial hash of every gram, its bits stirred so that the least is a fair draw. */
function hashGrams(units: Uint16Array, gram: number, grams: number): Int32Array {
  const hashes = new Int32Array(grams);
  let power = 1;
  for (let i = 0; i < gram; i++) power = Math.imul(power, BASE);
  let rolling = 0;
  for (let i = 0; i < units.length; i++) {
    rolling = (Math.imul(rolling, BASE) + (units[i] ?? 0)) | 0;
    if (i >= gram) rolling = (rolling - Math.imul(power, units[i - gram] ?? 0)) | 0;
    if (i >= gram - 1) hashes[i - gram + 1] = stir(rolling);
  }
  return hashes;
}

function stir(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x45d9f3b);
  h ^= h >>> 15;
  return Math.imul(h, 0x2c1b3c6d) ^ (h >>> 13);
}

import { looksAlike } from './look-alikes';
import { soundsAlike, soundsNearlyAlike } from './pronunciation';
import { writtenAlike } from './stroke-likeness';

/** In what two characters are so alike that one is printed for the other: *near-sound* differs in tone, as no keyboard asks for it. */
export type Likeness = 'sound' | 'near-sound' | 'shape';

const kept = new Map<number, Likeness | undefined>();
/** So many pairs are kept; beyond, the table begins anew. */
const MOST_KEPT = 50_000;

/** In what two different characters are alike, the strongest first; undefined where in nothing. */
export function likenessOf(a: string, b: string): Likeness | undefined {
  const key = a.charCodeAt(0) * 0x1_0000 + b.charCodeAt(0);
  if (kept.has(key)) return kept.get(key);
  const found = soundsAlike(a, b) ? 'sound' : looksAlike(a, b) || writtenAlike(a, b) ? 'shape' : soundsNearlyAlike(a, b) ? 'near-sound' : undefined;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, found);
  return found;
}

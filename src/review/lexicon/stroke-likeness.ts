import { pronunciation } from './pronunciation';

/** How far two sequences of strokes may lie apart, as a share of the longer: an edit distance. */
const APART = 0.3;
/** Of the longer character, what share must stand at the end of both (晖 浑: one right half), or at the head (清 淸). */
const SAME_END = 0.5;
const SAME_HEAD = 0.55;

/**
 * Whether two characters are written with nearly the same strokes in the same order: 正 止, 伟 纬, 晖 浑. A measure of
 * shape that needs no list: of characters that names are made of, fewer than one pair in a hundred is so alike.
 */
export function writtenAlike(a: string, b: string): boolean {
  const [one, other] = [pronunciation.strokeOrder(a), pronunciation.strokeOrder(b)];
  if (one === '' || other === '') return false;
  const longer = Math.max(one.length, other.length);
  if (Math.abs(one.length - other.length) > longer * SAME_END) return false;
  if (sharedEnd(one, other) >= longer * SAME_END || sharedHead(one, other) >= longer * SAME_HEAD) return true;
  return distance(one, other) <= longer * APART;
}

function sharedHead(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++;
  return length;
}

/** Levenshtein's: how many strokes must be added, left out or changed. Characters have at most some thirty. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

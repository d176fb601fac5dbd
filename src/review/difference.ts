import { diffChars } from 'diff';

/** A stretch of two texts laid side by side: what both have, or what one alone has. */
export interface Part {
  readonly text: string;
  readonly side: 'both' | 'first' | 'second';
}

/** More differences than these are no longer two wordings of one text; finding them all would take too long. */
const MOST_DIFFERENCES = 300;
/** Longer texts (in UTF-16 code units) are not compared. */
const LONGEST = 20_000;

/**
 * Where two texts differ, blanks and line breaks apart: their parts in order. What `first` alone has stands before what
 * `second` alone has in its place. Undefined where they are too long or too unlike to be compared.
 */
export function differenceBetween(first: string, second: string): Part[] | undefined {
  if (first.length > LONGEST || second.length > LONGEST) return undefined;
  const changes = diffChars(withoutBlanks(first), withoutBlanks(second), { maxEditLength: MOST_DIFFERENCES });
  return changes?.map(({ value, added, removed }): Part => ({ text: value, side: added ? 'second' : removed ? 'first' : 'both' }));
}

/**
 * The same, as short as a hover wants it: each difference with `around` characters before and after it, what lies
 * between left out as ……; no more than `most` differences.
 */
export function excerptDifferences(parts: readonly Part[], around: number, most: number): Part[] {
  const shown: Part[] = [];
  let differences = 0;
  for (const [i, part] of parts.entries()) {
    if (part.side !== 'both') {
      if (parts[i - 1]?.side !== 'first') differences++;
      if (differences > most) break;
      shown.push(part);
      continue;
    }
    const head = i === 0 ? '' : part.text.slice(0, around);
    const tail = i === parts.length - 1 ? '' : part.text.slice(-around);
    const whole = part.text.length <= head.length + tail.length;
    shown.push({ side: 'both', text: whole ? part.text : `${head}……${tail}` });
  }
  return shown;
}

const withoutBlanks = (text: string): string => text.replace(/\s+/gu, '');

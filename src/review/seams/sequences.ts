/**
 * How often short character sequences stand in Chinese news, ⊢ standing before a paragraph's or a headline's
 * first character and ⊣ behind its last. This is
 * what tells which head fits which tail, and how paragraphs begin.
 */
export interface Sequences {
  /** How often a sequence of one to three code units was counted; 0 where it is too rare to be kept. */
  count(sequence: string): number;
  /** How many different characters were counted after a sequence of one or two code units. */
  followers(sequence: string): number;
  /** What a piece of a seam (`seam-features.ts`) was learnt to weigh, in log-odds; 0 where nothing was. */
  weight(feature: string): number;
}

/** The sign for a paragraph's beginning in `Sequences`. */
export const BEGIN = '⊢';
/** The sign for its end. */
export const END = '⊣';

/** Counts nothing: for where the table is missing. Seams are then judged by marks and neighbourhood alone. */
export const noSequences: Sequences = { count: () => 0, followers: () => 0, weight: () => 0 };

/** How much a context's unseen followers weigh (Witten–Bell); of 1, 2, 3, 6 and 12 this told the right heads best. */
const UNSEEN = 6;
/** Characters in the counted text, give or take: what one occurrence weighs. */
const TOTAL = 34e6;

/** A sequence is no commoner than those it holds; counts are kept roughly, so a little more is let pass. What is above is no count. */
const NO_COMMONER = 1.3;

/**
 * The probability of `character` after `context` (up to two code units), interpolated after Witten and Bell from one-,
 * two- and three-character counts.
 */
export function probability(sequences: Sequences, character: string, context: string): number {
  let shorter = sequences.count(character);
  let p = Math.max(shorter, 0.5) / TOTAL;
  for (let length = 1; length <= context.length; length++) {
    const known = context.slice(context.length - length);
    const total = sequences.count(known);
    if (total === 0) break;
    const share = total / (total + UNSEEN * sequences.followers(known));
    const count = shorter === 0 ? 0 : sequences.count(known + character);
    shorter = count <= NO_COMMONER * Math.min(shorter, total) ? count : 0;
    p = share * Math.min(1, shorter / total) + (1 - share) * p;
  }
  return p;
}

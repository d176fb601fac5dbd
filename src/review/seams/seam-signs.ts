import { beginsMisplaced, loneMarks, marksAgree } from './block-edges';
import { plain } from './plain-text';
import { acrossFeatures, headFeatures } from './seam-features';
import type { LOST_WEIGHTS, SEAM_WEIGHTS } from './seam-weights';
import { BEGIN, probability, type Sequences } from './sequences';

/** The measure of each sign by which a head is held against a tail; a sign that is not named measures 0. */
export type SeamSigns = Partial<Record<keyof typeof SEAM_WEIGHTS, number>>;

/** The same for a tail that goes on nowhere. */
export type LostSigns = Partial<Record<keyof typeof LOST_WEIGHTS, number>>;

/** The sum of the signs' measures, weighed. */
export function weigh<Name extends string>(weights: Readonly<Record<Name, number>>, signs: Partial<Record<Name, number>>): number {
  let sum = 0;
  for (const name in signs) sum += weights[name] * (signs[name] ?? 0);
  return sum;
}

/** `ln(1 + characters)` of a common clause. */
const COMMON_CLAUSE = 2.3;
/** Lengths beyond these, in log-odds of the usual one, say no more. */
const LENGTHS = { least: -1.6, most: 0 };

/**
 * What a head tells without any tail: how unlike a paragraph it is. `usual`: the length of a paragraph about it,
 * in UTF-16 code units; undefined where it is not known.
 */
export function headSigns(sequences: Sequences, text: string, usual: number | undefined): SeamSigns {
  const [x = '', y = '。'] = plain(text.slice(0, 4));
  const mark = text.slice(0, 80).search(/[，。、；：！？,;:!?]/u);
  const first = mark < 0 ? '' : text.charAt(mark);
  return {
    firstBegins: logRatio(sequences, x, BEGIN, ''),
    secondBegins: logRatio(sequences, y, BEGIN + x, x),
    clauseLeft: Math.log(1 + (mark < 0 ? 40 : mark)) - COMMON_CLAUSE,
    firstIsStop: /[。！？!?]/u.test(first) ? 1 : 0,
    firstIsItem: first === '、' ? 1 : 0,
    firstIsColon: first === '：' || first === ':' ? 1 : 0,
    headLength: usual === undefined ? 0 : Math.max(LENGTHS.least, Math.min(LENGTHS.most, Math.log(text.length / usual))),
    misplacedHead: beginsMisplaced(text) ? 1 : 0,
  };
}

/** A tail as every head is held against it. */
export interface TailEnd {
  readonly text: string;
  /** The text in which what stands across a seam may stand elsewhere too. */
  readonly around: string;
  /** Marks that are open at its end, of those near it: one far from the seam was not parted by it. */
  readonly opening: string;
}

export function tailEnd(text: string, around: string): TailEnd {
  return { text, around, opening: loneMarks(text.slice(-NEAR)).opening };
}

/** A head as it is held against every tail. */
export interface HeadStart {
  readonly text: string;
  /** Marks that it closes near its beginning and did not open. */
  readonly closing: string;
  /** The three-character sequences near its beginning. */
  readonly grams: ReadonlySet<string>;
  /** What it was learnt to weigh by itself, in log-odds: much where it is the rest of a sentence, little where a paragraph begins. */
  readonly learnt: number;
}

export function headStart(sequences: Sequences, text: string): HeadStart {
  const near = text.slice(0, NEAR);
  return { text, closing: loneMarks(near).closing, grams: gramsOf(near), learnt: weightOf(sequences, headFeatures(text)) };
}

/**
 * How the two fit together: what follows what, whether what stands across the seam stands elsewhere too, marks open in
 * the tail and closed by the head, and what both speak about.
 */
export function fitSigns(sequences: Sequences, tail: TailEnd, head: HeadStart): SeamSigns {
  const before = plain(tail.text.slice(-2));
  const [x = '', y = '。'] = plain(head.text.slice(0, 4));
  const across = acrossSeam(tail.around, tail.text, head.text);
  const agree = marksAgree(tail.opening, head.closing);
  return {
    firstFits: logRatio(sequences, x, before, ''),
    secondFits: logRatio(sequences, y, before.slice(-1) + x, x),
    across2: across >= 2 ? 1 : 0,
    across3: across >= 3 ? 1 : 0,
    across4: across >= 4 ? 1 : 0,
    marksAgree: agree,
    marksNear: agree === 1 && markedSpan(tail, head) <= SHORT_SPAN ? 1 : 0,
    kinship: kinship(tail.text.slice(-NEAR), head.grams),
    echo: echoes(tail.text, head.text) ? 1 : 0,
    headLearnt: head.learnt,
    acrossLearnt: weightOf(sequences, acrossFeatures(tail.text, head.text)),
  };
}

/** How much stands between the marks that were parted, in UTF-16 code units: what a bracket or a title holds is short. */
const markedSpan = (tail: TailEnd, head: HeadStart): number =>
  tail.text.length - tail.text.lastIndexOf(tail.opening.slice(-1)) + head.text.indexOf(head.closing.charAt(0));
const SHORT_SPAN = 30;

/** The head takes up the word that the tail ends in, as a new sentence does: …实行补贴。补贴资金…. */
const echoes = (tail: string, head: string): boolean => WORDLIKE.test(head.slice(0, 2)) && tail.endsWith(head.slice(0, 2));

/** What pieces of a seam were learnt to weigh together. */
function weightOf(sequences: Sequences, features: readonly string[]): number {
  let sum = 0;
  for (const feature of features) sum += sequences.weight(feature);
  return sum;
}

/** What a tail tells of the rest being lost, `ends` being `endsLikely` of it. */
export const lostSigns = (ends: number): LostSigns => ({ lost: 1, lostEnds: ends });

/** log P(a mark after the last two characters): near 0 where a clause may well be over. */
export function endsLikely(sequences: Sequences, text: string): number {
  const before = plain(text.slice(-2));
  let p = 0;
  for (const mark of '，。、；：！？”') p += probability(sequences, mark, before);
  return Math.log(p);
}

/** How much likelier a character is after `context` than after `less` of it. */
function logRatio(sequences: Sequences, character: string, context: string, less: string): number {
  return Math.log(probability(sequences, character, context)) - Math.log(probability(sequences, character, less));
}

const WORDLIKE = /^[\p{Script=Han}A-Za-z0-9]+$/u;

/** The length of the longest string across the seam, up to four characters either side, that `around` holds; else 0. */
function acrossSeam(around: string, tailText: string, headText: string): number {
  let longest = 0;
  for (let left = 1; left <= 4; left++) {
    const tail = tailText.slice(-left);
    if (!WORDLIKE.test(tail)) break;
    for (let right = 1; right <= 4; right++) {
      const head = headText.slice(0, right);
      // What holds a longer string holds the shorter one in it: where that is missing, so is this.
      if (!WORDLIKE.test(head) || !around.includes(tail + head)) {
        if (right === 1) return longest;
        break;
      }
      longest = Math.max(longest, left + right);
    }
  }
  return longest;
}

/** How much of each is looked at for lone marks and for kinship, next to the seam (UTF-16 code units). */
const NEAR = 120;
const WORDLIKE_RUN = /[\p{Script=Han}A-Za-z0-9]{3,}/gu;

function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (const [run] of text.matchAll(WORDLIKE_RUN)) for (let i = 0; i + 3 <= run.length; i++) grams.add(run.slice(i, i + 3));
  return grams;
}

/** The share (0 to 1) of the head's three-character sequences that the tail has too: both speak of the same things. */
function kinship(tail: string, grams: ReadonlySet<string>): number {
  let shared = 0;
  for (const gram of grams) if (tail.includes(gram)) shared++;
  return grams.size === 0 ? 0 : shared / grams.size;
}

/**
 * The share (0 to 1) of a line's three-character sequences that a head takes up: the text under a heading says again what the heading
 * says, the other half of a sentence does not.
 */
export function retold(line: string, { grams }: HeadStart): number {
  const own = gramsOf(line);
  let again = 0;
  for (const gram of own) if (grams.has(gram)) again++;
  return own.size === 0 ? 0 : again / own.size;
}

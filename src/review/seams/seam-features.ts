import { plain } from './plain-text';

/** A mark inside or between sentences. */
const MARK = /[，。、；：！？]/u;
/** Distances to the next mark are told apart up to here, in UTF-16 code units. */
const FAR = 12;
/** Words of one character that build a sentence: prepositions, auxiliaries, particles, words of place, conjunctions (after 吕叔湘《现代汉语八百词》). */
const FUNCTION_WORD = /[在对把将从以为当与和由向给被让使是有要会能可就都也还的了着过中上下时后前里内间等所其这那此不并而但及或更]/gu;
/** How much of a tail and of a head is looked at. */
const SEEN = 16;
/** How many of a head's characters are told apart by their places. */
const PLACED = 8;

/**
 * What a head shows by itself, piece by piece: how it begins, and what runs of characters it holds, wherever they are: a paragraph
 * begins with who and when, the rest of a sentence with what. Each piece is one key whose weight was learnt (`scripts/seam-ranks.ts`).
 */
export function headFeatures(headText: string): string[] {
  const head = plain(headText.slice(0, SEEN));
  const [x, y, z, w, v] = head.slice(0, 5).padEnd(5, '⊣');
  const mark = head.search(MARK);
  const right = mark < 0 ? SEEN : mark;
  const closed = head[mark] ?? '-';
  const features = [`h1${x}`, `h2${x}${y}`, `h3${x}${y}${z}`, `h4${x}${y}${z}${w}`, `h5${x}${y}${z}${w}${v}`, `g2${y}${z}`, `g3${y}${z}${w}`] as string[];
  features.push(`s${closed}${Math.min(right, FAR)}${x ?? ''}`, `t${right}${closed}`);
  for (let at = 1; at < Math.min(head.length, PLACED); at++) features.push(`P${at}${head.charAt(at)}`);
  for (let length = 2; length <= 3; length++) for (let at = 1; at + length <= head.length; at++) features.push(`B${head.slice(at, at + length)}`);
  const clause = firstClause(head);
  features.push(`C1${clause.slice(-1)}`, `C2${clause.slice(-2)}`, `C3${clause.slice(-3)}${head.charAt(clause.length)}`);
  return features;
}

/** What stands across a seam: what follows what, and how far the next marks are on either side. */
export function acrossFeatures(tailText: string, headText: string): string[] {
  const tail = plain(tailText.slice(-SEEN));
  const head = plain(headText.slice(0, SEEN));
  const [b = '⊢', a = '⊢'] = tail.slice(-2).padStart(2, '⊢');
  const [x, y, z] = head.slice(0, 3).padEnd(3, '⊣');
  return [
    `a${a}${x}`, `b${b}${a}${x}`, `c${a}${x}${y}`, `d${b}${a}${x}${y}`, `f${a}${x}${y}${z}`, `k${b}${x}`, `l${a}${y}`, `n${b}${a}${y}${z}`,
    ...markFeatures(tail, head),
    ...frameFeatures(lastClause(tail), firstClause(head)),
  ] as string[];
}

/** What was begun before the seam and what ends it behind: 在 … 中, 对 … 的, 将 … 为. */
function frameFeatures(before: string, after: string): string[] {
  const opened = before.match(FUNCTION_WORD)?.at(-1) ?? '-';
  const taken = after.match(FUNCTION_WORD)?.[0] ?? '-';
  return [`Y${opened}${taken}`, `Z1${opened}${after.slice(-1)}`, `Z2${opened}${after.slice(-2)}`];
}

function firstClause(head: string): string {
  const mark = head.search(MARK);
  return mark < 0 ? head : head.slice(0, mark);
}

function lastClause(tail: string): string {
  let from = tail.length;
  while (from > 0 && !MARK.test(tail.charAt(from - 1))) from--;
  return tail.slice(from);
}

/** How much of a clause stands before the seam and after it, and between which marks. */
function markFeatures(tail: string, head: string): string[] {
  let before = tail.length - 1;
  while (before >= 0 && !MARK.test(tail[before] ?? '')) before--;
  const after = head.search(MARK);
  const left = before < 0 ? SEEN : tail.length - 1 - before;
  const right = after < 0 ? SEEN : after;
  const opened = tail[before] ?? '-';
  return [`q${Math.min(left, FAR)} ${Math.min(right, FAR)}`, `r${opened}${left}`, `u${opened}${head[after] ?? '-'}`];
}

import { plain } from './plain-text';

/** A mark inside or between sentences. */
const MARK = /[，。、；：！？]/u;
/** Distances to the next mark are told apart up to here, in UTF-16 code units. */
const FAR = 12;
/** How much of a tail and of a head is looked at. */
const SEEN = 16;

/**
 * What stands at a seam, piece by piece: how the head begins, what follows what across the seam, and how far the next
 * marks are on either side. Each piece is one key whose weight was learnt (`scripts/seam-ranks.ts`).
 */
export function seamFeatures(tailText: string, headText: string): string[] {
  const tail = plain(tailText.slice(-SEEN));
  const head = plain(headText.slice(0, SEEN));
  const [b = '⊢', a = '⊢'] = tail.slice(-2).padStart(2, '⊢');
  const [x, y, z, w, v] = head.slice(0, 5).padEnd(5, '⊣');
  return [
    `h1${x}`, `h2${x}${y}`, `h3${x}${y}${z}`, `h4${x}${y}${z}${w}`, `h5${x}${y}${z}${w}${v}`, `g2${y}${z}`, `g3${y}${z}${w}`,
    `a${a}${x}`, `b${b}${a}${x}`, `c${a}${x}${y}`, `d${b}${a}${x}${y}`, `f${a}${x}${y}${z}`, `k${b}${x}`, `l${a}${y}`, `n${b}${a}${y}${z}`,
    ...markFeatures(tail, head, x ?? ''),
  ] as string[];
}

/** How much of a clause stands before the seam and after it, and between which marks. */
function markFeatures(tail: string, head: string, first: string): string[] {
  let before = tail.length - 1;
  while (before >= 0 && !MARK.test(tail[before] ?? '')) before--;
  const after = head.search(MARK);
  const left = before < 0 ? SEEN : tail.length - 1 - before;
  const right = after < 0 ? SEEN : after;
  const opened = tail[before] ?? '-';
  const closed = head[after] ?? '-';
  return [
    `q${Math.min(left, FAR)} ${Math.min(right, FAR)}`,
    `r${opened}${left}`,
    `s${closed}${Math.min(right, FAR)}${first}`,
    `t${right}${closed}`,
    `u${opened}${closed}`,
  ];
}

import { checks } from './checks/index';
import type { Finding } from './finding';

/** How much of the line before and after a place tells it from others, in UTF-16 code units without blanks. */
const AROUND = 8;
/** How much of either end of a long place counts: what is changed in the middle of a copy leaves it the same copy. */
const END = 16;
/** How much of another place counts where the finding is that two places contradict each other. */
const OTHER = 6;

const CONTRADICTIONS = new Set(checks.filter(({ contradiction }) => contradiction).map(({ id }) => id));

/**
 * What a finding is known by after the page was edited elsewhere, or its paragraph moved: its rule, its text, a few
 * characters about it in its line, and the other side of a contradiction. Where the same comes again on the page the
 * second is `…:2`. One for each of `findings`, which must be all those of the page `text`, in its order.
 */
export function fingerprintsOf(text: string, findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const print = hash(identity(text, finding));
    const count = (seen.get(print) ?? 0) + 1;
    seen.set(print, count);
    return count === 1 ? print : `${print}:${count}`;
  });
}

function identity(text: string, { rule, range: { start, end }, related }: Finding): string {
  const before = packed(text.slice(lineStart(text, start), start)).slice(-AROUND);
  const after = packed(text.slice(end, lineEnd(text, end))).slice(0, AROUND);
  const others = CONTRADICTIONS.has(rule)
    ? related.map(({ page, range }) => packed((page?.text ?? text).slice(range.start, range.end)).slice(0, OTHER))
    : [];
  return [rule, before, ends(text, start, end), after, ...others.sort()].join('\n');
}

const packed = (text: string): string => text.replace(/\s+/gu, '');

/** No further back or on than is needed, however long the line or the place. */
const REACH = 64;

function ends(text: string, start: number, end: number): string {
  if (end - start <= 2 * REACH) {
    const whole = packed(text.slice(start, end));
    if (whole.length <= 2 * END) return whole;
  }
  return `${packed(text.slice(start, start + REACH)).slice(0, END)}…${packed(text.slice(end - REACH, end)).slice(-END)}`;
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && offset - at < REACH && !isBreak(text, at - 1)) at -= 1;
  return at;
}

function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && at - offset < REACH && !isBreak(text, at)) at += 1;
  return at;
}

const isBreak = (text: string, at: number): boolean => text[at] === '\n' || text[at] === '\r';

/** 64 bits as hexadecimal digits: FNV-1a forwards over the code units, and again with another beginning. */
function hash(text: string): string {
  return [0x811c9dc5, 0x9747b28c].map((beginning) => fnv(text, beginning).toString(16).padStart(8, '0')).join('');
}

function fnv(text: string, beginning: number): number {
  let value = beginning;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

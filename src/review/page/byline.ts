import type { Range } from '../finding';
import type { Strictness } from './byline-names';
import type { BylinePart } from './byline-part';
import { readMarker, readPart, readStrangeOutlet } from './byline-tokens';
import { MARKERS } from './byline-words';

export type { BylinePart, PartKind, RoleSlip } from './byline-part';

/** A byline 署名 taken apart. Ranges are in the block, in UTF-16 code units. */
export interface Byline extends Range {
  /** In the order of the line: marker, outlet, roles, names, work. */
  readonly parts: readonly BylinePart[];
  /** *desk*: 责编、美编、校对; *byline*: everyone else. */
  readonly kind: 'byline' | 'desk';
  /** The bracket before it, and the one after it: （记者 张三）. Undefined where it has none. */
  readonly open?: Range;
  readonly close?: Range;
}

/** The longest line, in UTF-16 code units, that may be a byline. */
const LONGEST = 90;
const SEPARATOR = new RegExp(`[\\s\\u3000、，,/／|｜;；:：&+＋·－${MARKERS}-]*`, 'uy');
const OPEN = /[（(【[]/u;
const CLOSE = /[）)】\]]/u;
const CLOSED = /^[。.;；]?$/u;
/** □本报记者 张三 □本报通讯员 李四. */
const INNER_MARKER = new RegExp(`[${MARKERS}]`, 'u');

/** The bracket that closes an opening one. */
export const CLOSERS: Readonly<Record<string, string>> = { '（': '）', '(': ')', '【': '】', '[': ']' };

/**
 * Reads a block that is a byline and nothing else: ■衡阳日报社全媒体记者 伍施施 通讯员 陈斌, （记者 张三）, 文/图 张三, 责编 张三.
 * Gives undefined where anything else stands on the line.
 */
export function readBylineBlock(text: string): Byline | undefined {
  if (text.length > LONGEST || text.length < 2) return undefined;
  const marker = readMarker(text, 0);
  const opens = OPEN.test(text.charAt(marker?.end ?? 0));
  const from = (marker?.end ?? 0) + (opens ? 1 : 0);
  const read = wholeLine(text, readParts(text, from, 'loose'), marker !== undefined || opens) ?? wholeLine(text, readBehindStrange(text, from), false);
  if (!read) return undefined;
  const parts = marker ? [marker, ...read.parts] : read.parts;
  return {
    start: 0,
    end: text.length,
    parts,
    kind: parts.some((part) => part.kind === 'desk') && !parts.some((part) => part.kind === 'role') ? 'desk' : 'byline',
    ...(opens ? { open: { start: from - 1, end: from } } : {}),
    ...(read.closes ? { close: { start: read.end, end: read.end + 1 } } : {}),
  };
}

interface Parts {
  readonly parts: readonly BylinePart[];
  readonly end: number;
}

/** The parts of a line, where they are all of it and credit someone. */
function wholeLine(text: string, { parts, end }: Parts, marked: boolean): (Parts & { closes: boolean }) | undefined {
  if (!credited(parts, marked) || (INNER_MARKER.test(text.slice(1)) && !parts.some(({ kind }) => kind === 'role'))) return undefined;
  const closes = CLOSE.test(text.charAt(end));
  return CLOSED.test(text.slice(end + (closes ? 1 : 0))) ? { parts, end, closes } : undefined;
}

/** 掌中云汀记者 张三 通讯员 李四: two roles or two names, all of them sure, prove what stands before to be an outlet. */
function readBehindStrange(text: string, from: number): Parts {
  const outlet = readStrangeOutlet(text, from);
  const { parts, end } = outlet ? readParts(text, outlet.end, 'strict') : NOTHING;
  const number = (kind: BylinePart['kind']): number => parts.filter((part) => part.kind === kind).length;
  const proven = number('name') > 0 && (number('name') > 1 || number('role') > 1 || number('work') > 0 || number('desk') > 0);
  return outlet && proven ? { parts: [outlet, ...parts], end } : NOTHING;
}

const NOTHING: Parts = { parts: [], end: 0 };

/** Reads the parts of a byline from `from` on, as far as they go. `end` is where they stop, blanks and marks after them left out. `expected`: nothing but a byline can stand there. */
export function readParts(text: string, from: number, strictness: Strictness, expected = false): { parts: BylinePart[]; end: number } {
  const parts: BylinePart[] = [];
  let end = from;
  for (;;) {
    SEPARATOR.lastIndex = end;
    const at = end + (SEPARATOR.exec(text)?.[0].length ?? 0);
    const part = readPart(text, at, strictness, { parts, expected });
    if (!part) return { parts, end: CLOSE.test(text.charAt(at)) || at === text.length ? at : end };
    parts.push(part);
    end = part.end;
  }
}

/** Whether the parts of a line credit someone: a role or work beside a name, a role of an outlet, or a marker or bracket before names. */
function credited(parts: readonly BylinePart[], marked: boolean): boolean {
  const has = (kind: BylinePart['kind']): boolean => parts.some((part) => part.kind === kind);
  const names = parts.filter((part) => part.kind === 'name');
  const sure = names.length > 0 && names.every((name) => name.sure);
  if (parts.every((part) => part.kind === 'outlet')) return false;
  if (parts.length === names.length) return marked && sure;
  if (marked) return has('role') || has('work') || has('desk') || sure;
  if (has('role')) return (sure || has('outlet') || names.length === 0) && !parts.every((part) => part.kind === 'role' && part.slip);
  return (has('work') || has('desk')) && sure;
}

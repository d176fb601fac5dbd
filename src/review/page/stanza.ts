import type { LineShape } from './line-shape';

/** A line on its way to become a block. */
export interface Line {
  readonly start: number;
  readonly text: string;
  readonly shape: LineShape;
  /** Blank lines between this line and the one before. */
  readonly blanksBefore: number;
  /** Whether a dateline opens it. */
  readonly dated: boolean;
}

/** Lines that stand together without a blank line between them: indexes, the end not included. */
export interface Stanza {
  readonly start: number;
  readonly end: number;
}

/** Cuts lines into stanzas. Where a page uses no blank lines at all, they mean nothing: every line is its own. */
export function stanzasOf(lines: readonly Line[]): Stanza[] {
  const parted = lines.some((line, i) => i > 0 && line.blanksBefore > 0);
  const stanzas: Stanza[] = [];
  let start = 0;
  for (let i = 1; i <= lines.length; i++) {
    if (i < lines.length && parted && lines[i]?.blanksBefore === 0) continue;
    if (i > start) stanzas.push({ start, end: i });
    start = i;
  }
  return stanzas;
}

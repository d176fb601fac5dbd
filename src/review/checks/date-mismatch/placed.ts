import type { Message, Range, RelatedPlace } from '../../finding';
import type { Block } from '../../page/page';

/** A stretch of a block in the page's text, with the words that stand there. */
export interface Placed {
  readonly range: Range;
  readonly text: string;
}

/** A stretch of a block (offsets from its start) at its place on the page. */
export function placed(block: Block, start: number, end: number): Placed {
  return { range: { start: block.start + start, end: block.start + end }, text: block.text.slice(start, end) };
}

/** Where a named group of a match stands in the block; the first place where its text occurs in the match. */
export function placedGroup(block: Block, match: RegExpMatchArray, group: string): Placed {
  const text = match.groups?.[group] ?? '';
  const start = (match.index ?? 0) + match[0].indexOf(text);
  return placed(block, start, start + text.length);
}

export const related = ({ range }: Placed, zh: string, en: string): RelatedPlace => ({ range, message: { zh, en } satisfies Message });

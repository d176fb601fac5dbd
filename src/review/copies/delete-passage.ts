import type { Edit, Range } from '../finding';
import type { Page } from '../page/page';
import type { Standing } from './standing';

/**
 * The edits that take a passage out of a page: whole blocks go with the line breaks after them, so that no empty
 * paragraph stays; of the others only what is in the passage.
 */
export function deletePassage(page: Page, { range, blocks }: Standing): Edit[] {
  const edits: Edit[] = [];
  for (const block of blocks) {
    const start = Math.max(block.start, range.start);
    const end = Math.min(block.end, range.end);
    const whole = start === block.start && end === block.end;
    const cut = whole ? wholeLines(page, block.index) : { start, end };
    const last = edits.at(-1);
    if (last && last.range.end >= cut.start) edits[edits.length - 1] = { range: { start: last.range.start, end: cut.end }, text: '' };
    else edits.push({ range: cut, text: '' });
  }
  return edits;
}

/** A block from its own indent up to where the next one begins; the last one from the end of the one before. */
function wholeLines({ text, blocks }: Page, index: number): Range {
  const block = blocks[index];
  const before = blocks[index - 1];
  const next = blocks[index + 1];
  if (!block) throw new RangeError(`no block ${index}`);
  const indent = block.start - block.indent;
  if (next) return { start: indent, end: next.start - next.indent };
  return { start: before ? before.end : indent, end: block.end + trailingBlanks(text, block.end) };
}

/** Blanks left on the line of the last block. */
function trailingBlanks(text: string, from: number): number {
  let end = from;
  while (end < text.length && /[^\S\r\n\u2028\u2029]/u.test(text.charAt(end))) end++;
  return end - from;
}

import type { Block } from '../page/page';
import { mentionsInBlock, type Mention } from './mention';

/** A sentence with its figures; offsets are from the block's start, in UTF-16 code units. */
export interface Told {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** A sentence of prose has no more figures than this; a table set as text has. */
const MOST = 40;

/** The sentences of some blocks that hold a figure, in order. */
export function toldIn(blocks: readonly Block[]): Told[] {
  return blocks.flatMap((block) => (block.reading.figures.length > 0 ? toldInBlock(block) : []));
}

function toldInBlock(block: Block): Told[] {
  const mentions = mentionsInBlock(block);
  let next = 0;
  return block.reading.sentences.flatMap(({ start, end }) => {
    const first = next;
    while (next < mentions.length && (mentions[next]?.figure.start ?? end) < end) next++;
    if (next === first || next - first > MOST) return [];
    return [{ block, start, end, text: block.text.slice(start, end), mentions: mentions.slice(first, next) }];
  });
}

/** The text between two mentions of one block. */
export function between(a: Mention, b: Mention): string {
  return a.block.text.slice(a.figure.end, b.figure.start);
}

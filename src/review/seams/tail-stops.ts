import type { Block, Page } from '../page/page';
import { announces, beginsMisplaced, loneMarks, mayBeCutEntry, stopOf, type Stop } from './block-edges';

/** How a block stops, among those that stand about it. */
export interface TailStop {
  readonly stop: Stop;
  /** That something about it shows that it is cut off, whatever it is. */
  readonly shown: boolean;
}

/** How a block stops, as its neighbours show it; undefined where it is nothing that can be cut in two. */
export function tailStop(page: Page, tail: Block): TailStop | undefined {
  if (announces(tail.text) && page.blocks[tail.index + 1]?.kind === 'list-item') return { stop: 'ended', shown: false };
  const alone = mayBeCutEntry(tail) ? 'open' : stopOf(tail);
  if (isCutBeforeMark(page, tail, alone) || leavesOpen(tail, alone) || lacksItsStop(page, tail)) return { stop: 'open', shown: true };
  return alone && { stop: alone, shown: false };
}

/** A text that ends with one of these is over; with a bracket or a quotation mark it may go on. */
const OVER = /[。！？!?…]["”’」』）)】]*$/u;

/** The next block begins with a mark that can only stand behind what is before it. */
function isCutBeforeMark(page: Page, { kind, index, text }: Block, alone: Stop | undefined): boolean {
  const next = page.blocks[index + 1];
  return (alone !== undefined || kind === 'list-item') && next?.kind === 'paragraph' && beginsMisplaced(next.text) && !OVER.test(text);
}

/** A line inside a story that opens a mark and does not close it. In a headline it is the mark that is wrong. */
const leavesOpen = ({ kind, text }: Block, alone: Stop | undefined): boolean =>
  alone === 'bare' && kind === 'crosshead' && text.length >= SENTENCE_FROM && loneMarks(text).opening !== '';

/** What is shorter is no sentence (UTF-16 code units). */
const SENTENCE_FROM = 10;

/** An item without a mark at its end, where those about it have one: other items, or paragraphs that are numbered as it is. */
function lacksItsStop({ blocks }: Page, { kind, index, text }: Block): boolean {
  if (kind !== 'list-item' || text.length < SENTENCE_FROM || ENDS.test(text)) return false;
  const manner = numbering(text);
  const about = [...blocks.slice(Math.max(0, index - ABOUT), index), ...blocks.slice(index + 1, index + 1 + ABOUT)];
  const others = about.filter((block) => block.kind === 'list-item' || (manner !== undefined && numbering(block.text) === manner));
  // The items of a law may end with a comma.
  const ends = /[，、]$/u.test(text) ? SENTENCE_ENDS : ENDS;
  return others.length > 0 && others.every((other) => ends.test(other.text) && other.text.length >= SENTENCE_FROM);
}

/** How an item is numbered, as 一、 or （1）; undefined where it is not. */
const numbering = (text: string): string | undefined =>
  /^[（(]?(?:[一二三四五六七八九十百]{1,4}|\d{1,3})[）)、.．]/u.exec(text)?.[0].replace(/[一二三四五六七八九十百]+/u, '一').replace(/\d+/u, '1');

/** How many blocks before and behind it are looked at. */
const ABOUT = 2;

const SENTENCE_ENDS = /[。！？!?…]["”’」』）)】]*$/u;
const ENDS = /[。；！？!?;：:…]["”’」』）)】]*$/u;

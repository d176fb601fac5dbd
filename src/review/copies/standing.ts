import type { Range } from '../finding';
import type { Block, BlockKind, Page } from '../page/page';

/** Where a passage stands on its page, and how much of that place it takes up. */
export interface Standing {
  /** The passage, drawn out to the edges of its blocks where only a few characters are wanting (see `Edges`). */
  readonly range: Range;
  readonly text: string;
  /** The blocks that it lies in. */
  readonly blocks: readonly Block[];
  /** The line that it stands under: its own block's beginning, or the short one before. */
  readonly heading: string;
  /** Whether it is the whole of every one of them. */
  readonly whole: boolean;
  /** Whether it is prose: not a headline, a box, verse, nor figures and leaders, nor the short lines of a form. */
  readonly prose: boolean;
  /** How many sentences lie in it from beginning to end, and whether it begins and ends with one. */
  readonly sentences: number;
  readonly rounded: boolean;
  /** Whether it begins or ends in the midst of a clause. */
  readonly cut: boolean;
  /** Whether it lies inside one pair of quotation marks. */
  readonly quoted: boolean;
  /** Whether it stands where an article has its 提要: before its first paragraph, or as that. */
  readonly opening: boolean;
}

/** So many characters may be wanting, changed at the very edge, for a passage still to reach it. */
const EDGE = 5;

const PROSE = new Set<BlockKind>(['paragraph', 'list-item']);

/**
 * How a range lies to the edges of its blocks. *drawn*: it reaches those that it nearly reaches. *loose*: that too, and what
 * it holds of a neighbouring paragraph besides whole ones is a chance likeness and left out. *bare*: as it is.
 */
export type Edges = 'drawn' | 'loose' | 'bare';

/** Tells where a range of the page's text stands. */
export function standingOf(page: Page, range: Range, edges: Edges): Standing {
  const reached = blocksIn(page, range);
  const blocks = edges === 'loose' ? wholeOnly(reached, range) : reached;
  const drawn = edges === 'bare' ? range : drawOut(range, blocks);
  return {
    range: drawn,
    text: page.text.slice(drawn.start, drawn.end),
    blocks,
    heading: headingOf(page, blocks[0]),
    whole: drawn.start === blocks[0]?.start && drawn.end === blocks.at(-1)?.end,
    prose: blocks.some((block) => PROSE.has(block.kind)) && isWording(page.text, drawn) && !isForm(blocks),
    ...sentencesIn(blocks, drawn),
    cut: isCut(page.text, drawn),
    quoted: isQuoted(blocks, drawn),
    opening: isOpening(page, blocks),
  };
}

/** A line that numbers or names what stands under it, in UTF-16 code units. */
const LONGEST_HEADING = 40;

function headingOf(page: Page, block: Block | undefined): string {
  const before = page.blocks[(block?.index ?? 0) - 1];
  return before && before.text.length <= LONGEST_HEADING ? before.text : (block?.text.slice(0, LONGEST_HEADING) ?? '');
}

/** The blocks that a range reaches into by more than a few characters. */
function blocksIn(page: Page, range: Range): Block[] {
  const first = firstEndingAfter(page.blocks, range.start);
  const reached: Block[] = [];
  for (let i = first; i < page.blocks.length; i++) {
    const block = page.blocks[i];
    if (!block || block.start >= range.end) break;
    reached.push(block);
  }
  const full = reached.filter((block) => {
    const within = Math.min(block.end, range.end) - Math.max(block.start, range.start);
    return within > EDGE || within === block.text.length;
  });
  return full.length > 0 ? full : reached;
}

/** So much of a neighbouring paragraph is more than a chance likeness, in UTF-16 code units. */
const NO_CHANCE = 40;

/** Without the first and the last block where the range holds only a little of them, and others whole. */
function wholeOnly(blocks: readonly Block[], range: Range): readonly Block[] {
  const within = (block: Block): number => Math.min(block.end, range.end) - Math.max(block.start, range.start);
  if (!blocks.some((block) => within(block) >= 0.9 * block.text.length)) return blocks;
  return blocks.filter((block) => within(block) >= Math.min(NO_CHANCE, 0.5 * block.text.length));
}

/** The first of ascending ranges that ends after an offset. */
function firstEndingAfter(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function drawOut(range: Range, blocks: readonly Block[]): Range {
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last) return range;
  return {
    start: Math.abs(range.start - first.start) <= EDGE || range.start < first.start ? first.start : range.start,
    end: Math.abs(range.end - last.end) <= EDGE || range.end > last.end ? last.end : range.end,
  };
}

/** A sentence begins or ends with the passage where it does so within so many characters. */
const ROUND = 2;

function sentencesIn(blocks: readonly Block[], range: Range): { sentences: number; rounded: boolean } {
  let sentences = 0;
  let begun = false;
  let ended = false;
  for (const block of blocks) {
    const all = block.reading.sentences;
    const from = range.start - block.start - ROUND;
    const to = range.end - block.start + ROUND;
    for (let i = firstEndingAfter(all, from); i < all.length; i++) {
      const sentence = all[i];
      if (!sentence || sentence.start > to) break;
      begun ||= Math.abs(sentence.start - from - ROUND) <= ROUND;
      ended ||= Math.abs(sentence.end - to + ROUND) <= ROUND;
      if (sentence.start >= from && sentence.end <= to) sentences++;
    }
  }
  return { sentences, rounded: begun && ended };
}

/** Whether no mark, blank or line break stands at one of its ends, on either side of it. */
const isCut = (text: string, { start, end }: Range): boolean =>
  [start, end].some((at) => WORDLIKE.test(text.charAt(at - 1)) && WORDLIKE.test(text.charAt(at)));

const WORDLIKE = /^[\p{L}\p{N}]$/u;

/** Whether it is made of lines too short for sentences. */
function isForm(blocks: readonly Block[]): boolean {
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
  return blocks.length > 2 && length < 16 * blocks.length;
}

/** Whether most of it is Chinese characters. */
function isWording(text: string, { start, end }: Range): boolean {
  let words = 0;
  let units = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit <= 0x20 || unit === 0x3000) continue;
    units++;
    if ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xd800 && unit <= 0xdfff)) words++;
  }
  return words * 2 >= units;
}

const OPENS = '“「『';
const CLOSES = '”」』';

/** So far before a passage its opening quotation mark is looked for, in UTF-16 code units. */
const LONGEST_QUOTATION = 2000;

function isQuoted(blocks: readonly Block[], range: Range): boolean {
  const [block] = blocks;
  if (!block || blocks.length > 1) return false;
  let depth = 0;
  const from = range.start - block.start;
  const to = range.end - block.start - 2;
  for (let i = Math.max(0, from - LONGEST_QUOTATION); i < to; i++) {
    const unit = block.text.charAt(i);
    if (OPENS.includes(unit)) depth++;
    else if (CLOSES.includes(unit)) depth = Math.max(0, depth - 1);
    if (i > from + 1 && depth === 0) return false;
  }
  return depth > 0;
}

function isOpening(page: Page, blocks: readonly Block[]): boolean {
  const [block] = blocks;
  const article = page.articles[block?.article ?? -1];
  // A headline together with the text under it is no 提要.
  if (!block || (!PROSE.has(block.kind) && blocks.some(({ kind }) => PROSE.has(kind)))) return false;
  return article ? block.index <= (article.paragraphs[0]?.index ?? block.index) : true;
}

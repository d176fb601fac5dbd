import type { Range } from '../finding';
import type { Block, Page } from '../page/page';
import type { LoneMark } from '../page/paired-marks';

/** How many blocks before and after a tail are looked into, and how long they may be (UTF-16 code units). */
const NEARBY = 5;
const LONGEST = 2000;
/** How much of a clause (0 to 1 of its characters) the tail must have said too, and how many pairs of characters as they stand. */
const ALIKE = { characters: 0.5, pairs: 2 };
/** Fewer words than these are alike by chance (UTF-16 code units). */
const SHORTEST = 6;

/**
 * Where the sentence of a tail goes on inside another paragraph: the tail leaves a quotation or a bracket open, one paragraph nearby
 * closes one that it did not open, and the clauses before that mark are built like what the tail says behind its own: “谁检查、
 * 谁负 … 谁整改、谁负责”. From the first of these clauses through the mark, in UTF-16 code units of the page. Undefined
 * where any of this is in doubt.
 */
export function insideHead(page: Page, tail: Block): Range | undefined {
  const opening = tail.reading.marks.lone.findLast(({ opens }) => opens);
  if (!opening || /[。！？]/u.test(tail.text.slice(opening.end))) return undefined;
  const [only, ...more] = loneNearby(page, tail, opening.kind);
  if (!only || more.length > 0 || only.mark.opens || only.block.text.length > LONGEST) return undefined;
  const start = likeClauses(only.block.text.slice(0, only.mark.start), tail.text.slice(opening.end));
  return start === undefined || start === 0 ? undefined : { start: only.block.start + start, end: only.block.start + only.mark.end };
}

interface Placed {
  readonly block: Block;
  readonly mark: LoneMark;
}

/** The lone marks of a kind in the paragraphs about a tail. */
function loneNearby(page: Page, tail: Block, kind: string): Placed[] {
  return page.blocks
    .slice(Math.max(0, tail.index - NEARBY), tail.index + NEARBY + 1)
    .filter((block) => block !== tail && block.kind === 'paragraph')
    .flatMap((block) => block.reading.marks.lone.filter((mark) => mark.kind === kind).map((mark) => ({ block, mark })));
}

/** Where the clauses begin that end a text and are all built like what was said; undefined where they are too short. */
function likeClauses(text: string, said: string): number | undefined {
  const characters = new Set(said);
  const pairs = pairsOf(said);
  let start = text.length;
  for (const clause of clausesFromBehind(text)) {
    const alike = Array.from(clause).filter((character) => characters.has(character)).length;
    const alikePairs = [...pairsOf(clause)].filter((pair) => pairs.has(pair)).length;
    if (alike < ALIKE.characters * clause.length || alikePairs < ALIKE.pairs) break;
    start -= clause.length;
  }
  return text.length - start >= SHORTEST ? start : undefined;
}

/** The clauses of the last sentence of a text, each with the mark behind it, the last one first. */
function clausesFromBehind(text: string): string[] {
  const sentence = text.split(/[。！？]/u).at(-1) ?? '';
  return sentence.split(/(?<=[，；：])/u).reverse();
}

/** Every two characters that follow each other in a text. */
function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
}

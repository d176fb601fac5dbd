import type { Range } from '../finding';
import type { Block, BlockKind, Page } from '../page/page';
import type { Standing } from './standing';

/** So much of an article is read on either side of a passage, in UTF-16 code units. */
const SURROUNDINGS = 1500;
/** A passage is at home where it shares so much more with what stands about it. */
const AT_HOME = 1.25;

/** … and so much more where the two stand in one article: its parts share words, and it may be two that were read as one. */
const AT_HOME_IN_PART = 2;

/**
 * Which of two passages that say the same stands in a story that is not its own: the one that shares markedly less of
 * its words with what stands about it, in its article or, where that is the same, under its crosshead. Where that does
 * not tell, of two articles, the one into which several paragraphs were run. Undefined where nothing tells.
 */
export function strayOf(page: Page, earlier: Standing, later: Standing): Standing | undefined {
  const [first] = earlier.blocks;
  const [second] = later.blocks;
  if (!first || !second) return undefined;
  const apart = first.article !== second.article;
  const homes = [first, second].map((block) => (apart ? page.articles[block.article] : partOf(page, block)));
  const [home, other] = homes;
  if (!home || !other || home.start === other.start) return undefined;
  const pairs = pairsIn(page.text.slice(later.range.start, later.range.end));
  const atEarlier = surroundings(page, earlier, home);
  const atLater = surroundings(page, later, other);
  const earlierShare = affinity(pairs, atEarlier, atLater);
  const laterShare = affinity(pairs, atLater, atEarlier);
  const margin = apart ? AT_HOME : AT_HOME_IN_PART;
  if (laterShare > margin * earlierShare) return earlier;
  if (earlierShare > margin * laterShare) return later;
  if (!apart || earlier.blocks.length === later.blocks.length) return undefined;
  return earlier.blocks.length < later.blocks.length ? earlier : later;
}

const HEADS = new Set<BlockKind>(['kicker', 'headline', 'subhead', 'crosshead', 'column-tag']);
/** So many blocks at most are a part, either way. */
const LONGEST_PART = 40;

/** What stands between the heads before and after a block. */
function partOf(page: Page, block: Block): Range {
  let first = block;
  let last = block;
  for (let i = block.index; i >= 0 && i > block.index - LONGEST_PART; i--) {
    first = page.blocks[i] ?? first;
    if (HEADS.has(first.kind)) break;
  }
  for (let i = block.index + 1; i < page.blocks.length && i < block.index + LONGEST_PART; i++) {
    const next = page.blocks[i];
    if (!next || HEADS.has(next.kind)) break;
    last = next;
  }
  return { start: first.start, end: last.end };
}

/** The pairs of neighbouring characters about a passage, in its home. */
function surroundings(page: Page, { range }: Standing, home: Range): Set<string> {
  const before = page.text.slice(Math.max(home.start, range.start - SURROUNDINGS), range.start);
  const after = page.text.slice(range.end, Math.min(home.end, range.end + SURROUNDINGS));
  return pairsIn(`${before}\n${after}`);
}

function pairsIn(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    if (/^\p{Script=Han}{2}$/u.test(pair)) pairs.add(pair);
  }
  return pairs;
}

/** How many pairs a passage shares with one place and not with the other, for the size of that place. */
function affinity(pairs: ReadonlySet<string>, place: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of pairs) if (place.has(pair) && !other.has(pair)) shared++;
  return place.size === 0 ? 0 : shared / Math.sqrt(place.size);
}

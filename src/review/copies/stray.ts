import type { Range } from '../finding';
import type { Page } from '../page/page';
import type { Standing } from './standing';

/** So much of an article is read on either side of a passage, in UTF-16 code units. */
const SURROUNDINGS = 1500;
/** A passage is at home where it shares so much more with what stands about it. */
const AT_HOME = 1.25;

/**
 * Which of two passages that say the same stands in a story that is not its own: the one that shares markedly less of
 * its words with the rest of its article. Where that does not tell, the one into which several paragraphs were run.
 * Undefined within one article, where it is a story with its headline, and where nothing tells.
 */
export function strayOf(page: Page, earlier: Standing, later: Standing): Standing | undefined {
  const [first] = earlier.blocks;
  const [second] = later.blocks;
  if (!first || !second) return undefined;
  const home = page.articles[first.article];
  const other = page.articles[second.article];
  if (!home || !other || home === other) return undefined;
  // With a headline of its own it is at home.
  if ([earlier, later].some(({ blocks }) => blocks.some((block) => home.headlines.includes(block) || other.headlines.includes(block)))) return undefined;
  const [opensHome, opensOther] = [home.paragraphs[0] === first, other.paragraphs[0] === second];
  // What a dateline opens is at home at the head of a story.
  if (first.reading.dated && second.reading.dated && opensHome !== opensOther) return opensHome ? later : earlier;
  const pairs = pairsIn(page.text.slice(later.range.start, later.range.end));
  const atEarlier = surroundings(page, earlier, home);
  const atLater = surroundings(page, later, other);
  const earlierShare = affinity(pairs, atEarlier, atLater);
  const laterShare = affinity(pairs, atLater, atEarlier);
  if (laterShare > AT_HOME * earlierShare) return earlier;
  if (earlierShare > AT_HOME * laterShare) return later;
  if (earlier.blocks.length === later.blocks.length) return undefined;
  return earlier.blocks.length < later.blocks.length ? earlier : later;
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

import type { Article, Block, BlockKind } from './page';

const OPENS = new Set<BlockKind>(['kicker', 'headline', 'subhead']);

/**
 * The article each block belongs to, by kinds alone: a headline block opens one; what stands above the first headline
 * block (a masthead) belongs to none.
 */
export function articleNumbers(kinds: readonly BlockKind[]): number[] {
  let article = -1;
  return kinds.map((kind, i) => {
    if (kind === 'masthead') return -1;
    const before = kinds[i - 1];
    const opens = OPENS.has(kind) && !(before !== undefined && OPENS.has(before));
    if (opens || article < 0) article++;
    return article;
  });
}

/** Collects blocks into their articles. */
export function articlesOf(blocks: readonly Block[]): Article[] {
  const members: Block[][] = [];
  for (const block of blocks) if (block.article >= 0) (members[block.article] ??= []).push(block);
  return members.map((own, index) => ({
    index,
    start: own[0]?.start ?? 0,
    end: own.at(-1)?.end ?? 0,
    blocks: own,
    headlines: own.filter((block) => OPENS.has(block.kind)),
    bylines: own.filter((block) => block.kind === 'byline'),
    paragraphs: own.filter((block) => block.kind === 'paragraph'),
  }));
}

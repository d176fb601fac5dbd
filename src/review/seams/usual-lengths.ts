import type { Block, Page } from '../page/page';

/** Fewer paragraphs tell nothing of what is usual; then only what is shorter than a short paragraph of any paper counts (UTF-16 code units). */
const FEW = 5;
const SHORT = 40;
/** Halves among the paragraphs make the middle one too short. */
const RANK = 0.6;

/** How long a paragraph is about a block (UTF-16 code units): in its article, or on its page where the article is short. */
export function usualLengths({ blocks }: Page): (block: Block) => number {
  const byArticle = new Map<number, number[]>();
  const all: number[] = [];
  for (const { kind, article, text } of blocks) {
    if (kind !== 'paragraph') continue;
    all.push(text.length);
    const own = byArticle.get(article);
    if (own) own.push(text.length);
    else byArticle.set(article, [text.length]);
  }
  const onPage = usual(all);
  const inArticle = new Map([...byArticle].map(([article, lengths]) => [article, usual(lengths)]));
  return ({ article }) => inArticle.get(article) ?? onPage ?? SHORT;
}

function usual(lengths: number[]): number | undefined {
  if (lengths.length < FEW) return undefined;
  return lengths.sort((a, b) => a - b)[Math.floor(lengths.length * RANK)];
}

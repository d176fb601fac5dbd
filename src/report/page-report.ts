import { estimateErrorRate, type CountedError, type ErrorRate } from '../review/error-rate';
import type { Finding } from '../review/finding';
import { blockIndexAt } from '../review/page/block-at';
import type { Article, Block, Page } from '../review/page/page';

/** A finding with its number in the report, from 1 in the order of the page. */
export interface Numbered {
  readonly number: number;
  readonly finding: Finding;
  readonly counted: CountedError;
}

/** A stretch of the page that is set together: an article, or what stands between two. */
export interface Stretch {
  readonly article: Article | undefined;
  readonly blocks: readonly Block[];
  /** What is found in it. */
  readonly found: readonly Numbered[];
}

/** The review of a page, put in order for its report. */
export interface PageReport {
  readonly page: Page;
  readonly stretches: readonly Stretch[];
  readonly found: readonly Numbered[];
  readonly errorRate: ErrorRate;
}

/** Puts what a review found in order: `findings` in the order of the page. */
export function reportOn(page: Page, findings: readonly Finding[]): PageReport {
  const errorRate = estimateErrorRate(page, findings);
  const found = errorRate.errors.map((counted, i): Numbered => ({ number: i + 1, finding: counted.finding, counted }));
  return { page, stretches: stretchesOf(page, found), found, errorRate };
}

function stretchesOf(page: Page, found: readonly Numbered[]): Stretch[] {
  const stretches: { article: Article | undefined; blocks: Block[]; found: Numbered[] }[] = [];
  const stretchOf: typeof stretches = [];
  let last = NaN;
  for (const block of page.blocks) {
    if (block.article !== last) stretches.push({ article: page.articles[block.article], blocks: [], found: [] });
    last = block.article;
    const stretch = stretches.at(-1);
    if (!stretch) continue;
    stretch.blocks.push(block);
    stretchOf.push(stretch);
  }
  for (const one of found) {
    const at = Math.min(blockIndexAt(page, one.finding.range), stretchOf.length - 1);
    stretchOf[at]?.found.push(one);
  }
  return stretches;
}

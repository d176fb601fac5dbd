import type { Finding } from '../finding';
import type { Article } from '../page/page';
import { compareArticle } from './compare';
import { disagreed, type Comparison } from './comparison';

/**
 * What of an article's figures was held against each other: sums that come out and those that do not. Of two mentions of
 * one quantity and of announced counts only what failed: that mentions agree is what makes them one quantity.
 */
export function comparisonsIn(article: Article, findings: readonly Finding[]): Comparison[] {
  const counts = findings.filter((finding) => finding.rule === 'count-mismatch' && isIn(article, finding));
  const sums = Array.from(compareArticle(article)).filter(({ kind, agrees }) => kind !== 'mention' || !agrees);
  return [...sums, ...counts.map((finding) => disagreed('count', finding))];
}

const isIn = (article: Article, { range }: Finding): boolean => article.start <= range.start && range.end <= article.end;

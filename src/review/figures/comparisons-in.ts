import type { Finding } from '../finding';
import type { Article } from '../page/page';
import { compareSums } from './compare';
import { disagreed, type Comparison } from './comparison';

/** What of an article's figures was held against each other: the sums that come out, and what the findings say does not. */
export function comparisonsIn(article: Article, findings: readonly Finding[]): Comparison[] {
  const failed = findings.filter((finding) => isAboutFigures(finding) && isIn(article, finding)).map(disagreed);
  return [...failed, ...Array.from(compareSums(article)).filter(({ agrees }) => agrees)];
}

/** Ages, anniversaries and days that are counted are figures, too. */
const RULES = new Set(['figure-mismatch', 'count-mismatch', 'date-mismatch']);
const isAboutFigures = ({ rule }: Finding): boolean => RULES.has(rule);

const isIn = (article: Article, { range }: Finding): boolean => article.start <= range.start && range.end <= article.end;

import type { Finding } from '../finding';
import type { Article } from '../page/page';
import type { Comparison } from './comparison';

/** What of an article's figures was held against each other: a finding about figures is a comparison that failed. */
export function comparisonsIn(article: Article, findings: readonly Finding[]): Comparison[] {
  return findings.filter((finding) => isAboutFigures(finding) && isIn(article, finding)).map(failed);
}

const isAboutFigures = ({ rule }: Finding): boolean => rule === 'figure-mismatch' || rule === 'count-mismatch';

const isIn = (article: Article, { range }: Finding): boolean => article.start <= range.start && range.end <= article.end;

function failed({ range, related, message }: Finding): Comparison {
  const here = related.flatMap(({ range: place, page }) => (page ? [] : [place]));
  return { places: [range, ...here].sort((a, b) => a.start - b.start), sum: message, agrees: false };
}

import type { Message, Range, Report } from '../finding';

/** What was held against what. */
export type ComparisonKind =
  | 'mention' // one quantity said twice
  | 'name' // a numbered name: K957次, 第18届
  | 'parts' // total and parts
  | 'completion' // all of it done, and yet a remainder
  | 'share' // percentage, rate, ratio
  | 'average' // per head, per mu, unit price
  | 'change' // from … to …, by how much
  | 'conversion' // one measure in two units
  | 'number-length' // telephone numbers, postcodes
  | 'score' // a victory and its score
  | 'count'; // an announced count and what is listed

/** Figures of one article held against each other, and what came of it. */
export interface Comparison {
  readonly kind: ComparisonKind;
  /** Where the figures stand on the page, in order; all of one article. */
  readonly places: readonly Range[];
  /** What was reckoned, as an editor would write it in the margin: 8＋5＝13. */
  readonly sum: Message;
  readonly agrees: boolean;
  /** What the check reports, where they do not agree. */
  readonly report?: Report;
}

/** Figures that bear each other out. */
export function agreed(kind: ComparisonKind, places: readonly { readonly range: Range }[], sum: string): Comparison {
  return { kind, places: inOrder(places.map(({ range }) => range)), sum: { zh: sum, en: sum }, agrees: true };
}

/** Figures that contradict each other. */
export function disagreed(kind: ComparisonKind, report: Report): Comparison {
  const here = (report.related ?? []).flatMap(({ range, page }) => (page ? [] : [range]));
  return { kind, places: inOrder([report.range, ...here]), sum: report.message, agrees: false, report };
}

const inOrder = (places: readonly Range[]): Range[] => places.toSorted((a, b) => a.start - b.start);

import type { Message, Range, Report } from '../finding';

/** Figures of one article held against each other, and what came of it. */
export interface Comparison {
  /** Where the figures stand on the page, in order; all of one article. */
  readonly places: readonly Range[];
  /** What was reckoned, as an editor would write it in the margin: 8＋5＝13. */
  readonly sum: Message;
  readonly agrees: boolean;
  /** What the check reports, where they do not agree. */
  readonly report?: Report;
}

/** Figures that bear each other out. */
export function agreed(places: readonly { readonly range: Range }[], sum: string): Comparison {
  return { places: inOrder(places.map(({ range }) => range)), sum: { zh: sum, en: sum }, agrees: true };
}

/** Figures that contradict each other. */
export function disagreed(report: Report): Comparison {
  const here = (report.related ?? []).flatMap(({ range, page }) => (page ? [] : [range]));
  return { places: inOrder([report.range, ...here]), sum: report.message, agrees: false, report };
}

const inOrder = (places: readonly Range[]): Range[] => places.toSorted((a, b) => a.start - b.start);

import type { Report } from '../finding';
import type { Article, Page } from '../page/page';
import { averagesAgainstTotals } from './per-head';
import { changeAgainstEnds } from './change';
import type { Comparison } from './comparison';
import { completionAgainstRemainder } from './completion';
import { conversions } from './conversion';
import { dailyOverDates } from './daily';
import { exchanged } from './exchange';
import { headlineAgainstBody } from './headline-body';
import { headlineScore } from './headline-score';
import { listedSums } from './listed-sum';
import { medals } from './medals';
import { multiples } from './multiple';
import { headlineNumberedName } from './numbered-name';
import { scoreAgainstVerdict } from './score';
import { shareAgainstFigures } from './share';
import { sharesOfOne } from './shares-of-one';
import { statedTwice } from './stated-twice';
import { partsElsewhere } from './parts-elsewhere';
import { misdialled } from './telephone';
import { totalAgainstParts } from './total-parts';

type Compare = (article: Article) => Iterable<Comparison>;

/** One quantity told in several places. Each reads one article: figures of different stories never contradict each other. */
const MENTIONS: readonly Compare[] = [headlineAgainstBody, headlineNumberedName, headlineScore, statedTwice, misdialled];
/** Quantities that others are reckoned from. */
const SUMS: readonly Compare[] = [completionAgainstRemainder, totalAgainstParts, listedSums, partsElsewhere, shareAgainstFigures, sharesOfOne, averagesAgainstTotals, dailyOverDates, changeAgainstEnds, multiples, conversions, exchanged, scoreAgainstVerdict, medals];

/** Every comparison of figures that a page allows, by article: those that agree and those that do not. */
export function* compareFigures(page: Page): Generator<Comparison> {
  for (const article of page.articles) {
    yield* compareMentions(article);
    yield* compareSums(article);
  }
}

/** Two places contradict each other once, whichever class sees it first. */
function* compareMentions(article: Article): Generator<Comparison> {
  const told = new Set<string>();
  for (const comparison of MENTIONS.flatMap((compare) => [...compare(article)])) {
    const pairs = comparison.report ? pairsOf(comparison.report) : [];
    if (pairs.length > 0 && pairs.every((pair) => told.has(pair))) continue;
    for (const pair of pairs) told.add(pair);
    yield comparison;
  }
}

const pairsOf = ({ range, related = [] }: Report): string[] => related.map((other) => [range.start, other.range.start].sort((a, b) => a - b).join());

/** The sums that an article allows, that come out or not. */
export function* compareSums(article: Article): Generator<Comparison> {
  for (const compare of SUMS) yield* compare(article);
}

import type { Article, Page } from '../page/page';
import { averagesAgainstTotals } from './per-head';
import { changeAgainstEnds } from './change';
import type { Comparison } from './comparison';
import { completionAgainstRemainder } from './completion';
import { conversions } from './conversion';
import { headlineAgainstBody } from './headline-body';
import { headlineNumberedName } from './numbered-name';
import { scoreAgainstVerdict } from './score';
import { shareAgainstFigures } from './share';
import { statedTwice } from './stated-twice';
import { misdialled } from './telephone';
import { totalAgainstParts } from './total-parts';

/** Each reads one article; figures of different stories never contradict each other. */
const CLASSES: readonly ((article: Article) => Iterable<Comparison>)[] = [
  headlineAgainstBody,
  headlineNumberedName,
  statedTwice,
  completionAgainstRemainder,
  totalAgainstParts,
  shareAgainstFigures,
  averagesAgainstTotals,
  changeAgainstEnds,
  conversions,
  misdialled,
  scoreAgainstVerdict,
];

/** Every comparison of figures that a page allows, by article: those that agree and those that do not. */
export function* compareFigures(page: Page): Generator<Comparison> {
  for (const article of page.articles) yield* compareArticle(article);
}

/** The same for one article. */
export function* compareArticle(article: Article): Generator<Comparison> {
  for (const compare of CLASSES) yield* compare(article);
}

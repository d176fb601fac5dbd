import type { Check } from '../check';
import { completionAgainstRemainder } from './figure-mismatch/completion';
import { headlineAgainstBody } from './figure-mismatch/headline-body';
import { headlineNumberedName } from './figure-mismatch/numbered-name';
import { statedTwice } from './figure-mismatch/stated-twice';
import { totalAgainstParts } from './figure-mismatch/total-parts';
import { shareAgainstFigures } from './figure-mismatch/share';
import { perHeadAgainstTotals } from './figure-mismatch/per-head';
import { changeAgainstEnds } from './figure-mismatch/change';
import { conversions } from './figure-mismatch/conversion';
import { misdialled } from './figure-mismatch/telephone';
import { scoreAgainstVerdict } from './figure-mismatch/score';

/** Each reads one article; figures of different stories never contradict each other. */
const CLASSES = [headlineAgainstBody, headlineNumberedName, statedTwice, completionAgainstRemainder, totalAgainstParts, shareAgainstFigures, perHeadAgainstTotals, changeAgainstEnds, conversions, misdialled, scoreAgainstVerdict];

export const figureMismatch: Check = {
  id: 'figure-mismatch',
  title: { zh: '数字矛盾', en: 'Figures contradict' },
  description: {
    zh: '同一篇稿件里，标题与正文、前文与后文、总数与分项的数字对不上。',
    en: 'Within one story the figures of headline and body, of total and parts, or of two mentions do not agree.',
  },
  *run(page) {
    for (const article of page.articles) for (const check of CLASSES) yield* check(article);
  },
};

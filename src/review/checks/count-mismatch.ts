import type { Check } from '../check';
import { isPartOfStory } from '../page/page-jumps';
import { announcedCounts } from './count-mismatch/announced';
import { headlineCounts } from './count-mismatch/headline-count';
import { listedNames } from './count-mismatch/listed-names';
import { namesAfter } from './count-mismatch/names-after';
import { brokenOrder } from './count-mismatch/order';

const CLASSES = [announcedCounts, headlineCounts, brokenOrder, listedNames, namesAfter];

export const countMismatch: Check = {
  id: 'count-mismatch',
  title: { zh: '项数不符', en: 'Count and items disagree' },
  description: {
    zh: '说了几项，列出来的不是几项；列举的序号缺号或重号。',
    en: 'A number of items is announced and another number is listed, or an enumeration skips or repeats a number.',
  },
  contradiction: true,
  *run(page) {
    for (const article of page.articles) {
      if (!isPartOfStory(article)) for (const check of CLASSES) yield* check(article);
    }
  },
};

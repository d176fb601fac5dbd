import type { Check } from '../check';
import { compareFigures } from '../figures/compare';

export const figureMismatch: Check = {
  id: 'figure-mismatch',
  title: { zh: '数字矛盾', en: 'Figures contradict' },
  description: {
    zh: '同一篇稿件里，标题与正文、前文与后文、总数与分项的数字对不上。',
    en: 'Within one story the figures of headline and body, of total and parts, or of two mentions do not agree.',
  },
  contradiction: true,
  *run(page) {
    for (const { report } of compareFigures(page)) if (report) yield report;
  },
};

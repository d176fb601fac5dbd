import type { Check } from '../check';
import { impossibleDates } from './date-mismatch/impossible';
import { wrongWeekdays } from './date-mismatch/weekday';

const CLASSES = [impossibleDates, wrongWeekdays];

export const dateMismatch: Check = {
  id: 'date-mismatch',
  title: { zh: '日期矛盾', en: 'Dates contradict' },
  description: {
    zh: '日期与星期对不上、历法上没有的日期、起止颠倒。',
    en: 'A date and its weekday disagree, the calendar has no such date, or a range runs backwards.',
  },
  *run(page) {
    for (const check of CLASSES) yield* check(page);
  },
};

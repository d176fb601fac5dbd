import type { Check } from '../check';
import { againstAlmanac } from './date-mismatch/almanac';
import { impossibleDates } from './date-mismatch/impossible';
import { wrongSpans } from './date-mismatch/span';
import { wrongTimes } from './date-mismatch/time';
import { wrongWeekdays } from './date-mismatch/weekday';
import { wrongYearCounts } from './date-mismatch/years';

const CLASSES = [impossibleDates, wrongWeekdays, wrongSpans, wrongTimes, againstAlmanac, wrongYearCounts];

export const dateMismatch: Check = {
  id: 'date-mismatch',
  title: { zh: '日期矛盾', en: 'Dates contradict' },
  description: {
    zh: '日期与星期、农历、节气对不上，历法上没有的日期和钟点，起止颠倒，天数、周年数算错。',
    en: 'A date and its weekday, lunar date or solar term disagree, the calendar has no such date, or a range runs backwards.',
  },
  *run(page) {
    for (const check of CLASSES) yield* check(page);
  },
};

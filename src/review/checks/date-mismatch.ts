import type { Check } from '../check';
import { wrongAges } from './date-mismatch/age';
import { againstAlmanac } from './date-mismatch/almanac';
import { impossibleDates } from './date-mismatch/impossible';
import { wrongAnniversaries } from './date-mismatch/anniversary';
import { tooManyMonths } from './date-mismatch/first-months';
import { mastheadsApart } from './date-mismatch/mastheads';
import { notYet } from './date-mismatch/not-yet';
import { wrongRelativeDays } from './date-mismatch/relative-day';
import { wrongRelativeWeeks } from './date-mismatch/relative-week';
import { wrongRelativeYears } from './date-mismatch/relative-year';
import { wrongSpans } from './date-mismatch/span';
import { wrongTimes } from './date-mismatch/time';
import { wrongWeekdays } from './date-mismatch/weekday';

const CLASSES = [
  impossibleDates,
  wrongWeekdays,
  wrongSpans,
  wrongTimes,
  againstAlmanac,
  wrongAnniversaries,
  tooManyMonths,
  wrongAges,
  wrongRelativeDays,
  wrongRelativeWeeks,
  wrongRelativeYears,
  notYet,
  mastheadsApart,
];

export const dateMismatch: Check = {
  id: 'date-mismatch',
  title: { zh: '日期矛盾', en: 'Dates contradict' },
  description: {
    zh: '日期与星期、农历、节气、报头对不上，历法上没有的日期和钟点，起止颠倒，天数、周年数、年龄算错。',
    en: 'A date and its weekday, lunar date, solar term or the page’s own date disagree, the calendar has no such date, a range runs backwards, or days, years or an age are counted wrongly.',
  },
  contradiction: true,
  *run(page) {
    for (const check of CLASSES) yield* check(page);
  },
};

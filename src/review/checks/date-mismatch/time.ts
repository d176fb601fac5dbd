import type { Report } from '../../finding';
import type { Block, Page } from '../../page/page';

/** Words near a time of day; without one, 25:23 may be a score or a ratio. */
const OF_TIME = /(?:时间|时刻|班车?|当日|次日|今日|明日|今天|明天|昨天|上午|下午|晚上|凌晨|早上|中午|每天|每日|至|—|-|开放|营业|截止)(?:[^，。；！？0-9]{0,8})$/u;
const SCORE = /(?:比分|配比|比例|之比|战胜|击败|不敌|负于|胜|平)(?:[^，。；！？]{0,8})$/u;

/** Times that no clock shows (25:00, 21:75), and hours of one half-day that run backwards. */
export function* wrongTimes(page: Page): Generator<Report> {
  for (const block of page.blocks) {
    const { times } = block.reading;
    for (const [i, time] of times.entries()) {
      const before = block.text.slice(Math.max(0, time.start - 14), time.start);
      const possible = time.minute < 60 && (time.hour < 24 || (time.hour === 24 && time.minute === 0));
      if (!possible && OF_TIME.test(before) && !SCORE.test(before)) yield impossible(block, time);
      const next = times[i + 1];
      if (!next || !/^(?:至|到|—|－|-|–|~|～)$/u.test(block.text.slice(time.end, next.start))) continue;
      const half = /(?:上午|下午)$/u.test(before);
      if (half && next.hour * 60 + next.minute < time.hour * 60 + time.minute && !(time.hour >= 10 && next.hour <= 6)) yield backwards(block, time.start, next.end);
    }
  }
}

function impossible(block: Block, time: { readonly start: number; readonly end: number }): Report {
  const printed = block.text.slice(time.start, time.end);
  return {
    range: { start: block.start + time.start, end: block.start + time.end },
    certainty: 'likely',
    message: { zh: `“${printed}”不是钟点。`, en: `${printed} is no time of day.` },
  };
}

function backwards(block: Block, start: number, end: number): Report {
  const printed = block.text.slice(start, end);
  return {
    range: { start: block.start + start, end: block.start + end },
    certainty: 'likely',
    message: { zh: `起止时间颠倒了：“${printed}”。`, en: 'The hours run backwards.' },
  };
}

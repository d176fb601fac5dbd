import type { Report } from '../../finding';
import type { PrintedTime } from '../../page/date';
import { keptMatches } from '../../page/kept-by-text';
import type { Block, Page } from '../../page/page';
import { placed } from './placed';

/** Words near a time of day; without one, 25:23 may be a score or a ratio. */
const OF_TIME = /(?:时间|时刻|班车?|当日|次日|今日|明日|今天|明天|昨天|上午|下午|晚上|凌晨|早上|中午|每天|每日|至|—|-|开放|营业|截止)(?:[^，。；！？0-9]{0,8})$|[0-9][日号](?:上午|下午|晚上?)?$/u;
const SCORE = /(?:比分|配比|比例|之比|战胜|击败|不敌|负于|胜|平)(?:[^，。；！？]{0,8})$/u;
/** 8时70分, 26时起: hours by name. How long something took is told so too. */
const hoursByName = keptMatches([/(?<![0-9.:：])(?<hour>[0-9]{1,2})时(?:(?<minute>[0-9]{1,2})分(?!钟)|(?=起|前|许|整|[至到]|恢复|开始|结束))/gu], ['时']);
const LASTING = /(?:历时|用时|耗时|历经|持续|航行|飞行|连续|长达|总计|累计|成绩)[^，。；]{0,8}$/u;
/** The hours that a part of the day has. */
const PARTS: readonly (readonly [word: RegExp, from: number, to: number])[] = [
  [/(?:上午|早上|早晨|清晨)\s*$/u, 0, 12],
  [/凌晨\s*$/u, 0, 8],
  [/中午\s*$/u, 10, 15],
];
const AFTERNOON = /下午\s*$/u;

/** Times that no clock shows (25:00, 21:75), that their part of the day has not, and hours of one half-day that run backwards. */
export function* wrongTimes(page: Page): Generator<Report> {
  for (const block of page.blocks) {
    const { times } = block.reading;
    for (const [i, time] of times.entries()) {
      const before = block.text.slice(Math.max(0, time.start - 14), time.start);
      if (!onClock(time)) {
        if (OF_TIME.test(before) && !SCORE.test(before)) yield impossible(block, time);
      } else if (!inPart(before, time.hour)) yield wrongPart(block, time, before);
      const next = times[i + 1];
      if (!next || !/^(?:至|到|—|－|-|–|~|～)$/u.test(block.text.slice(time.end, next.start))) continue;
      const half = /(?:上午|下午)$/u.test(before);
      if (half && next.hour * 60 + next.minute < time.hour * 60 + time.minute && !(time.hour >= 10 && next.hour <= 6)) yield backwards(block, time.start, next.end);
    }
    yield* wrongByName(block);
  }
}

const onClock = ({ hour, minute }: Pick<PrintedTime, 'hour' | 'minute'>): boolean => minute < 60 && (hour < 24 || (hour === 24 && minute === 0));

/** Whether the part of the day that stands before an hour has it: 下午 counts from noon to six by twelve or by 24 hours. */
function inPart(before: string, hour: number): boolean {
  const part = PARTS.find(([word]) => word.test(before));
  if (part) return part[1] <= hour && hour <= part[2];
  return !AFTERNOON.test(before) || hour < 8 || hour >= 12;
}

function* wrongByName(block: Block): Generator<Report> {
  for (const match of hoursByName(block)) {
    const [hour, minute] = [Number(match.groups?.hour), Number(match.groups?.minute ?? 0)];
    const before = block.text.slice(Math.max(0, match.index - 14), match.index);
    if (onClock({ hour, minute }) || LASTING.test(before)) continue;
    yield impossible(block, { start: match.index, end: match.index + match[0].length });
  }
}

function impossible(block: Block, { start, end }: Pick<PrintedTime, 'start' | 'end'>): Report {
  const { range, text } = placed(block, start, end);
  return { range, certainty: 'likely', message: { zh: `“${text}”不是钟点。`, en: `${text} is no time of day.` } };
}

function wrongPart(block: Block, { start, end }: PrintedTime, before: string): Report {
  const { range, text } = placed(block, start, end);
  const word = before.trimEnd().slice(-2);
  return { range, certainty: 'likely', message: { zh: `${text}不在${word}。`, en: `${text} does not fall in that part of the day.` } };
}

function backwards(block: Block, start: number, end: number): Report {
  const { range, text } = placed(block, start, end);
  return { range, certainty: 'likely', message: { zh: `起止时间颠倒了：“${text}”。`, en: 'The hours run backwards.' } };
}

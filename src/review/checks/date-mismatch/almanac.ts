import type { Report } from '../../finding';
import { daysFromTerm, lunarDate, plainLunar, SOLAR_TERM } from '../../page/calendar';
import { exists, type PrintedDate } from '../../page/date';
import type { Block, Page } from '../../page/page';
import { nearPage, pageDate, type FullDate } from '../../page/page-date';

const LUNAR = /农历(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?)?\s*(?<lunar>闰?(?:正|[一二三四五六七八九十]{1,2}|冬|腊)月(?:初[一二三四五六七八九十]|[十廿][一二三四五六七八九]|二十[一二三四五六七八九]?|三十))/u;

/** A date with its lunar date or its solar term beside it, where the almanac has another. */
export function* againstAlmanac(page: Page): Generator<Report> {
  const today = pageDate(page);
  for (const block of page.blocks) {
    for (const date of block.reading.dates) {
      const full = exists(date) ? fullDate(date, today) : undefined;
      if (!full) continue;
      const wrong = wrongLunar(block, date, full) ?? wrongTerm(block, date, full);
      if (wrong) yield wrong;
    }
  }
}

function fullDate({ year, month, day }: PrintedDate, today: FullDate | undefined): FullDate | undefined {
  if (month === undefined) return undefined;
  return year === undefined ? today && nearPage(today, month, day) : { year, month, day };
}

function wrongLunar(block: Block, date: PrintedDate, { year, month, day }: FullDate): Report | undefined {
  const after = block.text.slice(date.end, date.end + 30);
  const match = LUNAR.exec(after);
  if (!match?.groups?.lunar || match.index > 12 || /[。；！？]/u.test(after.slice(0, match.index))) return undefined;
  const right = lunarDate(year, month, day);
  const said = match.groups.lunar;
  if (right === undefined || plainLunar(right) === plainLunar(said)) return undefined;
  const start = block.start + date.end + match.index + match[0].length - said.length;
  const range = { start, end: start + said.length };
  return {
    range,
    certainty: 'likely',
    message: { zh: `${year}年${month}月${day}日是农历${right}，不是${said}。`, en: `The lunar date of ${year}-${month}-${day} is another.` },
    related: [{ range: { start: block.start + date.start, end: block.start + date.end }, message: { zh: '日期在这里', en: 'The date' } }],
    fixes: [{ title: { zh: `改为“${right}”`, en: 'Set the right lunar date' }, kind: 'judged', edits: [{ range, text: right }] }],
  };
}

/** Off by two days and more: the reckoning is good to half a day. */
function wrongTerm(block: Block, date: PrintedDate, { year, month, day }: FullDate): Report | undefined {
  const term = SOLAR_TERM.exec(block.text.slice(date.end, date.end + 12))?.[1];
  if (term === undefined || daysFromTerm(term, year, month, day) < 2) return undefined;
  return {
    range: { start: block.start + date.start, end: block.start + date.end },
    certainty: 'likely',
    message: { zh: `${year}年${month}月${day}日不是${term}。`, en: `That solar term does not fall on ${year}-${month}-${day}.` },
  };
}

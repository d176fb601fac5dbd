import type { Fix, Report } from '../../finding';
import type { Dateline } from '../../page/dateline';
import type { Block } from '../../page/page';
import { daysBetween, nearPage, type FullDate } from '../../page/page-date';
import { insert, replace, report } from './place';
import { isOneSlipAway } from './slip';

/** 本报迅, 本报讯讯, 新华社北京3月2日（记者 张三）: the closing word of a dateline misspelt, doubled or not there. */
export function* brokenEnding(block: Block, { slip }: Dateline): Iterable<Report> {
  if (!slip) return;
  const { kind, meant } = slip;
  const text = block.text.slice(slip.start, slip.end);
  switch (kind) {
    case 'misspelt':
      yield report(block, slip, 'certain', { zh: `“${text}”应为“${meant}”。`, en: `${text} should be ${meant}.` }, [replace(block, slip, meant)]);
      return;
    case 'doubled':
      yield report(block, slip, 'certain', { zh: `“${text}”重复，应为“${meant}”。`, en: `${text} says ${meant} twice.` }, [replace(block, slip, meant)]);
      return;
    case 'lacking': {
      const fix: Fix = { title: { zh: `补上“${meant}”`, en: `Insert ${meant}` }, kind: 'judged', edits: [insert(block, slip.end, meant)] };
      yield report(block, { start: 0, end: slip.end }, 'likely', { zh: `电头的日期后面缺“${meant}”。`, en: `${meant} is missing behind the dateline's day.` }, [fix]);
    }
  }
}

/** 3月2电: a day without 日. */
export function* dayWithoutWord(block: Block, { date }: Dateline): Iterable<Report> {
  if (!date || date.text.endsWith('日')) return;
  const fix: Fix = { title: { zh: '补上“日”', en: 'Insert 日' }, kind: 'safe', edits: [insert(block, date.end, '日')] };
  yield report(block, date, 'certain', { zh: `“${date.text}”后面缺“日”。`, en: `日 is missing behind ${date.text}.` }, [fix]);
}

/** Agencies and sites whose names stand in most papers. */
const AGENCIES = ['新华社', '新华网', '中新社', '中新网', '人民网', '央视网', '央广网'];

/** 本报本报讯, 新化社北京3月2日电: the name of the outlet twice, or one like character off. */
export function* brokenOutlet(block: Block, { outlet, date }: Dateline): Iterable<Report> {
  if (!outlet) return;
  const once = /^(.{2,8})\1$/u.exec(outlet.text)?.[1];
  if (once !== undefined) {
    yield report(block, outlet, 'certain', { zh: `“${outlet.text}”重复，应为“${once}”。`, en: `${outlet.text} says ${once} twice.` }, [replace(block, outlet, once)]);
    return;
  }
  const opening = { start: outlet.start, end: outlet.start + 3 };
  const text = block.text.slice(opening.start, opening.end);
  const meant = date && !AGENCIES.includes(text) ? AGENCIES.find((agency) => isOneSlipAway(agency, text)) : undefined;
  if (meant !== undefined) yield report(block, opening, 'likely', { zh: `“${text}”应为“${meant}”。`, en: `${text} should be ${meant}.` }, [replace(block, opening, meant, 'judged')]);
}

/** 报讯（, 本讯（: half of 本报讯. */
const CUT = /^(?:报讯|本讯)(?=[\s\u3000]*[（(])/u;

export function* cutDateline(block: Block): Iterable<Report> {
  const cut = CUT.exec(block.text)?.[0];
  const [first] = block.reading.bylines;
  if (cut === undefined || !first?.open || block.text.slice(cut.length, first.start).trim() !== '') return;
  const range = { start: 0, end: cut.length };
  yield report(block, range, 'likely', { zh: `“${cut}”残缺，似应为“本报讯”。`, en: `${cut} is cut short: it seems to mean 本报讯.` }, [replace(block, range, '本报讯', 'judged')]);
}

/** 本报讯（）, 本报讯（记者 张三），: a bracket with nobody in it; a mark behind it, where the first sentence begins. */
const EMPTY = /^[\s\u3000]*([（(][\s\u3000]*[）)])/u;
const MARK = /^[，。、；]+/u;

export function* behindDateline(block: Block, { end, byline, outlet }: Dateline): Iterable<Report> {
  const rest = block.text.slice(end, end + 12);
  const empty = byline ? undefined : EMPTY.exec(rest);
  if (empty?.[1] !== undefined) {
    const start = end + empty[0].length - empty[1].length;
    yield report(block, { start, end: end + empty[0].length }, 'likely', { zh: '电头后面的括号是空的，没有署名。', en: 'The bracket behind this dateline is empty.' });
  }
  const mark = outlet && byline?.close?.end === end ? MARK.exec(rest)?.[0] : undefined;
  if (mark === undefined) return;
  const range = { start: end, end: end + mark.length };
  const fix: Fix = { ...replace(block, range, '', 'judged'), title: { zh: '删去多余的标点', en: 'Delete the stray mark' } };
  yield report(block, range, 'likely', { zh: `署名后面多出“${mark}”。`, en: `A stray ${mark} stands behind this byline.` }, [fix]);
}

/** A dateline whose day lies after the page's; one of a far month is of another year. */
export function* laterThanPage(block: Block, { date }: Dateline, today: FullDate): Iterable<Report> {
  const meant = date && nearPage(today, date.month, date.day);
  if (!meant || daysBetween(today, meant) <= 0) return;
  yield report(block, date, 'likely', {
    zh: `电头的日期${date.month}月${date.day}日晚于本版的日期${today.month}月${today.day}日。`,
    en: `The dateline's day (${date.month}/${date.day}) lies after the page's own (${today.month}/${today.day}).`,
  });
}

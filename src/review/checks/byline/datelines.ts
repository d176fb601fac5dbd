import type { Report } from '../../finding';
import type { Dateline } from '../../page/dateline';
import type { Block } from '../../page/page';
import { daysBetween, nearPage, type FullDate } from '../../page/page-date';
import { replace, report } from './place';

/** 本报迅, 本报汛: the closing word of a dateline misspelt. */
export function* misspeltEnding(block: Block, { misspelt }: Dateline): Iterable<Report> {
  if (!misspelt) return;
  const text = block.text.slice(misspelt.start, misspelt.end);
  yield report(block, misspelt, 'certain', { zh: `“${text}”应为“讯”。`, en: `${text} should be 讯.` }, [replace(block, misspelt, '讯')]);
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

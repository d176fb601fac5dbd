import type { Check } from '../check';
import type { Report } from '../finding';
import type { Dateline } from '../page/dateline';
import type { Block, Page } from '../page/page';
import { moreThanOne, without } from './byline/articles';
import { brackets, twoBrackets } from './byline/brackets';
import { columnsMisspelt } from './byline/columns';
import { behindDateline, brokenEnding, brokenOutlet, cutDateline, dayWithoutWord, laterThanPage } from './byline/datelines';
import { overTwoLines, runIntoText } from './byline/lines';
import { strayMarks } from './byline/marks';
import { namedTwice, newsroom } from './byline/names';
import { outletsWrittenTwoWays } from './byline/outlets';
import { rolesWithoutName, slips } from './byline/roles';
import { unlikeHouse } from './byline/house';
import { unlikePage } from './byline/style';
import { pageDate, type FullDate } from '../page/page-date';

export const byline: Check = {
  id: 'byline',
  title: { zh: '署名有误', en: 'Broken byline' },
  description: {
    zh: '署名、电头里的括号、职务、姓名、单位残缺或写错；一篇两个署名、漏了署名、写法和别处不一。',
    en: 'A bracket, role, name or outlet of a byline or dateline is missing or wrong; an article has two bylines or none, or one unlike the others.',
  },
  unfinished: true,
  *run(page, { house }) {
    const today = pageDate(page);
    for (const block of page.blocks) yield* inBlock(page, block, today);
    yield* outletsWrittenTwoWays(page, house);
    yield* moreThanOne(page);
    yield* without(page, house?.columns ?? []);
    if (house) yield* newsroom(page, house);
    if (house && house.columns.length > 0) yield* columnsMisspelt(page, house);
    if (house?.byline) yield* unlikeHouse(page, house);
    else yield* unlikePage(page);
  },
};

function* inBlock(page: Page, block: Block, today: FullDate | undefined): Iterable<Report> {
  const { bylines, dateline } = block.reading;
  yield* cutDateline(block);
  if (dateline) yield* inDateline(block, dateline);
  if (dateline && today) yield* laterThanPage(block, dateline, today);
  for (const one of bylines) {
    yield* slips(block, one);
    yield* brackets(page, block, one);
    yield* rolesWithoutName(page, block, one);
    yield* strayMarks(block, one);
    yield* namedTwice(block, one);
  }
  yield* twoBrackets(block);
  yield* overTwoLines(page, block);
  yield* runIntoText(page, block);
}

function* inDateline(block: Block, dateline: Dateline): Iterable<Report> {
  yield* brokenEnding(block, dateline);
  yield* brokenOutlet(block, dateline);
  yield* dayWithoutWord(block, dateline);
  yield* behindDateline(block, dateline);
}

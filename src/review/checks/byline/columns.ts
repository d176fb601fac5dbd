import type { Report } from '../../finding';
import type { HouseStyle } from '../../house-style';
import type { Page } from '../../page/page';
import { replace, report } from './place';
import { isOneSlipAway } from './slip';

/** The fewest characters that make the name of a column its own; the most marks that stand about it. */
const SHORTEST = 3;
const MOST_MARKS = 4;
/** 【社区传真】, ■社区传真: without its marks. */
const MARKED = /^[^\p{Script=Han}\p{L}\d]{0,2}(?<name>[\p{Script=Han}\p{L}\d·]+)[^\p{Script=Han}\p{L}\d]{0,2}$/du;

/** A line that is one like character away from one of the paper's fixed columns. */
export function* columnsMisspelt(page: Page, { columns }: HouseStyle): Iterable<Report> {
  const longest = Math.max(0, ...columns.map(({ length }) => length)) + MOST_MARKS;
  for (const block of page.blocks) {
    if (block.text.length > longest) continue;
    const found = MARKED.exec(block.text);
    const name = found?.groups?.name ?? '';
    if (name.length < SHORTEST || columns.includes(name)) continue;
    const meant = columns.find((column) => isOneSlipAway(column, name));
    const [start = 0, end = 0] = found?.indices?.groups?.name ?? [];
    if (meant !== undefined) {
      yield report(block, { start, end }, 'likely', { zh: `本报没有“${name}”这个栏目，有“${meant}”。`, en: `The paper has no column ${name}, but it has ${meant}.` }, [
        replace(block, { start, end }, meant, 'judged'),
      ]);
    }
  }
}

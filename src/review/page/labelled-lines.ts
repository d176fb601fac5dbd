import type { Page } from './page';

/** A name or a word over what stands behind its colon: 问：… 焦桐：… 停水：… */
const LABEL = /^\p{Script=Han}{1,6}[：:]/u;
/** A colon behind a verb of saying stands in the run of a story. */
const SAYING = /^\p{Script=Han}{0,5}(?:说|道|称|讲|问道|表示|介绍|认为|指出|写道|告诉)[：:]/u;
/** From how many in a row on they are entries of one list, or the turns of one conversation. */
const IN_A_ROW = 3;

const kept = new WeakMap<Page, ReadonlySet<number>>();

/** The indexes of blocks that stand in a row, each under its own label: none of them goes on with the one before. Kept with the page. */
export function labelledLines(page: Page): ReadonlySet<number> {
  let found = kept.get(page);
  if (!found) {
    found = readRows(page);
    kept.set(page, found);
  }
  return found;
}

function readRows({ blocks }: Page): Set<number> {
  const labelled = new Set<number>();
  let row: number[] = [];
  const close = (): void => {
    if (row.length >= IN_A_ROW) for (const index of row) labelled.add(index);
    row = [];
  };
  for (const { text, index } of blocks) {
    if (LABEL.test(text) && !SAYING.test(text)) row.push(index);
    else close();
  }
  close();
  return labelled;
}

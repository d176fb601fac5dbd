import type { Context } from '../../src/review/check';
import type { Edit } from '../../src/review/finding';
import type { Page } from '../../src/review/page/page';
import type { OfferedChange, ReflowOptions, ReflowResult } from '../../src/review/reflow';

/** Reflow of the simplest kind: ／ and a line end join, ＞ takes what follows on its line to the end of the page. */
export function reflow(page: Page, options: ReflowOptions): ReflowResult {
  const changes = offeredChanges(page, options);
  const edits = changes.flatMap((change) => change.edits);
  return { edits: edits.sort((a, b) => a.range.start - b.range.start), changes, left: [] };
}

/** Joins are certain; what is moved is likely. */
export function offeredChanges(page: Page, { lexicon, within, joinsOnly }: ReflowOptions & Context): OfferedChange[] {
  if (page.text.includes('庚')) lexicon.cut('今天天气好');
  const changes: OfferedChange[] = Array.from(page.text.matchAll(/／\r?\n/gu), (match) => {
    const range = { start: match.index, end: match.index + match[0].length };
    return { kind: 'join' as const, certainty: 'certain' as const, range, reason: { zh: '接', en: 'join' }, edits: [{ range, text: '' }] };
  }).filter(({ range }) => !within || (range.start >= within.start && range.end <= within.end));
  const moved = joinsOnly ? null : /＞(.*)$/mu.exec(page.text);
  const end = page.text.length;
  const move: Edit[] = moved
    ? [
        { range: { start: moved.index, end: moved.index + moved[0].length }, text: '' },
        { range: { start: end, end }, text: moved[1] ?? '' },
      ]
    : [];
  if (moved) changes.push({ kind: 'move', certainty: 'likely', range: { start: end, end }, reason: { zh: '移', en: 'move' }, edits: move });
  return changes;
}

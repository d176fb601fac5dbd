import type { Edit, Finding, Range } from './finding';

export interface SafeFixes {
  /** In ascending order, none touching another. */
  readonly edits: readonly Edit[];
  /** How many findings the edits mend. */
  readonly mended: number;
  /** How many safe fixes were left out because they touch one that was taken. */
  readonly skipped: number;
}

/**
 * The safe fixes of a page that can be applied together: of each finding that is at least *likely* the first safe fix,
 * in the order of the page, unless it touches one already taken.
 */
export function safeFixes(findings: readonly Finding[]): SafeFixes {
  const taken: Edit[] = [];
  let mended = 0;
  let skipped = 0;
  for (const finding of findings) {
    if (finding.certainty === 'possible') continue;
    const fix = finding.fixes.find(({ kind }) => kind === 'safe');
    if (!fix || fix.edits.length === 0) continue;
    if (fix.edits.some((edit) => placeAmong(edit.range, taken) === undefined)) {
      skipped += 1;
      continue;
    }
    for (const edit of fix.edits) taken.splice(placeAmong(edit.range, taken) ?? taken.length, 0, edit);
    mended += 1;
  }
  return { edits: taken, mended, skipped };
}

/** Where a range goes among edits in ascending order, or undefined when it touches one of them. */
export function placeAmong(range: Range, edits: readonly Edit[]): number | undefined {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.range.end ?? Infinity) < range.start) low = middle + 1;
    else high = middle;
  }
  const next = edits[low];
  return next && next.range.start <= range.end ? undefined : low;
}

import type { Edit } from '../finding';
import type { Block, Page } from '../page/page';
import { lostBlank } from './lost-blank';
import type { Seam } from './page-seams';

/** A paragraph to be made whole: its first piece, and the seams that lead from piece to piece. */
export interface Chain {
  readonly root: Block;
  readonly seams: readonly Seam[];
}

/** Strings seams together: a piece that is a head and a tail at once stands in the middle of its chain. */
export function chainsOf(seams: readonly Seam[]): Chain[] {
  const byTail = new Map(seams.map((seam) => [seam.tail.index, seam]));
  const heads = new Set(seams.map((seam) => seam.found?.head.index));
  return seams
    .filter((seam) => !heads.has(seam.tail.index))
    .map((first) => {
      const own: Seam[] = [];
      for (let seam: Seam | undefined = first; seam?.found; seam = byTail.get(seam.found.head.index)) own.push(seam);
      return { root: first.tail, seams: own };
    });
}

/** The edits that make a chain whole, in ascending order. Every piece arrives character for character. */
export function chainEdits(page: Page, chain: Chain): Edit[] {
  const edits: Edit[] = [];
  const runs = runsOf(chain);
  let before = chain.root;
  let arriving = '';
  for (const [i, run] of runs.entries()) {
    for (const block of run) {
      if (block === chain.root) continue;
      if (i === 0) edits.push({ range: { start: before.end, end: block.start }, text: lostBlank(before.text, block.text) });
      else arriving += lostBlank(before.text, block.text) + block.text;
      before = block;
    }
    if (i > 0) edits.push({ range: withBreak(page, run), text: '' });
  }
  const end = runs[0]?.at(-1)?.end ?? chain.root.end;
  if (arriving !== '') edits.push({ range: { start: end, end }, text: arriving });
  return edits.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** The chain's pieces, cut where the next piece does not stand right behind on the page. */
function runsOf(chain: Chain): Block[][] {
  const runs: Block[][] = [[chain.root]];
  for (const seam of chain.seams) {
    if (!seam.found) continue;
    if (seam.found.place === 'next') runs.at(-1)?.push(seam.found.head);
    else runs.push([seam.found.head]);
  }
  return runs;
}

/** A run with the break before it, so that no empty paragraph stays; at the top of the page, with the one behind. */
export function withBreak(page: Page, run: readonly Block[]): { start: number; end: number } {
  const index = run[0]?.index ?? 0;
  const last = run.at(-1);
  const end = last?.end ?? 0;
  const before = page.blocks[index - 1];
  if (before) return { start: before.end, end };
  return { start: run[0]?.start ?? 0, end: page.blocks[(last?.index ?? 0) + 1]?.start ?? end };
}

/** Edits that touch one another made one, so that the order in which an editor applies them cannot matter. */
export function mergeTouching(edits: readonly Edit[]): Edit[] {
  const merged: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)) {
    const last = merged.at(-1);
    if (last && edit.range.start <= last.range.end) {
      merged[merged.length - 1] = {
        range: { start: last.range.start, end: Math.max(last.range.end, edit.range.end) },
        text: last.text + edit.text,
      };
    } else merged.push(edit);
  }
  return merged;
}

import type { Certainty, Edit } from '../finding';
import type { Page } from '../page/page';
import { chainEdits, mergeTouching, type Chain } from './chains';
import type { Seam } from './page-seams';
import { leastSure, surenessOf } from './seam-certainty';

/** What can be mended by itself: done or left, it does not touch what the other mends do. */
export interface Mend {
  readonly kind: 'join' | 'move';
  /** In the order of the sentence. What is moved brings along what was joined to it. */
  readonly seams: readonly Seam[];
  /** That of its least sure seam. */
  readonly certainty: Certainty;
  /** In ascending order. */
  readonly edits: readonly Edit[];
}

/**
 * Cuts chains into the mends that they are made of: each join in place is one, and the first half that moves is one with
 * whatever follows it.
 */
export function mendsOf(page: Page, chains: readonly Chain[]): Mend[] {
  const mends = chains.flatMap(({ seams }) => {
    const moved = seams.findIndex(({ found }) => found?.place !== 'next');
    const joins = seams.slice(0, moved < 0 ? seams.length : moved).map((seam) => mendOf(page, 'join', [seam]));
    return moved < 0 ? joins : [...joins, mendOf(page, 'move', seams.slice(moved))];
  });
  return apart(mends);
}

/** A chain with nothing behind a half that moves which is less sure than the move: that waits until it has arrived. */
export function untilLessSure({ root, seams }: Chain): Chain {
  const moved = seams.findIndex(({ found }) => found?.place !== 'next');
  const sure = surenessOf(seams.slice(moved, moved + 1));
  const end = moved < 0 ? -1 : seams.findIndex((seam, i) => i > moved && surenessOf([seam]) < sure);
  return { root, seams: end < 0 ? seams : seams.slice(0, end) };
}

function mendOf(page: Page, kind: Mend['kind'], seams: readonly Seam[]): Mend {
  const root = seams[0]?.tail;
  return { kind, seams, certainty: leastSure(seams), edits: root ? chainEdits(page, { root, seams }) : [] };
}

/** Makes one of mends whose edits overlap: the first two blocks of a page share the line break that goes with them. */
function apart(mends: readonly Mend[]): Mend[] {
  const edits = mends.flatMap((mend) => mend.edits.map(({ range }) => ({ ...range, mend })));
  const merged = new Map<Mend, Mend>();
  let last: (typeof edits)[number] | undefined;
  for (const edit of edits.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const [one, other] = [last && (merged.get(last.mend) ?? last.mend), merged.get(edit.mend) ?? edit.mend];
    if (last && one && one !== other && edit.start < last.end) {
      const both = together(one, other);
      for (const mend of mends) if ([one, other].includes(merged.get(mend) ?? mend)) merged.set(mend, both);
    }
    if (!last || edit.end >= last.end) last = edit;
  }
  return [...new Set(mends.map((mend) => merged.get(mend) ?? mend))];
}

function together(one: Mend, other: Mend): Mend {
  const seams = [...one.seams, ...other.seams];
  return { kind: 'move', seams, certainty: leastSure(seams), edits: mergeTouching([...one.edits, ...other.edits]) };
}

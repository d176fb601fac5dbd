import { assign, type Edge, type Row } from '../seams/assignment';
import { isSameDay, names, type PlacedJump } from './day-page';
import { FITS, type JumpFits } from './jump-fit';

/** Two jumps that are the ends of one story's way from page to page. */
export interface JoinedJumps {
  readonly onward: PlacedJump;
  readonly back: PlacedJump;
  /** How well the halves fit (log-odds); 0 where the tail is whole. */
  readonly fit: number;
  /** The one of the two that names the wrong page. */
  readonly wrong?: PlacedJump;
  /** Nothing else could be meant. */
  readonly lone: boolean;
}

/** What a page number that is right is worth beside the fit of the words: more than any. */
const NAMED = 100;
/** … and pages that lie in one folder, where nothing else tells. */
const SAME_FOLDER = 1;

/**
 * Joins the jumps of many pages: first those that name each other's page, then of the rest those of which one alone
 * names a wrong one.
 */
export function joinJumps(jumps: readonly PlacedJump[], fits: JumpFits): JoinedJumps[] {
  const right = pair(jumps, fits, mayBeRight);
  const joined = new Set(right.flatMap(({ onward, back }) => [onward, back]));
  const rest = jumps.filter((jump) => !joined.has(jump));
  const wrong = pair(rest, fits, hasOneWrong);
  return [
    ...right,
    ...wrong
      .filter(({ lone, fit }) => lone || fit > FITS)
      .map((found) => ({ ...found, wrong: names(found.onward, found.back) === false ? found.onward : found.back })),
  ];
}

/** Whether each names the page of the other, as far as that can be told. */
interface Naming {
  readonly forth: boolean | undefined;
  readonly back: boolean | undefined;
}

const mayBeRight = ({ forth, back }: Naming, fit: number): boolean =>
  forth !== false && back !== false && (forth === true || back === true || fit > FITS);

const hasOneWrong = ({ forth, back }: Naming): boolean => (forth === true && back === false) || (forth === false && back === true);

/** So many heads are held against a tail; a day has fewer of one number. */
const MOST_EDGES = 24;

/** Pairs onward jumps off with back ones, those that `may` belong together by the page numbers. */
function pair(jumps: readonly PlacedJump[], fits: JumpFits, may: (naming: Naming, fit: number) => boolean): JoinedJumps[] {
  const onward = jumps.filter(({ direction }) => direction === 'onward');
  const back = jumps.filter(({ direction }) => direction === 'back');
  const rivals = new Map<number, number>();
  const rows = onward.map((from): Row & { own: Map<number, number> } => {
    const own = new Map<number, number>();
    const edges: Edge[] = [];
    for (const [column, to] of back.entries()) {
      const naming = { forth: names(from, to), back: names(to, from) };
      if (edges.length === MOST_EDGES || !isSameDay(from.at, to.at) || !may(naming, Infinity)) continue;
      const fit = fits.of(from.half.text, to.half.text);
      if (!may(naming, fit)) continue;
      own.set(column, fit);
      rivals.set(column, (rivals.get(column) ?? 0) + 1);
      const named = NAMED * ((naming.forth ? 1 : 0) + (naming.back ? 1 : 0));
      edges.push({ column, value: named + fit + (folderOf(from.name) === folderOf(to.name) ? SAME_FOLDER : 0) });
    }
    return { alone: -NAMED / 2, edges, own };
  });
  return assign(rows).flatMap(({ column }, i) => {
    const from = onward[i];
    const to = column === undefined ? undefined : back[column];
    if (!from || !to || column === undefined) return [];
    return [{ onward: from, back: to, fit: rows[i]?.own.get(column) ?? 0, lone: rows[i]?.edges.length === 1 && rivals.get(column) === 1 }];
  });
}

const folderOf = (name: string): string => name.slice(0, Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);

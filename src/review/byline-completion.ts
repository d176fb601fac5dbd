import type { HouseStyle } from './house-style';
import { MARKERS, ROLES } from './page/byline-words';

/** What may go on a byline, or the name of a column, that is being written. */
export interface BylineCompletion {
  readonly kind: 'opening' | 'name' | 'role' | 'column';
  /** What is put in, and before that how much of what is written it takes the place of, in UTF-16 code units. */
  readonly text: string;
  readonly replaces: number;
}

/** After these a byline may go on: a marker, a bracket, the end of a role, a blank between names. */
export const BYLINE_KEYS: readonly string[] = [...Array.from(MARKERS), '（', '者', '员', '生', ' ', '\u3000', '、'];

/** A longer line is no byline. In UTF-16 code units. */
const LONGEST = 60;
const OPENING = new RegExp(`^[${MARKERS}（(]?$`, 'u');
const SEPARATORS = /[\s、，]+/u;

/**
 * What a byline may go on with, by the paper's house style: its opening on an empty line or behind a marker, the people of
 * the newsroom behind a role, the next role behind a name; and what fixed column a line may name. `before` is the line up to the cursor.
 */
export function completeByline(before: string, house: HouseStyle): BylineCompletion[] {
  if (before.length > LONGEST) return [];
  return [...(OPENING.test(before) ? openings(before, house) : continuations(before, house)), ...columns(before, house)];
}

/** The fixed columns that an empty line, or one that opens like them, may be the name of. */
const columns = (before: string, house: HouseStyle): BylineCompletion[] =>
  house.columns.filter((text) => text.startsWith(before) && text !== before).map((text) => ({ kind: 'column', text, replaces: before.length }));

function openings(before: string, { byline }: HouseStyle): BylineCompletion[] {
  const [role] = byline?.roles ?? [];
  if (!byline || role === undefined) return [];
  const bracket = byline.bracketed ? '（' : '';
  const text = `${byline.marker || bracket}${byline.outlet}${byline.gaps.outletRole}${role}${byline.gaps.roleName}`;
  return [{ kind: 'opening', text, replaces: before.length }];
}

function continuations(before: string, { byline, people, roles }: HouseStyle): BylineCompletion[] {
  const known = [...new Set([...roles, ...(byline?.roles ?? []), ...ROLES])].sort((a, b) => b.length - a.length);
  const last = lastRole(before, known);
  if (!last || !isByline(before, last.start)) return [];
  const rest = before.slice(last.end);
  const names = rest.split(SEPARATORS);
  const begun = names.pop() ?? '';
  const gap = rest === '' ? (byline?.gaps.roleName ?? ' ') : '';
  const free = people.filter((name) => name.startsWith(begun) && name !== begun && !before.includes(name));
  const completions = free.map((text): BylineCompletion => ({ kind: 'name', text: gap + text, replaces: begun.length }));
  const next = (byline?.roles ?? []).filter((role) => !before.includes(role));
  if (!byline || begun.length < 2 || free.length > 0) return completions;
  return [...completions, ...next.map((role): BylineCompletion => ({ kind: 'role', text: `${byline.gaps.nameRole}${role}${byline.gaps.roleName}`, replaces: 0 }))];
}

function lastRole(text: string, known: readonly string[]): { start: number; end: number } | undefined {
  const found = known.map((role) => ({ start: text.lastIndexOf(role), end: text.lastIndexOf(role) + role.length })).filter(({ start }) => start >= 0);
  return found.sort((a, b) => b.end - a.end || a.start - b.start)[0];
}

/** Whether what stands before a role lets a byline stand there: a marker, a bracket, an outlet or nothing, and no sentence. */
const isByline = (before: string, role: number): boolean => {
  const lead = before.slice(Math.max(0, before.lastIndexOf('（', role), before.lastIndexOf('(', role)), role);
  return lead.length <= LONGEST / 2 && !/[。，！？：“”]/u.test(lead);
};

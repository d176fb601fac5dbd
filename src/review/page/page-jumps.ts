import type { Range } from '../finding';
import type { JumpLine } from './jump-line';
import type { Article, Block, BlockKind, Page } from './page';
import type { PageNumber } from './page-number';

/** What stands on this side of a jump. Its range is in the page, in UTF-16 code units. */
export interface Half extends Range {
  readonly text: string;
}

/** A place where a story leaves a page for another, or comes from one. Ranges are in the page, in UTF-16 code units. */
export interface Jump {
  readonly direction: 'onward' | 'back';
  /** The jump line, and the page number in it. */
  readonly range: Range;
  readonly printed: Range & { readonly text: string };
  /** The page it names; undefined for 下转中缝. */
  readonly target: PageNumber | undefined;
  /** The block that breaks off there, or goes on there; and what of it is not the jump line. */
  readonly body: Block;
  readonly half: Half;
}

const BODY = new Set<BlockKind>(['paragraph', 'list-item', 'crosshead', 'verse']);
/** So many blocks (a headline, a byline, a picture) may stand between a jump line of its own and the body text. */
const BETWEEN = 4;
/** More jump lines than these are no page's. */
const MOST = 12;

const kept = new WeakMap<Page, readonly Jump[]>();

/** The jumps of a page, in its order. Kept with the page. */
export function pageJumps(page: Page): readonly Jump[] {
  let jumps = kept.get(page);
  if (!jumps) kept.set(page, (jumps = readJumps(page)));
  return jumps;
}

/** The blocks, by index, whose other half is on another page. */
export function jumpBodies(page: Page): { readonly tails: ReadonlySet<number>; readonly heads: ReadonlySet<number> } {
  const bodies = (wanted: Jump['direction']): Set<number> =>
    new Set(pageJumps(page).flatMap(({ direction, body }) => (direction === wanted ? [body.index] : [])));
  return { tails: bodies('onward'), heads: bodies('back') };
}

/** Whether the rest of a story stands on another page: what it announces need not be here. */
export function isPartOfStory({ blocks }: Article): boolean {
  return blocks.some(({ reading }) => reading.jumpLine !== undefined);
}

function readJumps(page: Page): Jump[] {
  const jumps: Jump[] = [];
  for (const block of page.blocks) {
    const line = block.reading.jumpLine;
    const body = line && bodyOf(page, block, line.direction);
    if (!line || !body) continue;
    const { direction, start, end, page: target, printed } = line;
    jumps.push({
      direction,
      range: { start: block.start + start, end: block.start + end },
      printed: { start: block.start + printed.start, end: block.start + printed.end, text: printed.text },
      target,
      body,
      half: body === block ? withoutLine(block, line) : body,
    });
    if (jumps.length === MOST) break;
  }
  return jumps;
}

/** What of a block stands before the jump line that ends it, or after the one that opens it. */
function withoutLine({ start, text }: Block, line: JumpLine): Half {
  if (line.direction === 'onward') {
    const left = text.slice(0, line.start).trimEnd();
    return { start, end: start + left.length, text: left };
  }
  return { start: start + line.end, end: start + text.length, text: text.slice(line.end) };
}

/** The jump line's own block where body text stands in it, else the nearest body text before or after it. */
function bodyOf(page: Page, block: Block, direction: Jump['direction']): Block | undefined {
  if (block.reading.shape !== 'jump') return BODY.has(block.kind) ? block : undefined;
  const step = direction === 'onward' ? -1 : 1;
  for (let i = block.index + step, steps = 0; steps <= BETWEEN; i += step, steps++) {
    const near = page.blocks[i];
    if (near && BODY.has(near.kind) && near.reading.jumpLine === undefined) return near;
  }
  return undefined;
}

import type { Range } from '../review/finding';
import { blockIndexAt } from '../review/page/block-at';
import type { Block, Page } from '../review/page/page';
import { html, type Html } from './html';
import type { Numbered } from './page-report';
import { familyOf } from './rule-family';

/** A place on the page that a finding marks: its own, or another that proves it. */
interface Mark extends Range {
  readonly numbered: Numbered;
  readonly isProof: boolean;
}

/** The page's marks by the index of the block, each cut to its block. */
export function marksByBlock(page: Page, found: readonly Numbered[]): ReadonlyMap<number, readonly Mark[]> {
  const byBlock = new Map<number, Mark[]>();
  for (const numbered of found) {
    const { finding } = numbered;
    addMark(page, byBlock, { ...finding.range, numbered, isProof: false });
    for (const { range, page: other } of finding.related) if (!other) addMark(page, byBlock, { ...range, numbered, isProof: true });
  }
  return byBlock;
}

function addMark(page: Page, byBlock: Map<number, Mark[]>, mark: Mark): void {
  const { blocks } = page;
  for (let index = Math.min(blockIndexAt(page, mark), blocks.length - 1); index < blocks.length; index++) {
    const block = blocks[index];
    if (!block) return;
    // What stands between two blocks is marked at the head of the second.
    const start = Math.min(Math.max(mark.start, block.start), block.end);
    const part = { ...mark, start, end: Math.max(start, Math.min(mark.end, block.end)) };
    const marks = byBlock.get(index);
    if (marks) marks.push(part);
    else byBlock.set(index, [part]);
    if (mark.end <= (blocks[index + 1]?.start ?? Infinity)) return;
  }
}

/** A block's text with its marks: what several mark at once is set off once, by the surest, and carries each one's number. */
export function markedText(block: Block, marks: readonly Mark[] = []): Html {
  const text = (start: number, end: number): string => block.text.slice(start - block.start, end - block.start);
  const cuts = [...new Set([block.start, block.end, ...marks.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const opening = groupBy(marks, ({ start }) => start);
  const closing = groupBy(marks, ({ end }) => end);
  const open = new Set<Mark>();
  const pieces: Html[] = [];
  for (const [i, cut] of cuts.entries()) {
    for (const mark of closing.get(cut) ?? []) open.delete(mark);
    pieces.push(...(closing.get(cut) ?? []).map(numberOf));
    for (const mark of opening.get(cut) ?? []) if (mark.end > cut) open.add(mark);
    const next = cuts[i + 1];
    if (next !== undefined) pieces.push(setOff(text(cut, next), open));
  }
  return html`${pieces}`;
}

function groupBy<Value>(values: readonly Value[], key: (value: Value) => number): Map<number, Value[]> {
  const groups = new Map<number, Value[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}

const SURE = { certain: 3, likely: 2, possible: 1 } as const;

function setOff(text: string, open: ReadonlySet<Mark>): Html {
  let surest: Mark | undefined;
  for (const mark of open) if (!surest || weightOf(mark) > weightOf(surest)) surest = mark;
  return surest ? html`<mark class="${classOf(surest)}">${text}</mark>` : html`${text}`;
}

const weightOf = ({ numbered, isProof }: Mark): number => (isProof ? 0 : SURE[numbered.finding.certainty]);

function classOf({ numbered: { finding }, isProof }: Mark): string {
  return `${familyOf(finding.rule)} ${isProof ? 'proof' : finding.certainty}`;
}

function numberOf(mark: Mark): Html {
  const { number } = mark.numbered;
  const sign = mark.isProof ? `↔${number}` : String(number);
  return html`<a class="no ${classOf(mark)}" href="#note-${number}">${sign}</a>`;
}

import { displacedContinuation } from '../checks/displaced-continuation';
import { missingText } from '../checks/missing-text';
import type { Finding, Fix, Message, Range, RelatedPlace } from '../finding';
import { printLike, showPageNumber } from '../page/page-number';
import { headRange, tailRange } from '../seams/seam-places';
import type { DayPage, PlacedJump } from './day-page';
import type { JumpFault } from './judge-jumps';

/** The rules that a jump can break. */
export const JUMP_RULES: readonly string[] = [displacedContinuation.id, missingText.id];

/** Reports what is wrong with a jump. `textOf` gives the text of a page, `titleOf` says how it is called to a user. */
export function jumpFinding(fault: JumpFault, textOf: (name: string) => string, titleOf: (name: string) => string): Finding {
  const { jump, certainty } = fault;
  const there = (name: string, range: Range, message: Message): RelatedPlace => ({ range, message, page: { name, text: textOf(name) } });
  const found = { range: jump.range, certainty, fixes: [] };
  switch (fault.kind) {
    case 'wrong-page':
      return {
        ...found,
        rule: displacedContinuation.id,
        message: wrongPage(jump, fault.other, titleOf),
        related: [there(fault.other.name, fault.other.range, OTHER_SIDE)],
        fixes: renumber(jump, fault.other),
      };
    case 'misfit':
      return { ...found, rule: missingText.id, message: misfit(jump, fault.other), related: [there(fault.other.name, fault.other.range, OTHER_SIDE)] };
    case 'unmarked': {
      const { page, body } = fault.other;
      const range = jump.direction === 'onward' ? headRange(body) : tailRange(body);
      return { ...found, rule: missingText.id, message: lost(jump, page, titleOf), related: [there(page.name, range, UNMARKED)] };
    }
    case 'lost':
      return { ...found, rule: missingText.id, message: lost(jump, fault.page, titleOf), related: [] };
    case 'no-page':
      return { ...found, rule: missingText.id, message: noPage(jump), related: [] };
  }
}

const OTHER_SIDE: Message = { zh: '另一半在这里。', en: 'The other half is here.' };
const UNMARKED: Message = { zh: '多半与这里相接，只是没有注明。', en: 'It probably joins here, though no jump line says so.' };

const halves = ({ direction }: PlacedJump): { zh: string; en: string; mark: string } =>
  direction === 'onward' ? { zh: '下文', en: 'continuation', mark: '上接' } : { zh: '上文', en: 'beginning', mark: '下转' };

const line = ({ direction, printed }: PlacedJump): string => `${direction === 'onward' ? '下转' : '上接'}${printed.text}`;

function wrongPage(jump: PlacedJump, other: PlacedJump, titleOf: (name: string) => string): Message {
  const half = halves(jump);
  const on = other.at.number ? showPageNumber(other.at.number) : titleOf(other.name);
  return {
    zh: `这里说“${line(jump)}”，${half.zh}却在${on}（${titleOf(other.name)}）。`,
    en: `This says “${line(jump)}”, but the ${half.en} stands on ${on} (${titleOf(other.name)}).`,
  };
}

function misfit(jump: PlacedJump, other: PlacedJump): Message {
  const words = `${jump.half.text.slice(-8)}｜${other.half.text.slice(0, 8)}`;
  return {
    zh: `“${line(jump)}”的两半接不上：“…${words}…”，转版处或有缺文。`,
    en: `The halves of “${line(jump)}” do not fit: “…${words}…”. Text may be missing at the jump.`,
  };
}

function lost(jump: PlacedJump, { name }: DayPage, titleOf: (name: string) => string): Message {
  const half = halves(jump);
  return {
    zh: `这里说“${line(jump)}”，${titleOf(name)} 上却没有${half.mark}本版的${half.zh}。`,
    en: `This says “${line(jump)}”, but ${titleOf(name)} has no ${half.en} that is marked ${half.mark} this page.`,
  };
}

function noPage(jump: PlacedJump): Message {
  return {
    zh: `这里说“${line(jump)}”，查过的各版里没有这一版。`,
    en: `This says “${line(jump)}”, but that page is not among those checked.`,
  };
}

/** The page number put right, in the manner of the one that stands there. */
function renumber({ printed, direction }: PlacedJump, { at }: PlacedJump): Fix[] {
  if (!at.number) return [];
  const text = printLike(printed.text, at.number);
  const said = `${direction === 'onward' ? '下转' : '上接'}${text}`;
  return [{ title: { zh: `改为“${said}”`, en: `Change to “${said}”` }, kind: 'judged', edits: [{ range: { start: printed.start, end: printed.end }, text }] }];
}

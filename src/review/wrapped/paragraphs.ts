import { evidence, isBare, type LineBreak } from './line-break';
import { agrees, showsMeasure } from './measure';
import { INDENTATION, type Stretch } from './stretch';
import { WRAP_WEIGHTS as W } from './wrap-weights';

/** What shows that a paragraph begins, in one stretch. */
export interface ParagraphSign {
  readonly indented: boolean;
  readonly blankLine: boolean;
  /** First lines are shorter by an indentation that was lost. */
  readonly lostIndentation: boolean;
  /** Blank lines between any two lines, and blanks before any line. */
  readonly blanks: number;
  readonly margin: number;
}

/** By how much, in log-odds, joining the lines at each break of a stretch beats parting them, all its lines put together at once. */
export function joinMargins(breaks: readonly LineBreak[], stretch: Stretch): number[] {
  const own = breaks.slice(stretch.from, stretch.to);
  return solve(own, stretch.measure, signOf(own, stretch.measure));
}

/** Which sign the stretch uses, told by its plain ends: lines that end a sentence with room to spare. */
export function signOf(own: readonly LineBreak[], measure: number): ParagraphSign {
  const inner = own.filter((one) => showsMeasure(one) && agrees(one, measure));
  const blanks = middle(inner.map(({ below }) => below.blanksBefore));
  const margin = middle(inner.map(({ below }) => below.indent));
  const isEnd = (one: LineBreak | undefined): boolean =>
    one !== undefined && !one.barred && one.end === 'ended' && one.width + one.unit <= measure - ROOM;
  const ends = own.filter(isEnd);
  const most = (holds: (one: LineBreak) => boolean): boolean => ends.length > 0 && ends.filter(holds).length >= 0.6 * ends.length;
  const indented = most(({ below }) => below.indent > margin);
  const isShorter = (one: LineBreak): boolean => one.width <= measure - INDENTATION + 1 && agrees(one, measure - INDENTATION);
  const firsts = own.filter((one, i) => showsMeasure(one) && (i === 0 ? isShorter(one) : isEnd(own[i - 1])));
  const shorter = firsts.filter(isShorter);
  return {
    indented,
    blankLine: most(({ below }) => below.blanksBefore > blanks),
    lostIndentation: !indented && firsts.length >= 2 && shorter.length >= 0.6 * firsts.length,
    blanks,
    margin,
  };
}

/** With more columns than these to spare, a line is plainly short. */
const ROOM = 4;
/** With no more columns to spare than this, it may well be full: a measure is not known to the column. */
const NEARLY = 1;

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Viterbi over two states, a paragraph's first line and any other, from both ends: the best way with each break joined, less that with it parted. */
function solve(own: readonly LineBreak[], measure: number, sign: ParagraphSign): number[] {
  const first = measure - (sign.lostIndentation ? INDENTATION : 0);
  const joins = own.map((one): [number, number] => [joinWeight(one, measure, sign), joinWeight(one, first, sign)]);
  const parts = own.map((one): [number, number] => [breakWeight(one, measure, sign), breakWeight(one, first, sign) + bareWeight(one)]);
  const at = (table: readonly [number, number][], i: number, first: 0 | 1): number => table[i]?.[first] ?? 0;
  const forward: [number, number][] = [[-Infinity, 0]];
  own.forEach((_, i) => {
    const [inner = 0, first = 0] = forward[i] ?? [];
    forward.push([
      Math.max(inner + at(joins, i, 0), first + at(joins, i, 1)),
      Math.max(inner + at(parts, i, 0), first + at(parts, i, 1)),
    ]);
  });
  const backward: [number, number][] = Array.from({ length: own.length + 1 }, () => [0, 0]);
  for (let i = own.length - 1; i >= 0; i--) {
    const [inner, first] = backward[i + 1] ?? [0, 0];
    backward[i] = [Math.max(at(joins, i, 0) + inner, at(parts, i, 0) + first), Math.max(at(joins, i, 1) + inner, at(parts, i, 1) + first)];
  }
  return own.map((_, i) => {
    const [joined = 0, parted = 0] = forward[i + 1] ?? [];
    const [inner = 0, first = 0] = backward[i + 1] ?? [];
    return joined + inner - (parted + first);
  });
}

function joinWeight(one: LineBreak, measure: number, sign: ParagraphSign): number {
  if (one.barred) return -Infinity;
  const room = measure - one.width - one.unit;
  let sum = evidence(one);
  if (one.misplaced) sum += W.joinMisplaced;
  const over = one.width - measure;
  if (over > ROOM) sum += W.joinLong;
  else if (over > 0) sum += W.joinOver[over - 1] ?? 0;
  else if (room >= 0) sum += W.joinRoom[room] ?? W.joinShort + W.joinEachRoom * Math.min(room - W.joinRoom.length, 20);
  if (one.end === 'ended') sum += W.joinEnded;
  if (one.end === 'half') sum += W.joinHalf;
  if (isSigned(one, sign)) sum += W.joinSigned;
  else if (isParted(one, sign)) sum += W.joinParted;
  const { dated, shape } = one.below.reading;
  if (dated) sum += W.joinDated;
  else if (shape === 'item' || shape === 'caption' || shape === 'credit' || shape === 'notice') sum += W.joinItem;
  return sum;
}

function breakWeight(one: LineBreak, measure: number, sign: ParagraphSign): number {
  const room = measure - one.width - one.unit;
  const full = room <= NEARLY;
  let sum: number = W.break;
  if (one.width > measure + ROOM) sum += W.breakLong;
  else if (full) sum += W.breakFull;
  if (one.end === 'clause') sum += W.breakClause;
  if (one.end === 'half') sum += W.breakHalf;
  if (one.end === 'open') sum += full ? W.breakOpenFull : W.breakOpenShort;
  if ((sign.indented || sign.blankLine) && !isSigned(one, sign) && !isParted(one, sign) && (full || one.end === 'ended')) sum += W.breakUnsigned;
  return sum;
}

/** What speaks besides for a line's being a crosshead, where it follows upon a paragraph. */
const bareWeight = (one: LineBreak): number => (isBare(one) ? W.breakBareFirst : 0);

/** Whether the line below has the sign of a paragraph's beginning. */
function isSigned({ below }: LineBreak, sign: ParagraphSign): boolean {
  return (sign.indented && below.indent > sign.margin) || (sign.blankLine && below.blanksBefore > sign.blanks);
}

/** Whether a blank line stands there, where none stands between the lines of a paragraph: over a headline, whatever the sign. */
const isParted = ({ below }: LineBreak, sign: ParagraphSign): boolean => below.blanksBefore > sign.blanks;

import type { Range, Report } from '../finding';
import { changeTo } from '../judged-fix';
import { keptByText } from '../page/kept-by-text';
import type { Article, Block } from '../page/page';
import { disagreed, type Comparison } from './comparison';
import { onPage, sharedEnd } from './mention';

const DIAL = /(?<kind>电话|手机|热线|传真|联系方式|邮编|邮政编码|身份证)(?:号码?)?[：:是为\s]{0,2}(?:0[0-9]{2,3}[－—-])?(?<number>[0-9]{4,20}[Xx]?)(?![0-9*＊－—转-])/gu;
/** 0734-8225678: the code of the place tells that it is a telephone's. */
const WITH_CODE = /(?<kind>(?<![0-9])0[1-9][0-9]{1,2}[－—-])(?<number>[0-9]{5,9})(?![0-9*＊－—转-])/gu;
/** Any of them, to pass over blocks without one at once. */
const MAY_DIAL = /[话机线真式码编证号][：:是为\s]{0,2}[0-9]{4}|0[0-9]{2,3}[－—-][0-9]{4}/u;
/** How many numbers back one is held against. */
const REACH = 12;
/** So much of the label must be the same: 24小时热线. */
const LABEL = 5;
/** Local numbers have seven or eight digits; three of one length on a page say which. */
const ENOUGH = 3;

/** A number as its block's text has it. */
interface Printed {
  readonly start: number;
  readonly kind: string;
  readonly number: string;
  /** Whether the code of the place stands before it: short numbers (0718-12345) have five digits then, others seven or eight. */
  readonly hasCode: boolean;
  /** What stands right before it. */
  readonly label: string;
}

interface Dialled extends Printed {
  readonly block: Block;
}

/** Numbers to dial and postcodes that have a digit too few or too many (mobile 11, postcode 6, identity card 18 digits:
 * 《电信网编号计划》, 《邮政编码》, GB 11643—1999). */
export function* misdialled(article: Article): Generator<Comparison> {
  const numbers = article.blocks.flatMap(numbersIn);
  const usual = usualLength(numbers.map(({ number }) => number));
  // 0718-822345 among others with the code of their place: there are no numbers of six digits.
  const coded = numbers.find(({ hasCode, number }) => hasCode && (number.length === 7 || number.length === 8))?.number.length;
  for (const dialled of numbers) {
    const right = lengthOf(dialled, usual, coded);
    if (right !== undefined && right !== dialled.number.length) yield disagreed(report(dialled, right, numbers));
  }
  for (const [i, later] of numbers.entries()) {
    const earlier = numbers.slice(Math.max(0, i - REACH), i).find((other) => isMisprint(other, later));
    if (earlier) yield disagreed(differs(earlier, later));
  }
}

const numbersIn = (block: Block): Dialled[] => printedIn(block).map((number) => ({ ...number, block }));

const printedIn = keptByText((text): readonly Printed[] => {
  if (!MAY_DIAL.test(text)) return [];
  const numbers = [DIAL, WITH_CODE].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match): Printed => {
      const { kind = '', number = '' } = match.groups ?? {};
      const start = match.index + match[0].length - number.length;
      const hasCode = /0[0-9]{2,3}[－—-]$/u.test(text.slice(Math.max(0, start - 5), start));
      return { kind: pattern === WITH_CODE ? '电话' : kind, number, hasCode, start, label: text.slice(Math.max(0, start - 12), start) };
    }),
  );
  const known = new Set<number>();
  return numbers.sort((a, b) => a.start - b.start).filter(({ start }) => !known.has(start) && known.add(start));
});

/** The length of the page's local numbers, where three and more have one and no other is as common. */
function usualLength(numbers: readonly string[]): number | undefined {
  const local = numbers.filter((number) => number.length === 7 || number.length === 8);
  const [seven, eight] = [7, 8].map((length) => local.filter((number) => number.length === length).length);
  if (seven && seven >= ENOUGH && !eight) return 7;
  return eight && eight >= ENOUGH && !seven ? 8 : undefined;
}

/** How many digits it should have; undefined where nothing says so. */
function lengthOf({ kind, number, hasCode }: Dialled, usual: number | undefined, coded: number | undefined): number | undefined {
  if (kind.includes('邮')) return 6;
  if (kind === '身份证') return number.length === 15 ? 15 : 18;
  if (/^1[3-9]/u.test(number) && number.length >= 10 && number.length <= 12) return 11;
  if (coded !== undefined && hasCode && (number.length === 6 || number.length === 9)) return coded;
  const near = usual !== undefined && Math.abs(number.length - usual) === 1 && !/^(?:9|12|10|11)/u.test(number);
  return near ? usual : undefined;
}

/** One label, and numbers that differ in one digit or in two that changed places. */
function isMisprint(a: Dialled, b: Dialled): boolean {
  if (a.number.length !== b.number.length || a.number === b.number || sharedEnd(a.label, b.label) < LABEL || !/\p{Script=Han}/u.test(a.label.slice(-LABEL))) return false;
  const places = Array.from(a.number).flatMap((digit, i) => (digit === b.number[i] ? [] : [i]));
  const [first = 0, second] = places;
  return places.length === 1 || (places.length === 2 && second === first + 1 && a.number[first] === b.number[second] && a.number[second] === b.number[first]);
}

const placeOf = ({ block, start, number }: Dialled): Range => onPage(block, { start, end: start + number.length });

function differs(earlier: Dialled, later: Dialled): Report {
  return {
    range: placeOf(later),
    certainty: 'likely',
    message: { zh: `同是“${labelOf(earlier, later)}”，前面是${earlier.number}，这里是${later.number}。`, en: `The same line is ${earlier.number} before and ${later.number} here.` },
    related: [{ range: placeOf(earlier), message: { zh: `这里是${earlier.number}`, en: `Here it is ${earlier.number}` } }],
    fixes: [changeTo(placeOf(later), later.number, earlier.number), changeTo(placeOf(earlier), earlier.number, later.number)],
  };
}

const labelOf = (a: Dialled, b: Dialled): string => a.label.slice(a.label.length - sharedEnd(a.label, b.label)).replace(/^.*[，。；]|[：:\s]+$/gu, '');

function report({ block, start, kind, number }: Dialled, right: number, all: readonly Dialled[]): Report {
  const alike = all.filter((other) => other.number.length === right && other.kind === kind);
  return {
    range: onPage(block, { start, end: start + number.length }),
    certainty: 'likely',
    message: { zh: `${kind}号码“${number}”有${number.length}位，应是${right}位。`, en: `${number} has ${number.length} digits; it should have ${right}.` },
    related: alike.slice(0, 3).map((other) => ({
      range: placeOf(other),
      message: { zh: `这个号码${right}位`, en: `This one has ${right} digits` },
    })),
  };
}

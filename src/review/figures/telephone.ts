import type { Report } from '../finding';
import type { Article, Block } from '../page/page';
import { disagreed, type Comparison } from './comparison';
import { onPage } from './mention';

const DIAL = /(?<kind>电话|手机|热线|传真|联系方式|邮编|邮政编码)(?:号码)?[：:是为\s]{1,2}(?<number>[0-9]{4,13})(?![0-9\-－—转])/gu;
/** Local numbers have seven or eight digits; three of one length on a page say which. */
const ENOUGH = 3;

interface Dialled {
  readonly block: Block;
  readonly start: number;
  readonly kind: string;
  readonly number: string;
}

/** Numbers to dial and postcodes that have a digit too few or too many (mobile 11 and postcode 6 digits: 《电信网编号计划》, 《邮政编码》). */
export function* misdialled(article: Article): Generator<Comparison> {
  const numbers = article.blocks.flatMap(numbersIn);
  const usual = usualLength(numbers.map(({ number }) => number));
  for (const dialled of numbers) {
    const right = lengthOf(dialled, usual);
    if (right !== undefined && right !== dialled.number.length) yield disagreed(report(dialled, right, numbers));
  }
}

function numbersIn(block: Block): Dialled[] {
  return Array.from(block.text.matchAll(DIAL), (match) => {
    const { kind = '', number = '' } = match.groups ?? {};
    return { block, kind, number, start: match.index + match[0].length - number.length };
  });
}

/** The length of the page's local numbers, where three and more have one and no other is as common. */
function usualLength(numbers: readonly string[]): number | undefined {
  const local = numbers.filter((number) => number.length === 7 || number.length === 8);
  const [seven, eight] = [7, 8].map((length) => local.filter((number) => number.length === length).length);
  if (seven && seven >= ENOUGH && !eight) return 7;
  return eight && eight >= ENOUGH && !seven ? 8 : undefined;
}

/** How many digits it should have; undefined where nothing says so. */
function lengthOf({ kind, number }: Dialled, usual: number | undefined): number | undefined {
  if (kind.includes('邮')) return 6;
  if (/^1[3-9]/u.test(number) && number.length >= 10 && number.length <= 12) return 11;
  const near = usual !== undefined && Math.abs(number.length - usual) === 1 && !/^(?:9|12|10|11)/u.test(number);
  return near ? usual : undefined;
}

function report({ block, start, kind, number }: Dialled, right: number, all: readonly Dialled[]): Report {
  const alike = all.filter((other) => other.number.length === right && other.kind === kind);
  return {
    range: onPage(block, { start, end: start + number.length }),
    certainty: 'likely',
    message: { zh: `${kind}号码“${number}”有${number.length}位，应是${right}位。`, en: `${number} has ${number.length} digits; it should have ${right}.` },
    related: alike.slice(0, 3).map((other) => ({
      range: onPage(other.block, { start: other.start, end: other.start + other.number.length }),
      message: { zh: `这个号码${right}位`, en: `This one has ${right} digits` },
    })),
  };
}

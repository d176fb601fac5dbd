import type { Range, Report } from '../finding';
import { keptMatches } from '../page/kept-by-text';
import type { Article, Block } from '../page/page';
import { bodyOf } from './article-figures';
import { disagreed, type Comparison } from './comparison';
import { onPage, placeOf } from './mention';

/** A number that names: with the letters or Han before it and the two characters after it. */
interface NumberedName extends Range {
  readonly block: Block;
  readonly before: string;
  readonly digits: string;
  readonly after: string;
}

const numbersIn = keptMatches([/([A-Za-z]{1,8}[-－—]?|第|\p{Script=Han}|“|^|\s)([0-9]{1,6})(?![0-9.,%％:：年月日时])([A-Za-z]*\p{Script=Han}{1,2})/gu], ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);

/**
 * A numbered name of the headline (C919大型客机, 第133届广交会, 面向21世纪) that the story gives with another digit and never
 * as the headline has it. Years, dates and quantities with a decimal are left to other classes.
 */
export function* headlineNumberedName(article: Article): Generator<Comparison> {
  const heads = article.headlines.flatMap(namesIn).filter(({ block, start }) => !isFigure(block, start));
  if (heads.length === 0) return;
  const names = bodyOf(article).flatMap(namesIn);
  for (const head of heads) {
    const alike = names.filter((name) => name.after === head.after || (head.before !== '' && name.before === head.before && name.after[0] === head.after[0]));
    if (alike.some((name) => name.digits === head.digits) || stands(article, head)) continue;
    const other = alike.find((name) => oneDigitApart(name.digits, head.digits) && surelyAlike(head, name));
    if (other) yield disagreed(report(article, head, other));
  }
}

function namesIn(block: Block): NumberedName[] {
  return numbersIn(block).map((match) => {
    const [, before = '', digits = '', after = ''] = match;
    const start = match.index + before.length;
    return { block, before: before.trim(), digits, after, start, end: start + digits.length };
  });
}

function isFigure(block: Block, start: number): boolean {
  return block.reading.figures.some((figure) => figure.start <= start && start < figure.end);
}

/** Whether the story holds the headline's number at all, as a number of its own. */
function stands(article: Article, { digits }: NumberedName): boolean {
  const own = new RegExp(`(?<![0-9.])${digits}(?![0-9.])`, 'u');
  return bodyOf(article).some((block) => own.test(block.text));
}

/** Letters or 第 before it, or two characters after it, must be the same on both sides. */
function surelyAlike(a: NumberedName, b: NumberedName): boolean {
  if (a.after !== b.after) return false;
  return a.digits.length > 1 ? a.after.length > 1 || a.before === b.before : /^(?:[A-Za-z]|第)/u.test(a.before) && a.before === b.before;
}

function oneDigitApart(a: string, b: string): boolean {
  return a.length === b.length && Array.from(a).filter((digit, i) => digit !== b[i]).length === 1;
}

function report(article: Article, head: NumberedName, body: NumberedName): Report {
  const place = placeOf(article, body.block);
  const [said, told] = [head, body].map(({ before, digits, after }) => `${/^[A-Za-z第]/u.test(before) ? before : ''}${digits}${after}`);
  const range = onPage(head.block, head);
  return {
    range,
    certainty: 'likely',
    message: {
      zh: `标题是“${said ?? ''}”，${place.zh}是“${told ?? ''}”，全文没有“${head.digits}”。`,
      en: `The headline has “${said ?? ''}”, ${place.en} has “${told ?? ''}”; ${head.digits} stands nowhere in the story.`,
    },
    related: [{ range: onPage(body.block, body), message: { zh: `这里是“${told ?? ''}”`, en: `Here it is “${told ?? ''}”` } }],
    fixes: [
      { title: { zh: `标题改为“${body.digits}”`, en: `Change the headline to ${body.digits}` }, kind: 'judged', edits: [{ range, text: body.digits }] },
      { title: { zh: `正文改为“${head.digits}”`, en: `Change the story to ${head.digits}` }, kind: 'judged', edits: [{ range: onPage(body.block, body), text: head.digits }] },
    ],
  };
}

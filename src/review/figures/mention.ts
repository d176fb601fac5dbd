import type { Fix, Message, Range, RelatedPlace } from '../finding';
import { changeTo } from '../judged-fix';
import { lastPlace } from '../page/figure-agreement';
import type { Figure } from '../page/figure';
import { madeOnce } from '../page/kept-by-text';
import type { Article, Block } from '../page/page';

/** A figure at its place on the page. */
export interface Mention {
  readonly figure: Figure;
  readonly block: Block;
  /** The figure with its unit, in the page's text. */
  readonly range: Range;
  /** Its clause up to the figure, and from the figure's end to the next mark. */
  readonly before: string;
  readonly after: string;
  /** `before` without the verbs that any figure may follow: what it is said of, where that stands before it. */
  readonly noun: string;
}

/** How far back a clause is looked at, in UTF-16 code units: longer ones are no prose. */
const CLAUSE = 400;
/** The figures of one block, in order. */
export const mentionsInBlock = madeOnce((block): readonly Mention[] => block.reading.figures.map((figure) => mention(block, figure)));

/** The figures of some blocks, in order. */
export function mentionsIn(blocks: readonly Block[]): Mention[] {
  return blocks.flatMap((block) => (block.reading.figures.length > 0 ? mentionsInBlock(block) : []));
}

/** What stands before a figure, kept with it as long as its block's text stays. */
const leads = new WeakMap<Figure, Pick<Mention, 'before' | 'noun'>>();

function mention(block: Block, figure: Figure): Mention {
  let lead = leads.get(figure);
  if (!lead) {
    const before = block.text.slice(Math.max(figure.clause, figure.start - CLAUSE), figure.start);
    lead = { before, noun: noun(before) };
    leads.set(figure, lead);
  }
  return { figure, block, range: onPage(block, figure), after: figure.counted, ...lead };
}

export function onPage(block: Block, range: Range): Range {
  return { start: block.start + range.start, end: block.start + range.end };
}

/** Which paragraph of its article a block is, for messages: 1 is the first. */
export function paragraphNumber(article: Article, block: Block): number {
  return article.paragraphs.indexOf(block) + 1;
}

/** 正文第 3 段, 标题, 图片说明. */
export function placeOf(article: Article, block: Block): Message {
  const at = paragraphNumber(article, block);
  if (at > 0) return { zh: `正文第 ${at} 段`, en: `paragraph ${at}` };
  if (block.kind === 'caption') return { zh: '图片说明', en: 'the caption' };
  if (block.kind === 'crosshead') return { zh: '小标题', en: 'the crosshead' };
  return article.headlines.includes(block) ? { zh: '标题', en: 'the headline' } : { zh: '文中', en: 'the text' };
}

/** How many code units two strings share from their start, 的 apart. */
export function sharedStart(a: string, b: string): number {
  const [x, y] = [a.replace(/^的/u, ''), b.replace(/^的/u, '')];
  let length = 0;
  while (length < x.length && x[length] === y[length]) length++;
  return length;
}

/** How many code units two strings share up to their end. */
export function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}

/** What is said of other places: the figure that stands there. */
export function placesOf(mentions: readonly Mention[]): RelatedPlace[] {
  return mentions.map(({ range, figure }) => ({ range, message: { zh: `这里是${figure.text}`, en: `Here it is ${figure.text}` } }));
}

/** The figures that a sum is made of, as they are printed. */
export function asPrinted(mentions: readonly Mention[]): RelatedPlace[] {
  return mentions.map(({ range, figure }) => ({ range, message: { zh: figure.text, en: figure.text } }));
}

/** Sets one figure's digits to another's: a judged fix. */
export function setDigits(at: Mention, to: Mention): Fix {
  if (at.figure.compound ?? to.figure.compound) return changeTo(at.range, at.figure.text, to.figure.text);
  const text = to.block.text.slice(to.figure.digits.start, to.figure.digits.end);
  return replaceDigits(at, text);
}

/** Sets one figure's digits to another's, with the unit where that is another too: a judged fix. */
export function setFigure(at: Mention, to: Mention): Fix {
  return at.figure.unit.text === to.figure.unit.text ? setDigits(at, to) : changeTo(at.range, at.figure.text, to.figure.text);
}

/** Replaces the digits of a figure: a judged fix. */
export function replaceDigits(at: Mention, text: string): Fix {
  if (at.figure.compound) return changeTo(at.range, at.figure.text, text + at.figure.unit.text);
  const range = onPage(at.block, at.figure.digits);
  const old = at.block.text.slice(at.figure.digits.start, at.figure.digits.end);
  return changeTo(range, old, text);
}

/** How many digits of the value are meaningful: 3000 has one, 1250 three. */
export function significantDigits({ value }: Figure): number {
  return value === 0 ? 1 : Math.floor(Math.log10(Math.abs(value))) - Math.round(Math.log10(lastPlace(value))) + 1;
}

/** 建成图书角274个 … 这247个图书角: how much of what follows the second figure stands right before the first. */
export function crossing(a: Mention, b: Mention): number {
  const [before, after] = [a.noun, b.after.replace(/^的/u, '')];
  for (let length = Math.min(8, after.length); length > 1; length--) if (before.endsWith(after.slice(0, length))) return length;
  // 33名渎职地厅级干部 … 地厅级干部33人: over what describes it.
  const noun = before.slice(-NOUN);
  return noun.length === NOUN && /^\p{Script=Han}+$/u.test(noun) && after.slice(0, DESCRIBED_WITHIN).includes(noun) ? NOUN : 0;
}

/** So much of a noun must be the same, and stand so near, in UTF-16 code units. */
const NOUN = 4;
const DESCRIBED_WITHIN = 10;

/** The clause before a figure without the verbs that any figure may follow. */
export function noun(before: string): string {
  return before.replace(/^(?:比|较).*$/u, '').replace(/(?:已经?|共计?|累计|总计|合计|约|达到?|为|是|有|近|超过?|突破|完成|实现|新增|增加|增长|减少|下降|提高|同比|环比|比上年|占|多|价值|稳定|保持|高达|仅|于|了|的|在|至|到|从|由|将|可|能|还|均|各|约为)+$/u, '');
}

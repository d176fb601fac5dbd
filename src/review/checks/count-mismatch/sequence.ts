import type { Range } from '../../finding';
import { readNumeral } from '../../page/numeral';
import { onPage } from '../../figures/mention';
import { keptByText } from '../../page/kept-by-text';
import type { Article, Block } from '../../page/page';

/** One item of an enumeration: 三要 …, （四）…, 第二，… */
export interface Item {
  readonly number: number;
  /** The mark itself, in the page's text. */
  readonly range: Range;
  readonly text: string;
  readonly block: Block;
}

/** Items of one style in the order of the page, from 1 up to where the next enumeration of that style begins. */
export interface Sequence {
  readonly style: string;
  readonly items: readonly Item[];
}

const CN = '[一二三四五六七八九十]{1,3}';
const STYLES: readonly (readonly [style: string, marks: RegExp])[] = [
  ['一是', new RegExp(`(?:^|[，。；：！？、”\\s])(?<mark>(?<number>${CN})(?<verb>是|要|靠|看|抓|查|促|强|重|在|聚焦|坚持|把|为|到)(?!否))`, 'gu')],
  ['第一', new RegExp(`(?:^|[，。；：！？”\\s])(?<mark>第(?<number>${CN})[，、：是])`, 'gu')],
  ['（一）', new RegExp(`(?:^|[，。；：！？、”\\s])(?<mark>[（(](?<number>${CN})[）)])`, 'gu')],
  ['一、', new RegExp(`^(?<mark>(?<number>${CN})、)`, 'gu')],
  ['1.', /^(?<mark>(?<number>[0-9]{1,2})[.．、])(?![0-9])/gu],
  ['（1）', /(?:^|[，。；：！？、”\s])(?<mark>[（(](?<number>[0-9]{1,2})[）)])/gu],
];

/** Any of the marks, to pass over blocks without one at once. */
const MAY_NUMBER = /[一二三四五六七八九十][是要靠看抓查促强重在聚坚把为到、，：）)]|^[0-9]{1,2}[.．、]|[（(][0-9]{1,2}[）)]/u;

/** The enumerations of an article, of two items at least. */
export function sequencesOf(article: Article): readonly Sequence[] {
  const known = cutInto.get(article);
  if (known) return known;
  const items = article.blocks.map(itemsOf).filter((own) => own.length > 0);
  const sequences = items.length === 0 ? [] : STYLES.flatMap(([style], i) => cut(style, items.flatMap((own) => own[i] ?? [])));
  cutInto.set(article, sequences);
  return sequences;
}

/** An article's enumerations, made once for all that ask. */
const cutInto = new WeakMap<Article, readonly Sequence[]>();

type VerbItem = Item & { readonly verb: string };

/** A block's marks by style; none at all where no style has one. */
const marksOf = keptByText((text) => (MAY_NUMBER.test(text) ? STYLES.map(([, marks]) => Array.from(text.matchAll(marks))) : []));

const itemsOf = (block: Block): VerbItem[][] => marksOf(block).map((marks) => marks.map((mark) => itemAt(block, mark)));

function itemAt(block: Block, match: RegExpExecArray): VerbItem {
  const { mark = '', number = '', verb = '' } = match.groups ?? {};
  const start = match.index + match[0].length - mark.length;
  const value = readNumeral(number)?.value ?? 0;
  return { number: value, verb, text: mark, block, range: onPage(block, { start, end: start + mark.length }) };
}

/** A new sequence begins at every 1, and where the verb of 一是…二是 changes. */
function cut(style: string, items: readonly VerbItem[]): Sequence[] {
  const open = new Map<string, Item[]>();
  const sequences: Sequence[] = [];
  for (const item of items) {
    if (item.number === 1) {
      const begun: Item[] = [item];
      open.set(item.verb, begun);
      sequences.push({ style, items: begun });
    } else {
      open.get(item.verb)?.push(item);
    }
  }
  return sequences.filter(({ items: own }) => own.length > 1);
}

import { mentionsIn, placeOf, type Mention } from './figures/mention';
import { overlaps, type Finding, type Message, type Range } from './finding';
import type { Comparison } from './figures/comparison';
import { comparisonsIn } from './figures/comparisons-in';
import { countedNoun } from './figures/counted-noun';
import { figureValue } from './figures/figure-value';
import { isSameQuantity } from './figures/same-quantity';
import type { Article, Block, Page } from './page/page';

export type { Comparison } from './figures/comparison';

/** A figure where it stands. */
export interface PrintedFigure {
  /** On the page, in UTF-16 code units: the figure with its unit and its words of approximation. */
  readonly range: Range;
  readonly text: string;
  /** Its value written out: 1,700,000,000元. */
  readonly value: string;
  /** What it counts, in the page's words; '' where it is not told beside it. */
  readonly counts: string;
  /** 标题, 正文第 3 段. */
  readonly place: Message;
}

/** One quantity of an article: everywhere it is told, and what it was held against. */
export interface Quantity {
  /** In the order of the page; the first is the one it goes by. */
  readonly figures: readonly PrintedFigure[];
  /** None, where nothing else on the page speaks of it: that is no error. */
  readonly comparisons: readonly Comparison[];
}

export interface ArticleFigures {
  readonly article: Article;
  readonly quantities: readonly Quantity[];
}

/** A table set as text has more figures than this: its rows are not told apart. */
const MOST = 1500;

/** The figures of a page, article by article; `findings` are those of its review. Articles without figures are left out. */
export function figuresOf(page: Page, findings: readonly Finding[]): ArticleFigures[] {
  return page.articles
    .map((article) => ({ article, quantities: quantitiesOf(article, findings) }))
    .filter(({ quantities }) => quantities.length > 0);
}

/** The figure at an offset of the page, with the quantity that it tells. */
export function figureAt(
  page: Page,
  offset: number,
  findings: readonly Finding[],
): { readonly figure: PrintedFigure; readonly quantity: Quantity } | undefined {
  const found = mentionAt(page, offset);
  if (!found) return undefined;
  const { article, mention, mentions } = found;
  const quantity = quantityOf(article, sameAs(mention, mentions), comparisonsIn(article, findings));
  const figure = quantity.figures.find(({ range }) => range.start === mention.range.start);
  return figure && { figure, quantity };
}

/** Everywhere in its article that the quantity at an offset is told, that place included; empty where no figure stands. */
export function mentionsAt(page: Page, offset: number): Range[] {
  const found = mentionAt(page, offset);
  return found ? sameAs(found.mention, found.mentions).map(({ range }) => range) : [];
}

function mentionAt(page: Page, offset: number): { article: Article; mention: Mention; mentions: Mention[] } | undefined {
  const block = page.blocks.find(({ start, end }) => start <= offset && offset <= end);
  const article = block && page.articles[block.article];
  if (!article) return undefined;
  const mention = tellingIn([block]).find(({ range }) => range.start <= offset && offset <= range.end);
  return mention && { article, mention, mentions: tellingIn(article.blocks) };
}

/** The figures that tell a quantity: 一个 and 一名 are articles for the most part. */
const tellingIn = (blocks: readonly Block[]): Mention[] =>
  mentionsIn(blocks).filter(({ figure }) => figure.script !== 'chinese' || figure.upper !== 1 || figure.exactness !== 'exact');

const sameAs = (mention: Mention, mentions: readonly Mention[]): Mention[] =>
  mentions.filter((other) => other === mention || isSameQuantity(mention, other));

function quantitiesOf(article: Article, findings: readonly Finding[]): Quantity[] {
  const mentions = tellingIn(article.blocks);
  const comparisons = comparisonsIn(article, findings);
  const taken = new Set<Mention>();
  const quantities: Quantity[] = [];
  for (const mention of mentions) {
    if (taken.has(mention)) continue;
    const same = mentions.length > MOST ? [mention] : sameAs(mention, mentions).filter((other) => !taken.has(other));
    for (const other of same) taken.add(other);
    quantities.push(quantityOf(article, same, comparisons));
  }
  return quantities;
}

function quantityOf(article: Article, mentions: readonly Mention[], comparisons: readonly Comparison[]): Quantity {
  const figures = mentions.map((mention) => printed(article, mention));
  const made = comparisons.filter(({ places }) => places.some((place) => figures.some(({ range }) => overlaps(place, range))));
  return { figures, comparisons: figures.length > 1 ? [...made, agreement(figures)] : made };
}

function printed(article: Article, mention: Mention): PrintedFigure {
  const { figure, block, range } = mention;
  return { range, text: figure.text, value: figureValue(figure), counts: countedNoun(mention), place: placeOf(article, block) };
}

/** 3 处都说 13个; 标题 近百家 ＝ 正文第 2 段 97家. */
function agreement(figures: readonly PrintedFigure[]): Comparison {
  const [first] = figures;
  const alike = figures.every(({ text }) => text === first?.text);
  const said = (language: keyof Message): string => figures.map(({ place, text }) => `${place[language]} ${text}`).join(' ＝ ');
  const sum = alike
    ? { zh: `${figures.length} 处都说${first?.text ?? ''}`, en: `${first?.text ?? ''} in all ${figures.length} places` }
    : { zh: said('zh'), en: said('en') };
  return { places: figures.map(({ range }) => range), sum, agrees: true };
}

import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Article, Block, Page } from '../review/page/page';
import { toLspRange } from './ranges';

/** How much of a first sentence stands for a headline that is missing, in UTF-16 code units. */
const OPENING = 16;

/** The outline of a page: its articles by headline and byline, and the crossheads within. */
export function symbolsOf(document: TextDocument, page: Page): DocumentSymbol[] {
  return page.articles.map((article) => ({
    name: nameOf(article),
    detail: creditsOf(article),
    kind: SymbolKind.Module,
    range: toLspRange(document, article),
    selectionRange: toLspRange(document, headlineOf(article) ?? { start: article.start, end: article.start }),
    children: crossheads(article).map(({ block, end }) => ({
      name: block.text,
      kind: SymbolKind.String,
      range: toLspRange(document, { start: block.start, end }),
      selectionRange: toLspRange(document, block),
    })),
  }));
}

/** The bylines of an article, or the one in its dateline. */
function creditsOf(article: Article): string {
  if (article.bylines.length > 0) return article.bylines.map(({ text }) => text).join(' ');
  const opening = article.paragraphs[0];
  const byline = opening?.reading.dateline?.byline;
  return opening && byline ? opening.text.slice(byline.open?.end ?? byline.start, byline.close?.start ?? byline.end) : '';
}

/** Each crosshead with where its section ends: at the next one, or with the article. */
function crossheads(article: Article): { block: Block; end: number }[] {
  const blocks = article.blocks.filter(({ kind }) => kind === 'crosshead');
  return blocks.map((block, i) => {
    const next = blocks[i + 1];
    const last = next ? article.blocks[article.blocks.indexOf(next) - 1] : undefined;
    return { block, end: last?.end ?? article.end };
  });
}

const headlineOf = (article: Article): Block | undefined =>
  article.headlines.find(({ kind }) => kind === 'headline') ?? article.headlines[0] ?? article.blocks[0];

function nameOf(article: Article): string {
  const headline = headlineOf(article);
  if (headline === undefined) return '……';
  return article.headlines.includes(headline) || headline.text.length <= OPENING
    ? headline.text
    : `${headline.text.slice(0, OPENING).replace(/[\ud800-\udbff]$/u, '')}……`;
}

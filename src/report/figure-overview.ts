import type { Finding } from '../review/finding';
import { figuresOf, type ArticleFigures, type Comparison, type PrintedFigure, type Quantity } from '../review/page-figures';
import type { Article, Page } from '../review/page/page';
import { htmlDocument } from './document';
import { FIGURE_STYLE } from './figure-style';
import { html, type Html } from './html';
import type { View } from './view';

/** The figures of a page 数字一览 as a document: by article, each quantity once, with what it was held against. */
export function figureOverview(page: Page, findings: readonly Finding[], view: View): string {
  const articles = figuresOf(page, findings);
  const title = { zh: '数字一览', en: 'Figures' }[view.language];
  const body = html`<header><h1>${title}</h1><p class="of">${view.name}</p>${summary(articles, view)}</header>
${articles.map((article) => articleTable(article, view))}`;
  return htmlDocument({ language: view.language, title: `${title} – ${view.name}`, nonce: view.nonce, style: FIGURE_STYLE, body });
}

type State = 'wrong' | 'right' | 'alone';

/** An unconfirmed quantity is no error: nothing else on the page speaks of it. */
function stateOf({ comparisons }: Quantity): State {
  if (comparisons.some(({ agrees }) => !agrees)) return 'wrong';
  return comparisons.length > 0 ? 'right' : 'alone';
}

function summary(articles: readonly ArticleFigures[], { language }: View): Html {
  const states = articles.flatMap(({ quantities }) => quantities.map(stateOf));
  const count = (state: State): number => states.filter((other) => other === state).length;
  const said = {
    zh: `共 ${states.length} 个数：${count('wrong')} 个有矛盾，${count('right')} 个对得上，${count('alone')} 个页上别处没有说到，无可对照（这不是差错）。`,
    en: `${states.length} figures: ${count('wrong')} contradicted, ${count('right')} confirmed, ${count('alone')} told once only, with nothing to hold them against (which is no error).`,
  };
  return html`<p>${said[language]}</p>`;
}

function articleTable({ article, quantities }: ArticleFigures, view: View): Html {
  const heads = { zh: ['', '数字', '说的是', '在哪里', '核对'], en: ['', 'Figure', 'Of what', 'Where', 'Checked'] }[view.language];
  return html`<section><h2>${headlineOf(article, view)}</h2>
<table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${quantities.map((quantity) => row(quantity, view))}</tbody></table></section>
`;
}

function headlineOf(article: Article, { language }: View): string {
  const headline = article.headlines.find(({ kind }) => kind === 'headline') ?? article.headlines[0];
  return headline?.text ?? { zh: '（无标题）', en: '(no headline)' }[language];
}

const SIGN: Readonly<Record<State, string>> = { wrong: '✗', right: '✓', alone: '–' };

function row(quantity: Quantity, view: View): Html {
  const state = stateOf(quantity);
  const texts = [...new Set(quantity.figures.map(({ text }) => text))];
  const value = quantity.figures[0]?.value ?? '';
  const counts = quantity.figures.find((figure) => figure.counts !== '')?.counts ?? '';
  return html`<tr class="${state}"><td class="sign">${SIGN[state]}</td>
<td class="figure">${texts.join('、')}${texts.includes(value) ? '' : html`<small>${value}</small>`}</td>
<td>${counts}</td><td class="where">${quantity.figures.map((figure) => placeLink(figure, view))}</td>
<td class="checked">${quantity.comparisons.map((comparison) => told(comparison, view))}</td></tr>
`;
}

function placeLink({ place, range }: PrintedFigure, { language, link }: View): Html {
  const href = link(range);
  const name = place[language];
  return href === undefined ? html`<span class="place">${name}</span>` : html`<a class="place" href="${href}">${name}</a>`;
}

const told = ({ agrees, sum }: Comparison, { language }: View): Html =>
  html`<p class="${agrees ? 'agrees' : 'contradicts'}">${agrees ? '✓' : '✗'} ${sum[language]}</p>`;

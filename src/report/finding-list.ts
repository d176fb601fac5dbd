import type { Message, RelatedPlace } from '../review/finding';
import { html, type Html } from './html';
import { CERTAINTY, titleOf } from './page-picture';
import type { Numbered, PageReport, Stretch } from './page-report';
import { familyOf } from './rule-family';
import type { View } from './view';

/** How much of another place is quoted, in UTF-16 code units. */
const QUOTED = 48;

const HEADS: Readonly<Record<keyof Message, readonly string[]>> = {
  zh: ['', '检查', '在哪里', '说明、对证和改法', '计错'],
  en: ['', 'Check', 'Where', 'What, why and how to mend it', 'Counts'],
};

/** What was found, article by article, each with its evidence, its fixes and how it counts. */
export function findingList(report: PageReport, view: View): Html {
  const { language } = view;
  if (report.found.length === 0) return html`<p class="nothing">${{ zh: '没有发现问题。', en: 'Nothing found.' }[language]}</p>`;
  const stretches = report.stretches.filter(({ found }) => found.length > 0);
  return html`<table class="list"><thead><tr>${HEADS[language].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
${stretches.map((stretch) => html`<tbody><tr><th class="article" scope="rowgroup" colspan="5">${headlineOf(stretch, language)}</th></tr>${stretch.found.map((one) => row(report, one, view))}</tbody>
`)}</table>`;
}

/** The headline of a stretch's article, for a list. */
export function headlineOf({ article }: Stretch, language: keyof Message): string {
  if (!article) return { zh: '版面其他文字', en: 'Elsewhere on the page' }[language];
  const headline = article.headlines.find(({ kind }) => kind === 'headline') ?? article.headlines[0];
  return headline?.text ?? { zh: '（无标题）', en: '(no headline)' }[language];
}

function row(report: PageReport, { number, finding, counted }: Numbered, view: View): Html {
  const { language } = view;
  const { line, column } = view.positionAt(finding.range.start);
  const href = view.link(finding.range);
  const where = { zh: `第 ${line} 行第 ${column} 字`, en: `line ${line}, column ${column}` }[language];
  return html`<tr><td><a class="no ${familyOf(finding.rule)} ${finding.certainty}" href="#note-${number}">${number}</a></td>
<td>${titleOf(finding.rule)[language]}<small>${CERTAINTY[finding.certainty][language]}</small></td>
<td>${href === undefined ? where : html`<a href="${href}">${where}</a>`}</td>
<td>${finding.message[language]}${finding.related.map((place) => proof(report, place, view))}${finding.fixes.map(({ title }) => html`<small class="fix">${title[language]}</small>`)}</td>
<td>${weightTold(counted, language)}</td></tr>
`;
}

function proof({ page }: PageReport, place: RelatedPlace, { language, positionAt }: View): Html {
  const text = (place.page?.text ?? page.text).slice(place.range.start, Math.min(place.range.end, place.range.start + QUOTED));
  const cut = place.range.end - place.range.start > QUOTED ? '……' : '';
  const where = place.page ? place.page.name : { zh: `第 ${positionAt(place.range.start).line} 行`, en: `line ${positionAt(place.range.start).line}` }[language];
  return html`<small>↔ ${where} ${place.message[language]} <q>${text.replace(/\s+/gu, ' ')}${cut}</q></small>`;
}

function weightTold({ weight, name, doubled, repeated, finding }: Numbered['counted'], language: keyof Message): Html {
  const why: Message[] = [name];
  if (doubled && weight > 0) why.push({ zh: '标题加倍', en: 'doubled in a headline' });
  if (repeated) why.push({ zh: '同一差错已计三次', en: 'the same error counted three times' });
  if (finding.certainty === 'possible') why.push({ zh: '或许，不计', en: 'possible, not counted' });
  return html`${weight}<small>${why.map((message) => message[language]).join({ zh: '，', en: ', ' }[language])}</small>`;
}

import { checks } from '../review/checks/index';
import type { Certainty, Message } from '../review/finding';
import type { Block } from '../review/page/page';
import { html, type Html } from './html';
import { markedText, marksByBlock } from './marked-text';
import type { Numbered, PageReport, Stretch } from './page-report';
import { familyOf } from './rule-family';
import type { View } from './view';

export const CERTAINTY: Readonly<Record<Certainty, Message>> = {
  certain: { zh: '确定', en: 'certain' },
  likely: { zh: '很可能', en: 'likely' },
  possible: { zh: '或许', en: 'possible' },
};

/** The short name of a check. */
export function titleOf(rule: string): Message {
  return checks.find(({ id }) => id === rule)?.title ?? { zh: rule, en: rule };
}

/** The page as it stands 版样, set as a newspaper, its findings marked in place and told in the margin. */
export function pagePicture(report: PageReport, view: View): Html {
  const marks = marksByBlock(report.page, report.found);
  const set = (stretch: Stretch): Html => {
    const [head, story] = parted(stretch.blocks);
    const blocks = (some: readonly Block[]): Html[] => some.map((block) => setBlock(block, markedText(block, marks.get(block.index))));
    return html`<section class="stretch"><div class="set">${blocks(head)}${story.length > 0 ? html`<div class="columns">${blocks(story)}</div>` : ''}</div>
<aside>${stretch.found.map((one) => note(one, view))}</aside></section>
`;
  };
  return html`<div class="sheet">${report.stretches.map(set)}</div>`;
}

/** What stands above the columns, and what is set in them. */
function parted(blocks: readonly Block[]): [Block[], Block[]] {
  const first = blocks.findIndex(({ kind }) => !ABOVE.has(kind));
  return first < 0 ? [[...blocks], []] : [blocks.slice(0, first), blocks.slice(first)];
}

const ABOVE: ReadonlySet<Block['kind']> = new Set(['masthead', 'column-tag', 'kicker', 'headline', 'subhead', 'byline', 'credit']);

const setBlock = (block: Block, text: Html): Html => html`<p class="b-${block.kind}">${text}</p>
`;

function note({ number, finding }: Numbered, { language, link }: View): Html {
  const name = titleOf(finding.rule)[language];
  const place = link(finding.range);
  const sign = html`<b class="no ${familyOf(finding.rule)} ${finding.certainty}">${number}</b>`;
  return html`<p class="note" id="note-${number}">${place === undefined ? sign : html`<a href="${place}">${sign}</a>`}<strong>${name}</strong> ${CERTAINTY[finding.certainty][language]}<br>${finding.message[language]}</p>
`;
}

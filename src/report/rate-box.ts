import type { Message } from '../review/finding';
import { html, type Html } from './html';
import type { PageReport } from './page-report';
import { CERTAINTY } from './page-picture';
import type { View } from './view';

/** How wide the scale is, in multiples of the limit. */
const SCALE = 3;

/** The estimated rate of errors against its limit, how much was found, how many characters there are. */
export function rateBox({ errorRate, found }: PageReport, { language }: View): Html {
  const { characters, rate, limit, sum, certain } = errorRate;
  const say = (message: Message): string => message[language];
  const over = rate > limit;
  const share = Math.min(100, (rate / (limit * SCALE)) * 100);
  const count = (certainty: keyof typeof CERTAINTY): number => found.filter(({ finding }) => finding.certainty === certainty).length;
  const certainRate = characters === 0 ? 0 : (certain / characters) * 1e4;
  return html`<section class="rate ${over ? 'over' : 'under'}">
<div class="big"><span>${say({ zh: '估计编校差错率', en: 'Estimated rate of errors' })}</span><b>${inTenThousand(rate)}</b>
<em>${say(over ? { zh: `超过万分之${limit}的限度`, en: `over the limit of ${limit} in 10,000` } : { zh: `未超过万分之${limit}的限度`, en: `within the limit of ${limit} in 10,000` })}</em></div>
<svg viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label="${inTenThousand(rate)}"><rect class="all" width="100" height="6"/><rect class="part" width="${share.toFixed(2)}" height="6"/><rect class="limit" x="${(100 / SCALE).toFixed(2)}" width="0.4" height="6"/></svg>
<dl>
<div><dt>${say({ zh: '字数', en: 'Characters' })}</dt><dd>${characters.toLocaleString('en')}</dd></div>
<div><dt>${say({ zh: '差错（折算）', en: 'Errors, weighted' })}</dt><dd>${sum}</dd></div>
<div><dt>${say({ zh: '只计确定的', en: 'Certain ones alone' })}</dt><dd>${inTenThousand(certainRate)}</dd></div>
${(['certain', 'likely', 'possible'] as const).map((certainty) => html`<div><dt><i class="line ${certainty}"></i>${say(CERTAINTY[certainty])}</dt><dd>${count(certainty)}</dd></div>`)}
</dl></section>
`;
}

/** 4.86/10,000, as the annex writes rates. */
const inTenThousand = (rate: number): string => `${rate.toFixed(2)}/10000`;

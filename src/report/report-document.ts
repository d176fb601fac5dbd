import type { Message } from '../review/finding';
import { htmlDocument } from './document';
import { findingList } from './finding-list';
import { html, type Html } from './html';
import { pagePicture } from './page-picture';
import type { PageReport } from './page-report';
import { rateBox } from './rate-box';
import { REPORT_STYLE } from './report-style';
import { FAMILIES, type Family } from './rule-family';
import type { View } from './view';

const TITLE: Message = { zh: '审读报告', en: 'Review report' };

/** The review report 审读报告 as a document to look at, print or mail: the page with its marks, the list, the estimate. */
export function reportDocument(report: PageReport, view: View): string {
  const { language, name, nonce } = view;
  const say = (message: Message): string => message[language];
  const body = html`<header class="top"><h1>${say(TITLE)}</h1><p>${name}</p></header>
${rateBox(report, view)}
<p class="key">${(Object.keys(FAMILIES) as Family[]).map((family) => html`<span><i class="spot ${family}"></i>${say(FAMILIES[family])}</span>`)}</p>
${pagePicture(report, view)}
<h2>${say({ zh: '逐条', en: 'One by one' })}</h2>
${findingList(report, view)}
${method(report, say)}`;
  return htmlDocument({ language, title: `${say(TITLE)} – ${name}`, nonce, style: REPORT_STYLE, body });
}

function method({ errorRate }: PageReport, say: (message: Message) => string): Html {
  return html`<section class="method"><h2>${say({ zh: '这个差错率怎样算', en: 'How the rate is estimated' })}</h2>
<p>${say({
    zh: '依据《报纸期刊质量管理规定》（国新出发〔2020〕10号）附件《报纸编校差错率计算方法》估算：报头、栏目名和标题中的差错加倍，同一差错最多计三次，差错率不超过万分之三为合格。这是自动审读的估计，不是质量检查的结论。',
    en: 'Estimated by the annex of the rules for the quality of newspapers and periodicals (Guoxin Chufa 2020 No. 10): errors in mastheads, column tags and headlines count double, the same error three times at most; a newspaper passes at 3 in 10,000 or fewer. It is the estimate of an automatic review, not the finding of an inspection.',
  })}</p>
<ul>${errorRate.leftOut.map((message) => html`<li>${say(message)}</li>`)}</ul></section>`;
}

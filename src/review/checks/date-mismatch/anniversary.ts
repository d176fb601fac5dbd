import type { Report } from '../../finding';
import type { Page } from '../../page/page';
import { pageDate } from '../../page/page-date';
import { mentionsIn, replaceDigits } from '../../figures/mention';

const FOUNDED = /(?:始建于|建于|成立于|创建于|创办于|创刊于|诞生于)(?<after>[12][0-9]{3})年|(?<before>[12][0-9]{3})年(?:[0-9]{1,2}月)?(?:成立|创办|创建|创刊|建成|建立|诞生)的?/u;
const YEAR = /(?<![0-9])[12][0-9]{3}(?=年)/gu;
/** Anniversaries that the years of their sentence do not give. */
export function* wrongAnniversaries(page: Page): Generator<Report> {
  const today = pageDate(page);
  for (const block of page.blocks) {
    for (const mention of mentionsIn([block])) {
      const { figure, range } = mention;
      if (figure.unit.text !== '周年' || figure.exactness !== 'exact') continue;
      const sentence = block.text.slice(Math.max(0, figure.start - 80), figure.start).replace(/^.*[。！？；]/su, '');
      const founded = FOUNDED.exec(sentence);
      const years = Array.from(sentence.matchAll(YEAR), ([year]) => Number(year));
      const from = Number(founded?.groups?.after ?? founded?.groups?.before);
      const to = years.length === 1 && /今年(?:是|将|迎来|正值|适逢|恰逢)/u.test(sentence) ? today?.year : years.length === 2 ? years[1] : undefined;
      if (!founded || to === undefined || to <= from || to - from === figure.value || !Number.isFinite(from)) continue;
      yield {
        range,
        certainty: 'likely',
        message: { zh: `${to}－${from}＝${to - from}，不是${figure.text}。`, en: `${to} − ${from} = ${to - from}, not ${figure.value}.` },
        fixes: [replaceDigits(mention, String(to - from))],
      };
    }
  }
}

import type { Report } from '../../finding';
import type { Page } from '../../page/page';
import { pageDate } from '../../page/page-date';
import { mentionsIn, placesOf, replaceDigits, setDigits, type Mention } from '../../figures/mention';

const FOUNDED = /(?:始建于|建于|成立于|创建于|创办于|创刊于|诞生于)(?<after>[12][0-9]{3})年|(?<before>[12][0-9]{3})年(?:[0-9]{1,2}月)?(?:成立|创办|创建|创刊|建成|建立|诞生)的?/u;
const YEAR = /(?<![0-9])[12][0-9]{3}(?=年)/gu;
/** 前11个月, of a year that is named or goes without saying. */
const MONTHS = /(?:^|[0-9]{4}年的?|[今去上明当全]年的?)前$/u;

const isFirstMonths = ({ figure, before }: Mention): boolean => figure.unit.text === '个月' && figure.exactness === 'exact' && MONTHS.test(before);

/** 前70个月: a year has twelve. The story's other first months say which were meant. */
function tooManyMonths({ articles }: Page, mention: Mention): Report {
  const others = mentionsIn(articles[mention.block.article]?.blocks ?? []).filter((other) => isFirstMonths(other) && other.figure.value <= 12);
  const [other] = others;
  return {
    range: mention.range,
    certainty: 'certain',
    message: { zh: `一年没有${mention.figure.text}。`, en: `A year has no ${mention.figure.value} months.` },
    related: placesOf(others),
    fixes: other ? [setDigits(mention, other)] : [],
  };
}

/** Anniversaries that the years of their sentence do not give; first months of a year that are more than twelve. */
export function* wrongYearCounts(page: Page): Generator<Report> {
  const today = pageDate(page);
  for (const block of page.blocks) {
    for (const mention of mentionsIn([block])) {
      const { figure, range } = mention;
      if (isFirstMonths(mention) && figure.value > 12) yield tooManyMonths(page, mention);
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

import type { Report } from '../../finding';
import { mentionsIn, placesOf, setDigits, type Mention } from '../../figures/mention';
import type { Page } from '../../page/page';

/** 前11个月, of a year that is named or goes without saying. */
const MONTHS = /(?:^|[0-9]{4}年的?|[今去上明当全]年的?)前$/u;
/** So many other places are shown. */
const SHOWN = 3;

/** 前70个月: a year has twelve. The story's other first months say which were meant. */
export function* tooManyMonths({ articles }: Page): Generator<Report> {
  for (const { blocks } of articles) {
    const months = mentionsIn(blocks).filter(isFirstMonths);
    const right = months.filter(({ figure }) => figure.value <= 12).slice(0, SHOWN);
    for (const mention of months) if (mention.figure.value > 12) yield report(mention, right);
  }
}

const isFirstMonths = ({ figure, before }: Mention): boolean => figure.unit.text === '个月' && figure.exactness === 'exact' && MONTHS.test(before);

function report(mention: Mention, right: readonly Mention[]): Report {
  const [other] = right;
  return {
    range: mention.range,
    certainty: 'certain',
    message: { zh: `一年没有${mention.figure.text}。`, en: `A year has no ${mention.figure.value} months.` },
    related: placesOf(right),
    fixes: other ? [setDigits(mention, other)] : [],
  };
}

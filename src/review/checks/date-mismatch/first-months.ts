import type { Report } from '../../finding';
import { mentionsOf } from '../../figures/article-figures';
import { placesOf, setDigits, type Mention } from '../../figures/mention';
import type { Page } from '../../page/page';

/** 前11个月, of a year that is named or goes without saying. */
const MONTHS = /(?:^|[0-9]{4}年的?|[今去上明当全]年的?)前$/u;
/** So many other places are shown. */
const SHOWN = 3;

/** 前70个月: a year has twelve. The story's other first months say which were meant. */
export function* tooManyMonths({ articles }: Page): Generator<Report> {
  for (const article of articles) {
    const months = mentionsOf(article).filter(isFirstMonths);
    const right = months.filter(({ figure }) => figure.value <= 12).slice(0, SHOWN);
    for (const mention of months) if (mention.figure.value > 12) yield report(mention, right);
    const odd = oddOneOut(months.filter(({ figure }) => figure.value <= 12));
    if (odd) yield differs(odd.mention, odd.others);
  }
}

const isFirstMonths = ({ figure, before }: Mention): boolean => figure.unit.text === '个月' && figure.exactness === 'exact' && MONTHS.test(before);

/** So many places must agree on the months before one that differs is odd. */
const AGREE = 2;
/** The months before, the year before: 比前10个月加快. */
const COMPARED = /[比较于]|同期|[去上前]年/u;

/** One place of a story has other first months than all the rest, and compares nothing. */
function oddOneOut(months: readonly Mention[]): { mention: Mention; others: readonly Mention[] } | undefined {
  const values = new Set(months.map(({ figure }) => figure.value));
  if (values.size !== 2 || months.length <= AGREE) return undefined;
  const [some = [], rest = []] = Array.from(values, (value) => months.filter(({ figure }) => figure.value === value));
  const [[mention], others] = some.length === 1 ? [some, rest] : [rest, some];
  if (!mention || others.length + 1 < months.length) return undefined;
  const around = mention.block.text.slice(Math.max(0, mention.figure.start - 12), mention.figure.end + 12);
  return COMPARED.test(around) ? undefined : { mention, others: others.slice(0, SHOWN) };
}

function differs(mention: Mention, others: readonly Mention[]): Report {
  const [other] = others;
  return {
    range: mention.range,
    certainty: 'likely',
    message: { zh: `别处都说前${other?.figure.text ?? ''}，这里说前${mention.figure.text}。`, en: `Elsewhere it is the first ${other?.figure.value ?? ''} months, here the first ${mention.figure.value}.` },
    related: placesOf(others),
    fixes: other ? [setDigits(mention, other)] : [],
  };
}

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

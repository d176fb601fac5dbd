import type { Report } from '../../finding';
import type { Article, Block, Page } from '../../page/page';
import { pageDate } from '../../page/page-date';
import { mentionsOf } from '../../figures/article-figures';
import { replaceDigits, type Mention } from '../../figures/mention';
import { placed, related, type Placed } from './placed';

const FOUNDED = /(?:始建于|建于|成立于|创建于|创办于|创刊于|诞生于)(?<after>[12][0-9]{3})年|(?<before>[12][0-9]{3})年(?:[0-9]{1,2}月)?(?:成立|创办|创建|创刊|建成|建立|诞生)的?/u;
const YEAR = /(?<![0-9])[12][0-9]{3}(?=年)/gu;
/** 1949年5月12日，岚川解放: what began, and when. */
const BEGAN =
  /(?<![0-9])(?<year>[12][0-9]{3})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?[，,]?(?<what>\p{Script=Han}{2,12}?(?:成立|解放|建交|创办|创建|创刊|建市|建县|建校|建厂|建院|通车|通航|开馆))(?!前|以前|之前|后|以来|之后|[0-9]|[一二三四五六七八九十百])/gu;
/** So many characters of a name tell that it is the same. */
const NAME = 4;

interface Beginning {
  readonly year: number;
  readonly what: string;
  readonly place: Placed;
}

/** Anniversaries that the years of their sentence do not give, or the year in which the story has the thing begin. */
export function* wrongAnniversaries(page: Page): Generator<Report> {
  const today = pageDate(page);
  for (const article of page.articles) {
    const anniversaries = mentionsOf(article).filter(({ figure }) => figure.unit.text === '周年' && figure.exactness === 'exact');
    if (anniversaries.length === 0) continue;
    const beginnings = beginningsIn(article);
    for (const mention of anniversaries) {
      const wrong = inItsSentence(mention, today?.year) ?? bySameName(mention, beginnings, today?.year);
      if (wrong) yield wrong;
    }
  }
}

function inItsSentence(mention: Mention, thisYear: number | undefined): Report | undefined {
  const sentence = sentenceBefore(mention);
  const founded = FOUNDED.exec(sentence);
  const years = yearsIn(sentence);
  const from = Number(founded?.groups?.after ?? founded?.groups?.before);
  const to = years.length === 1 && THIS_YEAR.test(sentence) ? thisYear : years.length === 2 ? years[1] : undefined;
  if (!founded || to === undefined || to <= from || to - from === mention.figure.value || !Number.isFinite(from)) return undefined;
  return report(mention, from, to);
}

const THIS_YEAR = /今年(?:是|将|迎来|正值|适逢|恰逢)/u;
/** 明年将迎来新中国成立75周年: the year that is told is not that of the anniversary. */
const TO_COME = /[明来后去]年|即将|将[迎是]|前夕|喜迎|迎接|筹备/u;
const sentenceBefore = ({ block, figure }: Mention): string => block.text.slice(Math.max(0, figure.start - 80), figure.start).replace(/^.*[。！？；]/su, '');
const yearsIn = (text: string): number[] => Array.from(text.matchAll(YEAR), ([year]) => Number(year));

function beginningsIn({ blocks }: Article): Beginning[] {
  return blocks.flatMap((block: Block) =>
    Array.from(block.text.matchAll(BEGAN), (match) => ({
      year: Number(match.groups?.year),
      what: match.groups?.what ?? '',
      place: placed(block, match.index, match.index + match[0].length),
    })),
  );
}

/** 2024年是岚川解放65周年, and the story says when that was. */
function bySameName(mention: Mention, beginnings: readonly Beginning[], thisYear: number | undefined): Report | undefined {
  const name = mention.before.slice(-NAME);
  const began = beginnings.filter(({ what }) => what.endsWith(name) && name.length === NAME);
  const [first] = began;
  if (!first || began.some(({ year }) => year !== first.year)) return undefined;
  const sentence = sentenceBefore(mention);
  if (TO_COME.test(sentence)) return undefined;
  const years = yearsIn(sentence).filter((year) => year !== first.year);
  const to = years.length === 1 && /(?:是|迎来|正值|适逢|恰逢|为)/u.test(sentence) ? years[0] : years.length === 0 && THIS_YEAR.test(sentence) ? thisYear : undefined;
  if (to === undefined || to <= first.year || to - first.year === mention.figure.value) return undefined;
  return { ...report(mention, first.year, to), related: [related(first.place, `这里说${first.place.text}`, 'When it began')] };
}

function report(mention: Mention, from: number, to: number): Report {
  return {
    range: mention.range,
    certainty: 'likely',
    message: { zh: `${to}－${from}＝${to - from}，不是${mention.figure.text}。`, en: `${to} − ${from} = ${to - from}, not ${mention.figure.value}.` },
    fixes: [replaceDigits(mention, String(to - from))],
  };
}

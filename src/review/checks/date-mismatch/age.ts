import type { Report } from '../../finding';
import { mentionsOf } from '../../figures/article-figures';
import { mentionsInBlock, replaceDigits, type Mention } from '../../figures/mention';
import { keptMatches } from '../../page/kept-by-text';
import type { Article, Block, Page } from '../../page/page';
import { pageDate } from '../../page/page-date';
import { placed, related } from './placed';

const birthsIn = keptMatches([/(?<before>[12][0-9]{3})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:出生|生(?=[于人，、]))|(?:出生于|生于)(?<after>[12][0-9]{3})年/gu], ['生']);
const DEATH = /(?<year>[12][0-9]{3})年[^。；年]{0,24}?(?:逝世|去世|病逝|辞世|离世|牺牲|病故)/u;
const NOW = /(?:今年|现年|如今|今已)[^，。；]{0,4}$/u;
const AT_DEATH = /(?:享年|终年|享寿)$/u;
const DIED_LATELY = /(?:日前|近日|[昨今]日|[昨今]天)[^。；]{0,20}(?:逝世|去世|病逝|辞世)/u;

/** A paragraph about people has fewer ages than this; a table is not read. */
const MOST = 100;

/** How far on the age of the one whose birth was told may stand, in UTF-16 code units. */
const SAME_PERSON = 18;
/** What leads over to somebody else. */
const OTHER_PERSON = /[。！？；和与跟]|[儿女孙妻父母兄弟姐妹]|丈夫|老伴|徒|同学|搭档/u;

interface Birth {
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Ages that the year of birth does not give. By nominal age (虚岁) one is a year older, before one's birthday a year
 * younger: within a year either way both are right.
 */
export function* wrongAges(page: Page): Generator<Report> {
  const today = pageDate(page);
  for (const article of page.articles) yield* wrongAgeAtDeath(article, today?.year);
  for (const block of page.blocks) {
    const births = birthsIn(block).map(birthAt);
    if (births.length === 0) continue;
    const ages = mentionsInBlock(block).filter(({ figure }) => figure.unit.text === '岁' && figure.exactness === 'exact' && figure.value === figure.upper && figure.value > 9);
    if (ages.length > MOST) continue;
    for (const age of ages) {
      const birth = birthOf(age, births, ages);
      const year = yearOf(age, block, today?.year);
      if (!birth || year === undefined || year < birth.year || Math.abs(year - birth.year - age.figure.value) <= 1) continue;
      yield report(block, age, birth, year);
    }
  }
}

/** An obituary: the age stands in its opening, the birth in the life that follows. One of each, so that they are of one person. */
function* wrongAgeAtDeath(article: Article, thisYear: number | undefined): Generator<Report> {
  const births = article.blocks.flatMap((block) => birthsIn(block).map((match) => ({ block, birth: birthAt(match) })));
  const [born] = births;
  if (!born || births.length > 1) return;
  const ages = mentionsOf(article).filter(({ figure, before }) => figure.unit.text === '岁' && figure.exactness === 'exact' && AT_DEATH.test(before));
  const [age] = ages;
  if (!age || ages.length > 1 || age.block === born.block) return;
  const year = yearOf(age, age.block, thisYear);
  if (year === undefined || Math.abs(year - born.birth.year - age.figure.value) <= 1) return;
  yield report(born.block, age, born.birth, year);
}

function birthAt(match: RegExpExecArray): Birth {
  const year = Number(match.groups?.before ?? match.groups?.after);
  return { year, start: match.index, end: match.index + match[0].length };
}

/** The birth told last before the age, in its sentence and with no other age between; of the dead, the only one there. */
function birthOf(age: Mention, births: readonly Birth[], ages: readonly Mention[]): Birth | undefined {
  if (AT_DEATH.test(age.before)) return births.length === 1 && ages.filter(({ before }) => AT_DEATH.test(before)).length === 1 ? births[0] : undefined;
  const birth = births.findLast(({ end }) => end <= age.figure.start);
  if (!birth || age.figure.start - birth.end > SAME_PERSON || OTHER_PERSON.test(age.block.text.slice(birth.end, age.figure.start))) return undefined;
  return ages.some(({ figure }) => figure.start > birth.end && figure.end < age.figure.start) ? undefined : birth;
}

/** The year of which the age is told. */
function yearOf(age: Mention, { text }: Block, thisYear: number | undefined): number | undefined {
  if (AT_DEATH.test(age.before)) {
    const death = DEATH.exec(text)?.groups?.year;
    return death === undefined ? (DIED_LATELY.test(text) ? thisYear : undefined) : Number(death);
  }
  return NOW.test(age.before) ? thisYear : undefined;
}

function report(block: Block, age: Mention, birth: Birth, year: number): Report {
  const right = year - birth.year;
  const place = placed(block, birth.start, birth.end);
  return {
    range: age.range,
    certainty: 'likely',
    message: { zh: `${year}－${birth.year}＝${right}，不是${age.figure.text}。`, en: `${year} − ${birth.year} = ${right}, not ${age.figure.value}.` },
    related: [related(place, '出生年份在这里', 'The year of birth')],
    fixes: [replaceDigits(age, String(right))],
  };
}

import type { Report } from '../finding';
import { agree, lastPlace, magnitudeApart, oneSlipApart } from '../page/figure-agreement';
import type { Article, Block } from '../page/page';
import { mentionsInBody } from './article-figures';
import { agreed, disagreed, type Comparison } from './comparison';
import { circumstanceOf, mayBeSame, maySumUp } from './circumstance';
import { itemNumbers, longestShared, nounShared, sameSentence, wordsShared } from './likeness';
import { crossing, mentionsIn, placeOf, placesOf, setDigits, sharedEnd, sharedStart, significantDigits, type Mention } from './mention';

/** Pairs of figures in one story: beyond this it is a table, and none are compared. */
const MOST = 40_000;

/** So much the same around both that no third figure tells them apart. */
const PHRASE = 8;
/** So many words in common that the sentence tells the headline again. */
const RETOLD = 6;

/**
 * A figure of the headline that the story never gives, while it gives one for the same thing that is a single slip of
 * the key away. A headline's figure that is a sum, a rounding or simply not told below stays unquestioned.
 */
export function* headlineAgainstBody(article: Article): Generator<Comparison> {
  const heads = mentionsIn(article.blocks.filter(isHead));
  if (heads.length === 0) return;
  const body = mentionsInBody(article);
  if (heads.length * body.length > MOST) return;
  const items = itemNumbers(article);
  for (const head of heads) {
    const alike = body.filter((other) => other.block !== head.block && items.get(other.block) === items.get(head.block) && comparable(head, other));
    const slips = alike.filter((other) => slipsFrom(head, other) || isOnlyOne(head, other, alike));
    const equal = alike.filter((other) => bearsOut(head, other));
    if (slips.length === 0 && equal.length === 0) slips.push(...alike.filter((other) => overclaims(head, other)));
    const [nearest] = slips.sort((a, b) => likeness(head, b) - likeness(head, a));
    if (nearest && equal.length > 0 && isRetold(head, nearest) && !equal.some((other) => sameSentence(nearest, other))) yield disagreed(oddInBody(article, head, nearest, equal));
    else if (nearest && !isSupported(head, nearest, alike)) yield disagreed(report(article, head, nearest, [...slips, ...alike.filter((other) => !slips.includes(other) && tellsSame(other, nearest))]));
    else if (equal.length > 0) yield agreed([head, ...equal], `${head.figure.text}＝${equal[0]?.figure.text ?? ''}`);
  }
}

/** Whether a place of the story says over again what the headline says, word for word or nearly so. */
function isRetold(head: Mention, body: Mention): boolean {
  if (likeness(head, body) >= PHRASE) return true;
  return nounShared(head.after, body.after) > 2 && wordsShared(head, body) >= RETOLD && mayBeSame(circumstanceOf(head), circumstanceOf(body));
}

/** The same figure, or one that rounds to it, of the same thing. */
const bearsOut = (head: Mention, body: Mention): boolean => isSame(head, body) || (head.figure.step !== body.figure.step && agree(head.figure, body.figure) && likeness(head, body) > 1);

/** One dimension; or a headline's bare number (机密文件达170万) and a count of what it names. */
function comparable(head: Mention, body: Mention): boolean {
  const [a, b] = [head.figure.unit, body.figure.unit];
  return a.dimension === b.dimension || (a.dimension === 'number' && b.factor === 1 && b.dimension !== 'percent');
}

/** One slip apart, of one thing, and not to be told apart by approximation: 近302人 and 近300人 are two figures. */
function slipsFrom(head: Mention, body: Mention): boolean {
  const [a, b] = [head.figure, body.figure];
  if (magnitudeApart(a, b)) return a.exactness === b.exactness && significantDigits(a) > 1 && likeness(head, body) > 1 && !agree(a, b);
  if (!oneSlipApart(a, b) || !sameThing(head, body)) return false;
  // 1.6万平方米 rounds 15984平方米.
  if (agree(a, b) && a.step * a.unit.factor > b.step * b.unit.factor) return false;
  return !agree(a, b) || a.exactness === b.exactness || (isFiner(head, body) && likeness(head, body) > 2);
}

/** So many words tell that a sentence speaks of what the headline speaks of. */
const SPOKEN_OF = 2;

/** The only figure of its kind in the story, in a sentence about the same things: the headline can mean no other. */
function isOnlyOne(head: Mention, body: Mention, alike: readonly Mention[]): boolean {
  const [a, b] = [head.figure, body.figure];
  if (!oneSlipApart(a, b) || alike.some((other) => other !== body && other.figure.unit.dimension === b.unit.dimension) || NOT_COUNTED.has(b.unit.dimension) || a.exactness !== b.exactness) return false;
  if (Math.max(a.upper, b.upper) < 10) return sameDeed(head, body);
  if (Math.min(significantDigits(a), significantDigits(b)) < 2) return false;
  return !agree(a, b) && wordsShared(head, body) >= SPOKEN_OF && maySumUp(circumstanceOf(head), circumstanceOf(body));
}

/** 又, 先, 其中: the deed was done in parts. */
const IN_PARTS = /先(?!后)|[又再另]|其中|之后|随后|连同|加上/u;

/** 连撞5车, 连撞6车: small counts that say nothing more than a deed and a measure of it, in one word. */
function sameDeed(head: Mention, body: Mention): boolean {
  const [a, b] = [head.figure, body.figure];
  if (a.unit.text !== b.unit.text || a.unit.text === '' || [head, body].some(({ after }) => after !== '' && !/^[后的]/u.test(after))) return false;
  const sentence = body.block.text.slice(Math.max(0, b.start - DEED_WITHIN), b.end + DEED_WITHIN);
  return sharedEnd(head.noun, body.noun) >= 2 && !IN_PARTS.test(sentence);
}

/** How far around a small count it is told that it is a part, in UTF-16 code units. */
const DEED_WITHIN = 12;

/** Rates, ages and spans of time come several to a story, one of each kind. */
const NOT_COUNTED = new Set(['percent', 'percentage point', 'times', 'second', 'day', 'week', 'month', 'year', 'degree']);

/** How far below what the headline claims a figure is still the one that it speaks of. */
const CLOSE = 0.8;

/** 超8亿元, where the story has 7.6亿元 for the same thing. */
function overclaims(head: Mention, body: Mention): boolean {
  const [a, b] = [head.figure, body.figure];
  const [claimed, told] = [a.value * a.unit.factor, b.value * b.unit.factor];
  if (!/^[^0-9]*(?:超|突破|逾)/u.test(a.text) || b.exactness !== 'exact' || b.upper !== b.value || told >= claimed || told < claimed * CLOSE) return false;
  return (nounShared(head.after, body.after) > 2 || longestShared(head.noun.slice(-6), body.noun.slice(-6)) > 2) && mayBeSame(circumstanceOf(head), circumstanceOf(body));
}

/** A headline rounds what the story tells; it is not finer than 至少10人. */
const isFiner = (head: Mention, body: Mention): boolean => head.figure.exactness === 'exact' && head.figure.value === head.figure.upper && body.figure.exactness !== 'exact';

/**
 * Whether the story bears the headline's figure out elsewhere: by a figure that agrees, of the same thing where the
 * slip is so; or by a sum.
 */
function isSupported(head: Mention, slip: Mention, alike: readonly Mention[]): boolean {
  const sure = likeness(head, slip) >= SURE;
  return (
    alike.some((other) => {
      if (other === slip || !agree(head.figure, other.figure) || isFarAbove(head, other, slip)) return false;
      if (!sure) return true;
      return likeness(head, other) >= SURE ? !slipsFrom(head, other) : isSame(head, other);
    }) || (!sure && isSum(head, alike))
  );
}

/** 超1.1万亿斤 is not said of 14297亿斤, least of all where the story says 1.4万亿斤以上. */
function isFarAbove({ figure: a }: Mention, { figure: b }: Mention, { figure: slip }: Mention): boolean {
  return a.exactness === 'above' && slip.exactness === 'above' && b.value * b.unit.factor > (a.value + lastPlace(a.value)) * a.unit.factor;
}

const SURE = 4;
/** So many digits do not meet by chance. */
const DISTINCTIVE = 3;
const tellsSame = (a: Mention, b: Mention): boolean =>
  a.figure.unit.dimension === b.figure.unit.dimension && a.figure.value * a.figure.unit.factor === b.figure.value * b.figure.unit.factor && (significantDigits(a.figure) >= DISTINCTIVE || likeness(a, b) > 1);
const isSame = (a: Mention, b: Mention): boolean => a.figure.value === b.figure.value && a.figure.unit.text === b.figure.unit.text;

const isHead = ({ kind }: Block): boolean => kind === 'headline' || kind === 'kicker' || kind === 'subhead' || kind === 'crosshead' || kind === 'column-tag' || kind === 'caption';

function report(article: Article, head: Mention, body: Mention, all: readonly Mention[]): Report {
  const place = placeOf(article, body.block);
  const own = placeOf(article, head.block);
  const [said, told] = [head.figure.text, body.figure.text];
  const thing = thingOf(head, body);
  return {
    range: head.range,
    certainty: likeness(head, body) >= 3 ? 'certain' : 'likely',
    message: {
      zh: `${own.zh}说${said}${thing}，${place.zh}说${told}${thing}，全文没有${said}。`,
      en: `${own.en} says ${said}${thing}, ${place.en} says ${told}${thing}; ${said} stands nowhere in the story.`,
    },
    related: placesOf(all),
    fixes: [setDigits(head, body), ...all.map((other) => setDigits(other, head))],
  };
}

/** A figure of the body that the headline and another place of the story contradict. */
function oddInBody(article: Article, head: Mention, odd: Mention, equal: readonly Mention[]): Report {
  const own = placeOf(article, head.block);
  return {
    range: odd.range,
    certainty: 'likely',
    message: {
      zh: `${own.zh}说${head.figure.text}，这里说${odd.figure.text}。`,
      en: `${own.en} says ${head.figure.text}, here it is ${odd.figure.text}.`,
    },
    related: placesOf([head, ...equal]),
    fixes: [setDigits(odd, head), setDigits(head, odd)],
  };
}

/** Whether both count one thing: the same words follow or, where the headline ends, precede. */
function sameThing(head: Mention, body: Mention): boolean {
  return likeness(head, body) >= (significantDigits(head.figure) < 2 && head.figure.value < 10 ? 3 : 1);
}

function likeness(head: Mention, body: Mention): number {
  const after = nounShared(head.after, body.after);
  const before = Math.min(4, Math.max(sharedEnd(head.before, body.before), sharedEnd(head.noun, body.noun)));
  // 机密文件数量达170万 … 约170万份机密文件: the headline counts first and ends with the figure.
  const ahead = head.after === '' ? longestShared(head.block.text.slice(Math.max(0, head.figure.start - 20), head.figure.start), body.after.slice(0, 8)) : 0;
  const unit = head.figure.unit.text.length > 1 && head.figure.unit.text === body.figure.unit.text ? 1 : 0;
  const whole = head.after.length > 1 && head.after === body.after ? 2 : 0;
  return after + before + unit + whole + crossing(body, head) + (ahead > 2 ? ahead : 0);
}

/** The words that both places share after the figure. */
function thingOf(head: Mention, body: Mention): string {
  const shared = head.after.slice(0, sharedStart(head.after, body.after));
  return shared.length > 1 && shared.length < 10 ? shared : '';
}

/** Whether the headline adds up what the story gives one by one: any two neighbours of one dimension, or all. */
function isSum(head: Mention, parts: readonly Mention[]): boolean {
  const target = head.figure.value * head.figure.unit.factor;
  const values = [...new Set(parts.map((part) => part.figure.value * part.figure.unit.factor))];
  for (let from = 0; from < values.length; from++) {
    let sum = values[from] ?? 0;
    for (let to = from + 1; to < Math.min(values.length, from + 12); to++) {
      sum += values[to] ?? 0;
      if (Math.abs(sum - target) <= head.figure.step * head.figure.unit.factor * 0.5) return true;
    }
  }
  return false;
}

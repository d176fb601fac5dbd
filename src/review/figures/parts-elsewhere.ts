import { boundsOf, oneSlipApart } from '../page/figure-agreement';
import { keptMatches } from '../page/kept-by-text';
import { readNumeral, tidy } from '../page/numeral';
import type { Article } from '../page/page';
import { bodyOf, mentionsInBody, toldInBody } from './article-figures';
import { agreed, disagreed, type Comparison } from './comparison';
import { significantDigits, type Mention } from './mention';
import { REST } from './part-words';
import { type Told } from './sentences';
import { wrongResult } from './wrong-result';
import { meets, printed, sumInWords, sumOf } from './sum';
import { fixesOfSum } from './sum-fixes';

/** 分东、西两段; 分三期建设; 划分为3个标段. */
const divisionsIn = keptMatches([/(?:分|由|划分)[^，。；！？]{0,10}?(?<count>[两二三四五六2-6])个?(?:期|段|部分|批|标段|阶段|地块|片区|类|项)/gu], ['分', '由']);
/** How far back in a story the total may stand that parts are held against. */
const REACH = 24;
/** So many digits do not come out but for one by chance. */
const DIGITS = 3;
const DIGITS_FAR = 4;

/** Totals whose parts stand further on, or further back: only a sum that a single slip of the key keeps apart is one. */
export function* partsElsewhere(article: Article): Generator<Comparison> {
  const body = bodyOf(article);
  const mentions = mentionsInBody(article).filter(isAmount);
  const places = new Map(mentions.map((mention, i) => [mention, i]));
  for (const sentence of toldInBody(article)) yield* leftOfFar(sentence, mentions, places);
  let at = 0;
  for (const block of body) {
    for (const division of divisionsIn(block)) {
      const end = block.start + division.index + division[0].length;
      while (at < mentions.length && (mentions[at]?.range.start ?? end) < end) at++;
      if (at > 0 && mentions[at]?.block === block) yield* dividedInto(mentions, at, readNumeral(division.groups?.count ?? '')?.value ?? 0);
    }
  }
}

const NO_AMOUNT = new Set(['percent', 'percentage point', 'times', 'degree', 'year', 'month', 'week', 'day', 'second', 'number']);
const isAmount = ({ figure }: Mention): boolean => !NO_AMOUNT.has(figure.unit.dimension) && figure.exactness === 'exact' && figure.value === figure.upper && figure.value > 0;

/** 全长70.4公里 … 分东、西两段。东段长38.2公里，…；西段长32.2公里. */
function* dividedInto(mentions: readonly Mention[], at: number, count: number): Generator<Comparison> {
  const units = new Set(mentions.slice(at, at + count * 4).map(({ figure }) => figure.unit.text));
  for (const unit of units) {
    const parts = mentions.slice(at, at + count * 4).filter(({ figure, block }) => figure.unit.text === unit && block === mentions[at]?.block).slice(0, count);
    if (parts.length < count || !areParallel(parts)) continue;
    const largest = Math.max(...parts.map(({ figure }) => figure.value));
    const totals = mentions.slice(Math.max(0, at - REACH), at).filter(({ figure }) => figure.unit.text === unit && figure.value > largest);
    yield* against(totals, parts, DIGITS);
  }
}

/** What is said of each part is said in the same words: 东段长, 西段长. */
function areParallel(parts: readonly Mention[]): boolean {
  const ends = new Set(parts.map(({ noun }) => noun.slice(-1)));
  return ends.size === 1 && !ends.has('');
}

/** 第一笔15万元已交到父母手中，剩余133650元: the total stands further back. */
function* leftOfFar({ mentions }: Told, all: readonly Mention[], places: ReadonlyMap<Mention, number>): Generator<Comparison> {
  for (const [i, rest] of mentions.entries()) {
    const done = mentions[i - 1];
    if (done?.figure.unit.text !== rest.figure.unit.text || !isAmount(rest) || !isAmount(done) || !(REST.test(rest.before) || BALANCE.test(rest.before))) continue;
    const at = places.get(done) ?? 0;
    yield* balance(all[at - 1], done, rest);
    if (!REST.test(rest.before)) continue;
    const totals = all.slice(Math.max(0, at - REACH), at).filter(({ figure }) => figure.unit.text === rest.figure.unit.text && figure.value > rest.figure.value);
    yield* against(totals, [done, rest], DIGITS_FAR);
  }
}

/** What is left between what came in and what went out, told one after the other. */
const BALANCE = /(?:余额|结余|结存|结转(?:下年)?)(?:为|达|还有)?$/u;

/** 累计缴存386.5亿元，累计提取247.2亿元，缴存余额139.3亿元. */
function* balance(total: Mention | undefined, done: Mention, rest: Mention): Generator<Comparison> {
  if (!total || !BALANCE.test(rest.before) || total.block !== done.block || total.figure.unit.text !== rest.figure.unit.text || total.figure.value <= done.figure.value) return;
  if (meets(sumOf([done, rest]), boundsOf(total.figure, 0.5))) {
    yield agreed([total, done, rest], sumInWords([done, rest], total));
    return;
  }
  const value = tidy(total.figure.value - done.figure.value);
  if (significantDigits(rest.figure) < DIGITS || !oneSlipApart(rest.figure, { ...rest.figure, value })) return;
  yield wrongResult(rest, [total, done], `${total.figure.text}－${done.figure.text}＝${printed(value)}${rest.figure.unit.text}`, printed(value), 'likely');
}

function* against(totals: readonly Mention[], parts: readonly Mention[], digits: number): Generator<Comparison> {
  const sum = sumOf(parts);
  const fitting = totals.findLast((total) => meets(sum, boundsOf(total.figure, 0.5)));
  if (fitting) {
    yield agreed([fitting, ...parts], sumInWords(parts, fitting));
    return;
  }
  const total = totals.findLast((other) => isSlip(other, parts, digits));
  if (total) yield disagreed(report(total, parts));
}

function isSlip(total: Mention, parts: readonly Mention[], digits: number): boolean {
  if (significantDigits(total.figure) < digits) return false;
  const value = tidy(parts.reduce((sum, { figure }) => sum + figure.value, 0));
  return oneSlipApart(total.figure, { ...total.figure, value });
}

function report(total: Mention, parts: readonly Mention[]): NonNullable<Comparison['report']> {
  const sum = sumInWords(parts, total);
  return {
    range: total.range,
    certainty: 'likely',
    message: { zh: `各部分相加与总数不符：${sum}，总数却是${total.figure.text}。`, en: `The parts do not make the total: ${sum}, yet the total is ${total.figure.text}.` },
    related: parts.map(({ range, figure }) => ({ range, message: { zh: `部分：${figure.text}`, en: `A part: ${figure.text}` } })),
    fixes: fixesOfSum(total, parts),
  };
}

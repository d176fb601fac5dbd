import type { Figure } from '../page/figure';
import { boundsOf, magnitudeApart, oneSlipApart, type Bounds } from '../page/figure-agreement';
import { tidy } from '../page/numeral';
import type { Article } from '../page/page';
import { toldInBody } from './article-figures';
import { agreed, type Comparison } from './comparison';
import { significantDigits, type Mention } from './mention';
import { type Told } from './sentences';
import { meets, printed } from './sum';
import { wrongResult } from './wrong-result';

/** The word before an average, and the dimension of what it is taken over. */
const AVERAGES: readonly (readonly [words: RegExp, over: string])[] = [
  [/平均每户[^，。；]{0,4}$/u, '户'],
  [/平均每人[^，。；]{0,4}$/u, 'person'],
  [/平均每亩[^，。；]{0,4}$/u, 'mu'],
  [/(?:平均每天|日均)[^，。；]{0,4}$/u, 'day'],
  [/平均每个?村[^，。；]{0,4}$/u, '村'],
  [/户均[^，。；]{0,4}$/u, '户'],
  [/(?<![年月日])人均[^，。；]{0,4}$/u, 'person'],
  [/(?:亩均|平均亩产|亩产)[^，。；]{0,4}$/u, 'mu'],
  [/村均[^，。；]{0,4}$/u, '村'],
];
/** One of these stands in each of them. */
const AVERAGE = /均|亩产/u;
/** 每箱10公斤, 每亩增收300元, 每天供水3000吨. */
const EACH = /每(?:一)?(?<unit>\p{Script=Han}{1,2}?)(?:价值|售价|单价|增收|补助|补贴|奖励|供水|重|净重|发放|可|能|约|仅|只|收费|的)?$/u;
const ALL = /(?:总价值|总价|总额|总计|共计|累计|合计|总共|销售额|共增收|一共)\p{Script=Han}{0,3}$/u;

/** Averages and unit prices that the totals beside them do not give. */
export function* averagesAgainstTotals(article: Article): Generator<Comparison> {
  for (const sentence of toldInBody(article)) {
    yield* averages(sentence);
    yield* products(sentence);
  }
}

function* averages({ mentions }: Told): Generator<Comparison> {
  for (const [i, average] of mentions.entries()) {
    if (!AVERAGE.test(average.before)) continue;
    const over = AVERAGES.find(([words]) => words.test(average.before))?.[1];
    if (over === undefined || !isPlain(average)) continue;
    const before = mentions.slice(0, i);
    const heads = headsOf(before, over);
    const totals = before.filter(({ figure }) => figure.unit.dimension === average.figure.unit.dimension);
    const [head, total] = [heads[0], totals[0]];
    if (!head || !total || !ofOneThing(average.before, total) || heads.length > 1 || totals.length > 1 || !isPlain(head) || !isPlain(total) || i - before.indexOf(total) > 2) continue;
    const right = quotient(boundsOf(total.figure, 0.5), boundsOf(head.figure, 0.5));
    if (meets(right, boundsOf(average.figure, significantDigits(average.figure) > 1 ? 1 : 0.5))) {
      yield agreed([average, total, head], `${total.figure.text}÷${head.figure.text}＝${average.figure.text}`);
      continue;
    }
    const value = tidy(Number(((total.figure.value * total.figure.unit.factor) / head.figure.value / average.figure.unit.factor).toPrecision(4)));
    if (head.figure.unit.dimension === VISITS && !isSlip(average.figure, value)) continue;
    yield wrongResult(average, [total, head], `${total.figure.text}÷${head.figure.text}＝${printed(value)}${average.figure.unit.text}`, printed(value), 'likely');
  }
}

/** Who came several times counts as often: what is told per head may be of visits, and then only a slip of the key is sure. */
const VISITS = '人次';

function headsOf(before: readonly Mention[], over: string): Mention[] {
  const heads = before.filter(({ figure }) => figure.unit.dimension === over);
  return heads.length === 0 && over === 'person' ? before.filter(({ figure }) => figure.unit.dimension === VISITS) : heads;
}

function isSlip(figure: Figure, value: number): boolean {
  const right = { ...figure, value: tidy(Math.round(value / figure.step) * figure.step) };
  return oneSlipApart(figure, right) || magnitudeApart(figure, right);
}

/** What tourists spend is what a place takes. */
const SPENT = /^(?:消费|花费)$/u;
const TAKEN = /旅游(?:总|综合)?(?:收入|花费|消费)/u;

/** 人均增收 is reckoned from what was 增收 and not from all that came in; 亩产 from what was 产. */
function ofOneThing(before: string, total: Mention): boolean {
  const said = total.before + total.after;
  if (before.includes('亩产')) return said.includes('产');
  const what = /均(?<what>[^，。；]*)$/u.exec(before)?.groups?.what?.replace(/^每\p{Script=Han}/u, '').replace(/(?:约|近|超|达到?|为|可|能|的)/gu, '') ?? '';
  return what === '' || said.includes(what.slice(-2)) || (SPENT.test(what) && TAKEN.test(said));
}

const quotient = (a: Bounds, b: Bounds): Bounds => ({ low: a.low / b.high, high: a.high / Math.max(b.low, 1e-9) });

/** 500个，每个价值120元，总价值6万元. */
function* products({ mentions }: Told): Generator<Comparison> {
  for (const [i, each] of mentions.entries()) {
    const unit = each.before.includes('每') ? EACH.exec(each.before)?.groups?.unit : undefined;
    const all = mentions[i + 1];
    if (unit === undefined || !all || !ALL.test(all.before) || all.figure.unit.dimension !== each.figure.unit.dimension) continue;
    const counts = mentions.slice(0, i).filter(({ figure }) => figure.unit.text === unit);
    const [count] = counts;
    if (!count || counts.length > 1 || ![count, each, all].every(isPlain)) continue;
    const [a, b] = [boundsOf(count.figure, 0.5), boundsOf(each.figure, 0.5)];
    if (meets({ low: a.low * b.low, high: a.high * b.high }, boundsOf(all.figure))) {
      yield agreed([all, count, each], `${count.figure.text}×${each.figure.text}＝${all.figure.text}`);
      continue;
    }
    const value = tidy((count.figure.value * each.figure.value * each.figure.unit.factor) / all.figure.unit.factor);
    yield wrongResult(all, [count, each], `${count.figure.text}×${each.figure.text}＝${printed(value)}${all.figure.unit.text}`, printed(value), 'likely');
  }
}

const isPlain = ({ figure }: Mention): boolean => figure.exactness === 'exact' && figure.value === figure.upper && figure.value > 0;

import { boundsOf, oneSlipApart } from '../page/figure-agreement';
import { tidy } from '../page/numeral';
import type { Article } from '../page/page';
import { toldInBody } from './article-figures';
import { agreed, disagreed, type Comparison } from './comparison';
import { significantDigits, type Mention } from './mention';
import { DISJOINT } from './part-words';
import { between } from './sentences';
import { bare, meets, sumInWords, sumOf } from './sum';
import { fixesOfSum } from './sum-fixes';

/** What leads from a list to its sum: 一等奖1名、二等奖3名，共4名. 全市共 may be of more than the list. */
const SUM = /^[^，。；0-9]{0,6}[，,](?:共|共计|合计|总计|一共|总共|总数为?)[获得评出有为达计设]{0,3}$/u;
const OVERALL = /^[^，。；0-9]{0,6}[，,]总\p{Script=Han}{1,3}(?:达到?|为)?$/u;
/** 由8名医生和12名护士组成的20人医疗队. */
const MADE_OF = /^[^，。；0-9]{0,8}组成(?:的|[，,]一?共)$/u;
/** Between two items of a list: the mark and what the next is called. */
const ITEM = /^[^，。；0-9]{0,8}[、和与及][^，。；0-9]{0,8}$/u;
const NOT_ADDED = new Set(['percent', 'percentage point', 'times', 'degree', 'year', 'number']);

/** A list of figures right before their sum. */
export function* listedSums(article: Article): Generator<Comparison> {
  for (const { mentions } of toldInBody(article)) {
    for (const [i, total] of mentions.entries()) {
      const last = mentions[i - 1];
      const lead = last ? between(last, total) : '';
      const kind = SUM.test(lead) ? 'sum' : OVERALL.test(lead) ? 'overall' : MADE_OF.test(lead) ? 'made of' : undefined;
      if (!kind || !isCounted(total)) continue;
      const parts = listBefore(mentions, i);
      if (parts.length < 2 || (kind === 'made of' && !/由[^，。；、]{0,4}$/u.test(parts[0]?.before ?? ''))) continue;
      if (!goesFurtherBack(mentions.slice(0, i), parts, total)) yield* compare(total, parts, kind === 'overall');
    }
  }
}

const isCounted = ({ figure }: Mention): boolean => !NOT_ADDED.has(figure.unit.dimension) && figure.value === figure.upper && figure.value > 0 && figure.exactness === 'exact';

/** The figures of one measure that stand in a row up to `at`, parted by 、 and 和. */
function listBefore(mentions: readonly Mention[], at: number): Mention[] {
  const total = mentions[at];
  const parts: Mention[] = [];
  for (let i = at - 1; total && i >= 0; i--) {
    const [part, next] = [mentions[i], parts[0]];
    const sameKind = part?.figure.unit.dimension === total.figure.unit.dimension && isCounted(part);
    if (!part || !sameKind || (next && !ITEM.test(between(part, next)))) {
      // 英语120分（含听力20分）、物理80分: the list goes on before a bracket, and is not read through it.
      if (part && next && !/[，,；。：:]/u.test(between(part, next))) return [];
      break;
    }
    parts.unshift(part);
  }
  return parts;
}

/** 卖了4.8万元，补了11.2万元，加上补贴1.5万元、社保3.3万元，一共20.8万元: the list is longer than its last clause. */
function goesFurtherBack(before: readonly Mention[], parts: readonly Mention[], total: Mention): boolean {
  const same = before.filter((mention) => isCounted(mention) && mention.figure.unit.dimension === total.figure.unit.dimension);
  if (/^(?:再?加上?|另|还)/u.test(parts[0]?.before ?? '')) return true;
  for (let from = same.length - parts.length - 1; from >= 0; from--) if (meets(sumOf(same.slice(from)), boundsOf(total.figure, 0.5))) return true;
  return false;
}

function* compare(total: Mention, parts: readonly Mention[], overall: boolean): Generator<Comparison> {
  if (meets(sumOf(parts), boundsOf(total.figure, 0.5))) {
    yield agreed([total, ...parts], sumInWords(parts, total));
    return;
  }
  const value = tidy(parts.reduce((sum, { figure }) => sum + figure.value * figure.unit.factor, 0) / total.figure.unit.factor);
  const labels = parts.map(({ before }) => before.replace(/^.*[，、；]/u, ''));
  const whole = DISJOINT.some((kinds) => kinds.length === parts.length && kinds.every((kind) => labels.some((label) => kind.test(label))));
  // 总投资 may be of more than what is listed: only a slip of the key is sure.
  if (overall && !(whole || (significantDigits(total.figure) > 1 && oneSlipApart(total.figure, { ...total.figure, value })))) return;
  const sum = sumInWords(parts, total);
  yield disagreed({
    range: total.range,
    certainty: 'likely',
    message: { zh: `各部分相加与总数不符：${sum}，总数却是${bare(total.figure.text)}。`, en: `The parts do not make the total: ${sum}, yet the total is ${bare(total.figure.text)}.` },
    related: parts.map(({ range, figure }) => ({ range, message: { zh: `部分：${figure.text}`, en: `A part: ${figure.text}` } })),
    fixes: fixesOfSum(total, parts),
  });
}

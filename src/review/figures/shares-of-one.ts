import type { Bounds } from '../page/figure-agreement';
import { tidy } from '../page/numeral';
import type { Article } from '../page/page';
import { toldInBody } from './article-figures';
import { agreed, type Comparison } from './comparison';
import { type Mention } from './mention';
import { COMPLEMENTS } from './part-words';
import { between, type Told } from './sentences';
import { wrongResult } from './wrong-result';

/** 电气火灾752起，占41.0%: a part and its share. */
interface Portion {
  readonly part: Mention;
  readonly share: Mention;
  /** What the whole must be, for the share to be right. */
  readonly whole: Bounds;
}

const SHARE = /^[^，。；0-9]{0,8}[，,]占(?:比|了)?(?:[^，。；0-9]{0,10}的)?(?:比例?)?(?:达|为)?$/u;

/** Parts and their shares of one whole that is not told beside them: each must give the same whole. */
export function* sharesOfOne(article: Article): Generator<Comparison> {
  for (const sentence of toldInBody(article)) {
    const portions = portionsIn(sentence);
    if (portions.length < 2) continue;
    const whole = wholeOf(portions);
    if (!whole) continue;
    const odd = portions.filter((portion) => !overlap(portion.whole, whole));
    if (odd.length === 0) yield agreed(portions.flatMap(({ part, share }) => [part, share]), portions.map(({ share }) => share.figure.text).join('＋'));
    else if (odd[0] && odd.length === 1) yield wrong(odd[0], portions, whole);
  }
}

function portionsIn({ mentions }: Told): Portion[] {
  const portions: Portion[] = [];
  for (const [i, share] of mentions.entries()) {
    const part = mentions[i - 1];
    if (!part || !isShare(share) || !isCount(part) || !SHARE.test(between(part, share))) continue;
    const [first] = portions;
    if (first && first.part.figure.unit.text !== part.figure.unit.text) return [];
    const [value, { value: percent, step }] = [part.figure.value * part.figure.unit.factor, share.figure];
    portions.push({ part, share, whole: { low: value / (percent + step), high: value / Math.max(percent - step, step / 2) } });
  }
  return portions;
}

const isShare = ({ figure }: Mention): boolean => /^[%％]$/u.test(figure.unit.text) && figure.exactness === 'exact' && figure.value === figure.upper && figure.value > 0;
const isCount = ({ figure }: Mention): boolean => figure.unit.text !== '' && !figure.unit.dimension.startsWith('percent') && figure.exactness === 'exact' && figure.value === figure.upper && figure.value > 0;

const overlap = (a: Bounds, b: Bounds): boolean => a.low <= b.high && b.low <= a.high;

/** The whole in hundredths: the sum of parts that make it up; otherwise what all the shares but one give, of three at least. */
function wholeOf(portions: readonly Portion[]): Bounds | undefined {
  const labels = portions.map(({ part }) => part.before);
  if (COMPLEMENTS.some((kinds) => kinds.length === portions.length && kinds.every((kind) => labels.some((label) => kind.test(label))))) {
    const sum = portions.reduce((all, { part }) => all + part.figure.value * part.figure.unit.factor, 0) / 100;
    return { low: sum, high: sum };
  }
  const common = intersection(portions);
  if (common) return common;
  const rests = portions.length < 4 ? [] : portions.flatMap((odd) => intersection(portions.filter((other) => other !== odd)) ?? []);
  return rests.length === 1 ? rests[0] : undefined;
}

function intersection(portions: readonly Portion[]): Bounds | undefined {
  const bounds = { low: Math.max(...portions.map(({ whole }) => whole.low)), high: Math.min(...portions.map(({ whole }) => whole.high)) };
  return bounds.low <= bounds.high ? bounds : undefined;
}

function wrong({ part, share }: Portion, portions: readonly Portion[], { low, high }: Bounds): Comparison {
  const whole = (low + high) / 2;
  const decimals = Math.max(0, -Math.floor(Math.log10(share.figure.step) + 1e-9));
  const right = String(tidy(Number(((part.figure.value * part.figure.unit.factor) / whole).toFixed(decimals))));
  const others = portions.filter((portion) => portion.share !== share).flatMap((portion) => [portion.part, portion.share]);
  return wrongResult(share, [part, ...others], `照同句其他部分，${part.figure.text}应占${right}%`, right, 'likely');
}

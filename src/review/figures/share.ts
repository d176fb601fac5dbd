import type { Certainty } from '../finding';
import { boundsOf, oneSlipApart, type Bounds } from '../page/figure-agreement';
import { tidy } from '../page/numeral';
import type { Article } from '../page/page';
import { toldInBody } from './article-figures';
import { agreed, disagreed, type Comparison } from './comparison';
import { type Mention } from './mention';
import { between, type Told } from './sentences';
import { meets, printed, sumOf } from './sum';
import { wrongResult } from './wrong-result';

/** What a rate is called: 合格率, 入住率. The deed is what the part has done. */
const RATE = /(\p{Script=Han}{2})率(?:已?达到?|为|是|约|已)?$/u;
const DONE = /已|实|合格|其中|首日|售出|达标|完成|满意|有/u;
/** 占 right before the share, or over the words that name the whole: 占总投资的. */
const SHARE_OF = /占(?:比|了|到|(?<whole>[^，。；、0-9]{0,12}?)的)?(?:比例?)?(?:达到?|为)?$/u;

/** A share, a rate, an average that the figures beside it do not give. */
export function* shareAgainstFigures(article: Article): Generator<Comparison> {
  for (const sentence of toldInBody(article)) {
    for (const [i, share] of sentence.mentions.entries()) {
      if (share.figure.unit.dimension !== 'percent' || share.figure.exactness !== 'exact') continue;
      const pair = rated(sentence, i) ?? partOf(sentence, i);
      if (!pair) {
        yield* slippedShare(sentence, i);
        continue;
      }
      if (meets(ratio(pair), percent(share))) yield agreed([share, pair.part, pair.whole], `${pair.part.figure.text}÷${pair.whole.figure.text}＝${share.figure.text}`);
      else if (!reckonedOtherwise(sentence, i)) yield wrongShare(share, pair);
    }
    yield* sharesOverAll(sentence);
  }
}

/** Whether any two figures before the share give it, or give what is left of the whole (抽检250批次，不合格9批次，合格率96.4%). */
function reckonedOtherwise({ mentions }: Told, at: number): boolean {
  const share = mentions[at];
  if (!share) return true;
  const told = percent(share);
  const isRate = RATE.test(share.before);
  const before = mentions.slice(Math.max(0, at - 6), at);
  return before.some((part) =>
    before.some((whole) => {
      if (part === whole || !isPair(part, whole)) return false;
      const given = ratio({ part, whole });
      const ofBoth = ratio({ part, whole: sumOf([part, whole]) });
      return meets(given, told) || (isRate && (meets(ofBoth, told) || meets({ low: 100 - given.high, high: 100 - given.low }, told)));
    }),
  );
}

interface Pair {
  readonly part: Mention;
  readonly whole: Mention;
}

/** 抽检250批次，合格241批次，合格率96.4%: the two counts right before a rate, the smaller having done what the rate is of. */
function rated({ mentions }: Told, at: number): Pair | undefined {
  const share = mentions[at];
  const [whole, part] = [mentions[at - 2], mentions[at - 1]];
  if (!share || !whole || !part) return undefined;
  const deed = RATE.exec(share.before)?.[1];
  if (deed === undefined || !isPair(part, whole) || share.before.length > 10) return undefined;
  if (!/^[^，。；]{0,10}[，,]$/u.test(between(part, share).replace(share.before, ''))) return undefined;
  const did = between(whole, part).replace(/^.*[，、；]/u, '') + part.after;
  const shared = Array.from(deed).some((mark) => did.includes(mark));
  return shared || (between(whole, part).length <= 12 && DONE.test(did) && Array.from(deed).some((mark) => whole.before.includes(mark))) || isSold(deed, did)
    ? { part, whole }
    : undefined;
}

/** 上座率: seats sold; 到会率: those who came. */
const isSold = (deed: string, did: string): boolean => (deed.includes('上座') && /售|坐/u.test(did)) || (/^(?:到|出)/u.test(deed) && /实|到/u.test(did)) || (/^通/u.test(deed) && did.includes('通'));

/** 已收割18.2万亩，占种植面积26万亩的70%; 其中老兵12人，占一半; 占总投资的80%. */
function partOf({ mentions }: Told, at: number): Pair | undefined {
  const share = mentions[at];
  const last = mentions[at - 1];
  if (!share || !last) return undefined;
  const inside = /占[^，。；]{0,14}$/u.test(last.before) && /^[^，。；]{0,6}的$/u.test(between(last, share));
  if (inside) {
    const part = mentions[at - 2];
    return part && isPair(part, last) && between(part, last).replace(/[^，。；]/gu, '').length === 1 ? { part, whole: last } : undefined;
  }
  const of = SHARE_OF.exec(share.before);
  if (!of || of.index > 0 || !/^[^，。；]{0,10}[，,]占/u.test(between(last, share))) return undefined;
  const name = of.groups?.whole;
  const before = mentions.slice(0, at - 1);
  const whole = name ? before.findLast((other) => other.before.endsWith(name)) : before.at(-1);
  if (!whole || !isPair(last, whole)) return undefined;
  return name || between(whole, last).includes('其中') ? { part: last, whole } : undefined;
}

function isPair(part: Mention, whole: Mention): boolean {
  const [a, b] = [part.figure, whole.figure];
  return a.unit.dimension === b.unit.dimension && a.unit.dimension !== 'percent' && a.unit.text !== '' && a.value * a.unit.factor <= b.value * b.unit.factor && a.value === a.upper && b.value === b.upper;
}

function ratio({ part, whole }: { readonly part: Mention; readonly whole: Mention | Bounds }): Bounds {
  const [a, b] = [boundsOf(part.figure, 0.5), 'figure' in whole ? boundsOf(whole.figure, 0.5) : whole];
  return { low: (a.low / b.high) * 100, high: (a.high / b.low) * 100 };
}

/** A share as printed may be rounded or cut in its last place; 三成 and 三分之一 are said roughly. */
function percent({ figure }: Mention): Bounds {
  const reach = figure.unit.text === '%' || figure.unit.text === '％' ? figure.step : figure.unit.factor * 0.5 || 2;
  const value = figure.value * figure.unit.factor;
  return { low: value - Math.max(reach, figure.unit.text === '' ? 2 : 0), high: value + Math.max(reach, figure.unit.text === '' ? 2 : 0) };
}

/** 占 alone, or over a word for the whole that stands nowhere else; what is of a whole country is not told here. */
const OF_WHOLE = /占(?:比|了|(?!全国|全球|世界|全省)[^，。；0-9]{1,8}的)?$/u;

/** 52个断面中，Ⅰ至Ⅲ类50个，占92.6%: the whole is not named, but it comes out but for a slip of the key. */
function* slippedShare({ mentions }: Told, at: number): Generator<Comparison> {
  const [share, part] = [mentions[at], mentions[at - 1]];
  if (!share || !part || !OF_WHOLE.test(share.before) || !/^[^，。；]{0,6}[，,]占/u.test(between(part, share))) return;
  const whole = mentions.slice(0, at - 1).findLast((other) => other.figure.unit.text === part.figure.unit.text && isPair(part, other));
  if (!whole) return;
  if (meets(ratio({ part, whole }), percent(share))) yield agreed([share, part, whole], `${part.figure.text}÷${whole.figure.text}＝${share.figure.text}`);
  else if (Math.round(share.figure.value / share.figure.step) >= 100 && oneSlipApart(share.figure, { ...share.figure, value: exactShare(share, { part, whole }) })) yield wrongShare(share, { part, whole }, 'likely');
}

/** What the share is, to the places that are printed. */
function exactShare(share: Mention, { part, whole }: Pair): number {
  const value = ((part.figure.value * part.figure.unit.factor) / (whole.figure.value * whole.figure.unit.factor)) * 100;
  return tidy(Math.round(value / share.figure.step) * share.figure.step);
}

function wrongShare(share: Mention, { part, whole }: Pair, certainty: Certainty = 'certain'): Comparison {
  const value = ((part.figure.value * part.figure.unit.factor) / (whole.figure.value * whole.figure.unit.factor)) * 100;
  const decimals = Math.max(0, -Math.floor(Math.log10(share.figure.step) + 1e-9));
  const right = String(tidy(Number(value.toFixed(Math.min(decimals + (decimals === 0 && value % 1 > 0.05 ? 1 : 0), 4)))));
  const isPercent = /%|％/u.test(share.figure.unit.text);
  return wrongResult(share, [part, whole], `${part.figure.text}÷${whole.figure.text}＝${right}%`, isPercent ? right : undefined, certainty);
}

/** Three shares and more of one whole, 占72%、占9%、占29%, that come to more than all of it. */
function* sharesOverAll({ mentions, text }: Told): Generator<Comparison> {
  if (/多选|可选|不止|重复/u.test(text)) return;
  const shares = mentions.filter(({ figure, before }) => figure.unit.dimension === 'percent' && /占(?:比|了)?(?:达到?|为)?$/u.test(before));
  const last = shares.at(-1);
  if (!last || shares.length < 3 || shares.length < mentions.length || text.includes('其中')) return;
  const values = shares.map(({ figure }) => figure.value * figure.unit.factor);
  const sum = tidy(values.reduce((all, value) => all + value, 0));
  if (sum <= 100 + shares.length * 0.5 || sum - 100 >= Math.max(...values)) return;
  const words = `${shares.map(({ figure }) => figure.text).join('＋')}＝${last.figure.unit.text === '成' ? `${printed(sum / 10)}成` : `${sum}%`}`;
  yield disagreed({
    range: last.range,
    certainty: 'likely',
    message: { zh: `各项占比相加超过了全部：${words}。`, en: `The shares come to more than the whole: ${words}.` },
    related: shares.slice(0, -1).map(({ range, figure }) => ({ range, message: { zh: `占${figure.text}`, en: figure.text } })),
    fixes: [],
  });
}

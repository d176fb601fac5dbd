import type { Report } from '../finding';
import type { Article } from '../page/page';
import { mentionsInBody } from './article-figures';
import { disagreed, type Comparison } from './comparison';
import { mentionsIn, placeOf, replaceDigits, type Mention } from './mention';

/** All of them are done: 开工率达100%, 13个项目已全部开工. */
interface Claim {
  readonly at: Mention;
  /** How many it speaks of, where its sentence or headline says so. */
  readonly total: Mention | undefined;
  /** What is done: 开复工, 整改. */
  readonly deed: string;
}

const RATE = /(\p{Script=Han}{2})率(?:已|均|都)*(?:达到?|为|是)?$/u;
const ALL_DONE = /^\p{Script=Han}{0,10}?(?:已经?|均已|都已)?(?:全部|悉数|全都|均已|都已)(?:如期|按时|按期|顺利|已经?)?(\p{Script=Han}{2,3})/u;
const ALL = /全部|悉数|全都|均已|都已/u;
const NOT_YET = /^\p{Script=Han}{0,12}?(?:尚未|还未|仍未|还没有?|未能|未按期|没有)/u;
const UNDER_WAY = /^\p{Script=Han}{0,12}?(?:正在|仍在|尚在|还在|正|仍)\p{Script=Han}{0,8}(?:前期|筹备|准备|办理|推进|整改|建设|施工|验收|审批|协调|拆除|安装|调试)/u;
const DONE = /^\p{Script=Han}{0,12}?(?:已|相继|陆续|先后|均|按时|如期|顺利)/u;

/** Claims times figures of a story: beyond this it is a table. */
const MOST = 40_000;
/** What is wanted is not yet said to be. */
const INTENT = /确保|力争|要求|争取|目标|计划(?![的内])|务必|实现|将/u;

/** 100% done, and yet the same story has some that are not: the sum of both sides is the total. */
export function* completionAgainstRemainder(article: Article): Generator<Comparison> {
  const heads = mentionsIn(article.headlines);
  const body = mentionsInBody(article);
  const claims = [...claimsAmong(heads), ...claimsAmong(body)];
  if (claims.length === 0 || claims.length * body.length > MOST) return;
  const told = new Set<string>();
  for (const claim of claims) {
    if (told.has(claim.deed)) continue;
    const found = contradiction(claim, body, claims);
    if (!found) continue;
    told.add(claim.deed);
    yield disagreed(report(article, claim, found, claims.filter((other) => other !== claim && other.deed === claim.deed)));
  }
}

function claimsAmong(mentions: readonly Mention[]): Claim[] {
  return mentions.flatMap((at, i): Claim[] => {
    const { figure, block } = at;
    if (figure.unit.dimension === 'percent' && figure.value * figure.unit.factor === 100 && figure.exactness === 'exact') {
      const deed = RATE.exec(block.text.slice(Math.max(0, figure.start - 14), figure.start))?.[1];
      return deed === undefined || isIntended(at) ? [] : [{ at, deed, total: totalBefore(mentions, i) }];
    }
    const deed = ALL.test(at.after) && isCount(at) ? ALL_DONE.exec(block.text.slice(figure.end, figure.end + 24))?.[1] : undefined;
    return deed === undefined || isIntended(at) ? [] : [{ at, deed, total: at }];
  });
}

const isIntended = ({ figure, block }: Mention): boolean => INTENT.test(block.text.slice(Math.max(0, figure.clause - 12, figure.start - 60), figure.start));

/** The count that a rate speaks of: the last one before it in its block. */
function totalBefore(mentions: readonly Mention[], at: number): Mention | undefined {
  return mentions.slice(Math.max(0, at - 4), at).findLast((other) => other.block === mentions[at]?.block && isCount(other));
}

const isCount = ({ figure }: Mention): boolean =>
  figure.unit.factor === 1 && figure.exactness === 'exact' && figure.value === figure.upper && Number.isInteger(figure.value) && figure.unit.text !== '' && figure.unit.dimension !== 'percent';

interface Contradiction {
  readonly rest: Mention;
  readonly done: Mention;
}

function contradiction(claim: Claim, body: readonly Mention[], claims: readonly Claim[]): Contradiction | undefined {
  const total = claim.total ?? claims.find((other) => other.deed === claim.deed && other.total)?.total;
  if (!total) return undefined;
  for (const [i, rest] of body.entries()) {
    if (rest === total || !isCount(rest) || rest.figure.value >= total.figure.value || !(sameKind(rest, total) || isRest(rest, total))) continue;
    const unfinished = tail(rest);
    if (!NOT_YET.test(unfinished) && !UNDER_WAY.test(unfinished)) continue;
    const done = body.slice(Math.max(0, i - 3), i + 2).find((other) => other.figure.value + rest.figure.value === total.figure.value && isCount(other) && (sameKind(other, total) || isRest(rest, total)) && other.figure.unit.text === total.figure.unit.text && DONE.test(tail(other)));
    if (done) return { rest, done };
  }
  return undefined;
}

/** 其余17户: what is left of the total needs no noun. */
const isRest = (rest: Mention, total: Mention): boolean => /(?:其余|剩余|余下)(?:的)?$/u.test(rest.before) && rest.figure.unit.text === total.figure.unit.text;

/** What the sentence says after a count: up to its end. */
const tail = ({ figure, block }: Mention): string => /^[^。！？；]*/u.exec(block.text.slice(figure.end, figure.end + 40))?.[0] ?? '';

/** The same measure word, and one noun in common: close behind both, or before the one and behind the other. */
function sameKind(a: Mention, b: Mention): boolean {
  if (a.figure.unit.dimension !== b.figure.unit.dimension) return false;
  const [x, y] = [a.after.slice(0, 10), b.after.slice(0, 10)];
  if (x !== '' && x[0] === y[0]) return true;
  if (x.length > 1 && b.before.slice(-6).includes(x.slice(0, 2))) return true;
  for (let i = 0; i + 2 <= x.length; i++) if (y.includes(x.slice(i, i + 2))) return true;
  return false;
}

function report(article: Article, claim: Claim, { rest, done }: Contradiction, others: readonly Claim[]): Report {
  const total = claim.total ?? others.find(({ total }) => total)?.total;
  const sum = total ? `${done.figure.value}＋${rest.figure.value}＝${total.figure.value}` : '';
  const place = placeOf(article, rest.block);
  const said = claim.at.figure.unit.dimension === 'percent' ? `${claim.deed}率${claim.at.figure.text}` : `${claim.at.figure.text}全部${claim.deed}`;
  const mentioned = [done, rest, ...others.map(({ at }) => at)];
  return {
    range: claim.at.range,
    certainty: 'certain',
    message: {
      zh: `${placeOf(article, claim.at.block).zh}说${said}，${place.zh}说${done.figure.text}已完成、${rest.figure.text}尚未完成${sum && `（${sum}）`}。`,
      en: `${placeOf(article, claim.at.block).en} says ${said}; ${place.en} says ${done.figure.text} are done and ${rest.figure.text} are not${sum && ` (${sum})`}.`,
    },
    related: mentioned.map(({ range, figure, after }) => ({
      range,
      message: { zh: `这里是${figure.text}${after.slice(0, 8)}`, en: `Here: ${figure.text}${after.slice(0, 8)}` },
    })),
    fixes: rateFix(claim, done, total),
  };
}

/** The share that is really done, where the text gives it. */
function rateFix(claim: Claim, done: Mention, total: Mention | undefined): Report['fixes'] & object {
  if (!total || claim.at.figure.unit.dimension !== 'percent') return [];
  const share = ((done.figure.value / total.figure.value) * 100).toFixed(1).replace(/\.0$/u, '');
  return [replaceDigits(claim.at, share)];
}

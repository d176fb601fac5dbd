import type { Range, Report } from '../finding';
import { changeTo } from '../judged-fix';
import { readNumeral } from '../page/numeral';
import type { Article, Block } from '../page/page';
import { bodyOf } from './article-figures';
import { agreed, disagreed, type Comparison } from './comparison';
import { onPage, placeOf } from './mention';

const N = '[0-9]{1,3}|[零一二三四五六七八九十]{1,3}';
const SCORE = new RegExp(`(?<![0-9:：∶.])(?<own>${N})(?<mark>比|:|：|∶)(?<other>${N})(?![0-9:：∶.%％]|[0-9])`, 'gu');
/** Any of them, to pass over blocks without one at once. */
const MAY_TELL = /[0-9零一二三四五六七八九十][比:：∶][0-9零一二三四五六七八九十]/u;
/** How a match ended; from the usage of sports pages. */
const ENDED = '战胜|击败|力克|大胜|险胜|完胜|轻取|横扫|淘汰|逆转|胜|不敌|负于|惜败|告负|惨败|憾负|败|负|输|赢|战平|逼平|握手言和|平';
const AFTER = new RegExp(`^(?:的(?:总)?比分)?[^，。；0-9]{0,6}?(?:${ENDED})`, 'u');
const BEFORE = new RegExp(`(?:${ENDED})[^，。；0-9]{0,10}$|以(?:总比分)?$`, 'u');

interface Score {
  readonly block: Block;
  readonly range: Range;
  readonly text: string;
  readonly own: number;
  readonly other: number;
  /** Whether it is told as how the match ended, and not as how it stood. */
  readonly final: boolean;
}

/** The score of the headline, where the story has the match end with another and never has the headline's. */
export function* headlineScore(article: Article): Generator<Comparison> {
  const heads = article.headlines.flatMap(scoresIn).filter(({ final }) => final);
  if (heads.length === 0) return;
  const told = bodyOf(article).flatMap(scoresIn);
  for (const head of heads) {
    const same = told.find((score) => isSame(score, head));
    const others = told.filter((score) => score.final && oneSideApart(score, head));
    if (same) yield agreed([head, same], `${head.text}＝${same.text}`);
    else if (others[0]) yield disagreed(report(article, head, others[0], others));
  }
}

function scoresIn(block: Block): Score[] {
  if (!MAY_TELL.test(block.text)) return [];
  return Array.from(block.text.matchAll(SCORE), (match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const [own, other] = [match.groups?.own, match.groups?.other].map((text = '') => readNumeral(text)?.value ?? 0);
    const final = AFTER.test(block.text.slice(end, end + 16)) || BEFORE.test(block.text.slice(Math.max(0, start - 14), start));
    return { block, range: onPage(block, { start, end }), text: match[0], own: own ?? 0, other: other ?? 0, final };
  });
}

const isSame = (a: Score, b: Score): boolean => (a.own === b.own && a.other === b.other) || (a.own === b.other && a.other === b.own);

/** One side's points are the same, the other side's are not. A score may be told either way round. */
const oneSideApart = (a: Score, b: Score): boolean => [b, { own: b.other, other: b.own }].some(({ own, other }) => (a.own === own) !== (a.other === other));

function report(article: Article, head: Score, body: Score, all: readonly Score[]): Report {
  const place = placeOf(article, body.block);
  return {
    range: head.range,
    certainty: 'likely',
    message: {
      zh: `标题的比分是${head.text}，${place.zh}是${body.text}，全文没有${head.text}。`,
      en: `The score is ${head.own}:${head.other} in the headline and ${body.own}:${body.other} in ${place.en}.`,
    },
    related: all.map(({ range, text, own, other }) => ({ range, message: { zh: `这里是${text}`, en: `Here it is ${own}:${other}` } })),
    fixes: [changeTo(head.range, head.text, body.text), changeTo(body.range, body.text, head.text)],
  };
}

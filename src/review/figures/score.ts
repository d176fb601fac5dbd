import type { Range } from '../finding';
import { changeTo } from '../judged-fix';
import { keptByText } from '../page/kept-by-text';
import { readNumeral } from '../page/numeral';
import type { Article, Block } from '../page/page';
import { bodyOf } from './article-figures';
import { agreed, disagreed, type Comparison } from './comparison';
import { onPage } from './mention';

const SCORE = '(?<score>(?<own>[0-9]{1,3})(?:比|:|：|∶)(?<other>[0-9]{1,3}))';
const WON = new RegExp(`以${SCORE}(?:的(?:总)?比分)?(?:再次|双双)?(?:战胜|击败|力克|大胜|险胜|完胜|轻取|横扫|淘汰|逆转)`, 'gu');
/** 以3:1击败对手，四局比分为25:21、22:25、…: the sets of a match, each with its own score. */
const SETS = new RegExp(`以${SCORE}[^。；]{0,24}?[，（(][^，。；]{0,4}比分(?:分别)?(?:为|是|：)(?<sets>[0-9]{1,2}(?:比|:|：|∶)[0-9]{1,2}(?:(?:[、，和]|\\s){1,2}[0-9]{1,2}(?:比|:|：|∶)[0-9]{1,2}){1,6})`, 'gu');
/** Any of them, to pass over blocks without one at once. */
const MAY_TELL = /[0-9][比:：∶][0-9]|战[0-9一二三四五六七八九十]/u;
const N = '[0-9]{1,2}|[一二三四五六七八九十]{1,3}';
/** 10战6胜3平1负. */
const RECORD = new RegExp(`(?<all>${N})战(?<won>${N})胜(?:(?<drawn>${N})平)?(?:(?<lost>${N})[负败])?`, 'gu');

/**
 * A victory by fewer points than the other side has (a defeat is printed either way round and stays unquestioned); sets
 * that do not make the score; matches won, drawn and lost that do not make all.
 */
export function* scoreAgainstVerdict(article: Article): Generator<Comparison> {
  for (const block of bodyOf(article)) {
    const { won, inSets, records } = told(block);
    for (const match of won) yield verdict(block, match);
    for (const match of inSets) yield sets(block, match);
    for (const match of records) yield record(block, match);
  }
}

interface ToldScores {
  readonly won: readonly RegExpExecArray[];
  readonly inSets: readonly RegExpExecArray[];
  readonly records: readonly RegExpExecArray[];
}

const NONE: ToldScores = { won: [], inSets: [], records: [] };
const told = keptByText((text): ToldScores => {
  if (!MAY_TELL.test(text)) return NONE;
  const [won = [], inSets = [], records = []] = [WON, SETS, RECORD].map((pattern) => Array.from(text.matchAll(pattern)));
  return { won, inSets, records };
});

function verdict(block: Block, match: RegExpExecArray): Comparison {
  const { score = '', own = '', other = '' } = match.groups ?? {};
  const range = scoreAt(block, match);
  if (Number(own) >= Number(other)) return agreed([{ range }], `${own}≥${other}`);
  const turned = other + score.slice(own.length, score.length - other.length) + own;
  return disagreed({
    range,
    certainty: 'likely',
    message: { zh: `说的是取胜，比分却是${own}＜${other}。`, en: `A victory, yet by ${own} to ${other}.` },
    fixes: [changeTo(range, score, turned)],
  });
}

/** 以 stands before the score. */
function scoreAt(block: Block, match: RegExpExecArray): Range {
  return onPage(block, { start: match.index + 1, end: match.index + 1 + (match.groups?.score ?? '').length });
}

function sets(block: Block, match: RegExpExecArray): Comparison {
  const { score = '', own = '', other = '', sets: listed = '' } = match.groups ?? {};
  const played = Array.from(listed.matchAll(/([0-9]+)(?:比|:|：|∶)([0-9]+)/gu), ([, a, b]) => Number(a) - Number(b));
  const won = played.filter((gap) => gap > 0).length;
  const counted = `${won}:${played.length - won}`;
  const range = scoreAt(block, match);
  const end = match.index + match[0].length;
  const place = onPage(block, { start: end - listed.length, end });
  if ([`${own}:${other}`, `${other}:${own}`].includes(counted)) return agreed([{ range }, { range: place }], counted);
  return disagreed({
    range,
    certainty: 'likely',
    message: { zh: `各局比分${played.length}局，是${counted}，不是${score}。`, en: `The ${played.length} sets make ${counted}, not ${own}:${other}.` },
    related: [{ range: place, message: { zh: '各局比分', en: 'The sets' } }],
  });
}

function record(block: Block, match: RegExpExecArray): Comparison {
  const value = (name: string): number => readNumeral(match.groups?.[name] ?? '')?.value ?? 0;
  const sum = value('won') + value('drawn') + value('lost');
  const printed = match.groups?.all ?? '';
  const range = onPage(block, { start: match.index, end: match.index + match[0].length });
  const terms = ['won', 'drawn', 'lost'].flatMap((name) => match.groups?.[name] ?? []);
  // 10战7胜 leaves the rest untold.
  if (sum === value('all') || (terms.length === 1 && sum < value('all'))) return agreed([{ range }], `${terms.join('＋')}≤${printed}`);
  return disagreed({
    range,
    certainty: 'likely',
    message: { zh: `${terms.join('＋')}＝${sum}，不是${printed}战。`, en: `${terms.join(' + ')} = ${sum}, not ${printed} matches.` },
    fixes: [changeTo(onPage(block, { start: match.index, end: match.index + printed.length }), printed, String(sum))],
  });
}

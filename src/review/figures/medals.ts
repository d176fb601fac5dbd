import type { Range } from '../finding';
import { changeTo } from '../judged-fix';
import { readNumeral } from '../page/numeral';
import type { Article, Block } from '../page/page';
import { bodyOf } from './article-figures';
import { agreed, disagreed, type Comparison } from './comparison';
import { onPage } from './mention';

const N = '[0-9]{1,3}|[一二三四五六七八九十]{1,3}';
const ROW = `(?<gold>${N})(?:枚)?金(?:牌)?[、，]?(?<silver>${N})(?:枚)?银(?:牌)?[、，]?(?:和)?(?<bronze>${N})(?:枚)?铜`;
/** 12金9银7铜、总计29枚; 9枚奖牌，其中3金、4银、3铜. */
const TOTAL_AFTER = new RegExp(`${ROW}(?:牌)?(?:的成绩)?[、，]?(?:奖牌)?(?:共|总计|合计|总数|累计|共计|一共)[^，。；0-9]{0,4}?(?<total>${N})枚`, 'gu');
const TOTAL_BEFORE = new RegExp(`(?<total>${N})枚(?:金银铜)?奖?牌[^。；0-9]{0,8}?${ROW}`, 'gu');
/** The head of a table: 代表队 金 银 铜 总数. */
const HEAD = /^.{0,12}?金牌?[\s|｜]+银牌?[\s|｜]+铜牌?[\s|｜]+(?:总数|总计|合计|总|奖牌数?)$/u;
const TABLE_ROW = /^(?<name>\D{1,16}?)[\s|｜]+(?<gold>[0-9]{1,3})[\s|｜]+(?<silver>[0-9]{1,3})[\s|｜]+(?<bronze>[0-9]{1,3})[\s|｜]+(?<total>[0-9]{1,4})$/u;

/** Gold, silver and bronze make the medals, in a sentence and in each row of a table. */
export function* medals(article: Article): Generator<Comparison> {
  for (const block of bodyOf(article)) {
    if (!block.text.includes('铜')) continue;
    for (const match of block.text.matchAll(TOTAL_AFTER)) yield compare(block, match, match[0].lastIndexOf(match.groups?.total ?? ''));
    for (const match of block.text.matchAll(TOTAL_BEFORE)) yield compare(block, match, 0);
  }
  yield* table(article.blocks);
}

function* table(blocks: readonly Block[]): Generator<Comparison> {
  let open = false;
  for (const block of blocks) {
    const row = open ? TABLE_ROW.exec(block.text) : null;
    if (row) yield compare(block, row, block.text.length - (row.groups?.total ?? '').length);
    else open = block.text.includes('金') && HEAD.test(block.text);
  }
}

function compare(block: Block, match: RegExpExecArray, at: number): Comparison {
  const [gold, silver, bronze, total] = ['gold', 'silver', 'bronze', 'total'].map((name) => readNumeral(match.groups?.[name] ?? '')?.value ?? 0);
  const start = match.index + at;
  const printed = match.groups?.total ?? '';
  const range: Range = onPage(block, { start, end: start + printed.length });
  const sum = (gold ?? 0) + (silver ?? 0) + (bronze ?? 0);
  const words = `${gold}＋${silver}＋${bronze}＝${sum}`;
  if (sum === total) return agreed([{ range }], words);
  return disagreed({
    range,
    certainty: 'likely',
    message: { zh: `金银铜相加是${sum}（${words}），奖牌总数却是${printed}。`, en: `Gold, silver and bronze make ${sum} (${words}), yet the total is ${total}.` },
    related: [{ range: onPage(block, { start: match.index, end: match.index + match[0].length }), message: { zh: `${gold}金${silver}银${bronze}铜`, en: `${gold}–${silver}–${bronze}` } }],
    fixes: [changeTo(range, printed, String(sum))],
  });
}

import type { Report } from '../../finding';
import { mentionsIn, onPage, replaceDigits, type Mention } from '../../figures/mention';
import type { Article } from '../../page/page';
import { SORTED } from './bare-nouns';
import { numeral } from './order';

/** Units of people and houses that are named one by one. */
const NAMED_UNITS = new Set(['份', '部', '篇', '本', '件', '幅', '首', '位', '名', '人', '家', '所', '国', '省', '市', '县', '镇', '村', '支', '座', '个', '门']);
/** What 个 counts must be named for: 4个单位, 3个村. Measures and aspects are told in phrases, with 、 in them. */
const NAMED_NOUN = /(?:单位|企业|公司|委员|主席|主任|选手|队员|代表|同志|作家|演员|学生|教师|医生|村|镇|乡|县|市|区|国家|省份|城市|学校|医院|店|馆|队|社区|街道|高校|获奖者|获得者|候选人)$/u;
const LIST = /^(?<noun>[^，。；：、“”]{0,14}?)(?:分别(?:是|为|有)|为：|是：|：|——|即)[：:]?(?<list>[^。；！？，]*)/u;
/** Where none of this is near, there is no list. */
const LEADS_ON = /分别|：|——|即/u;
const BRACKETS = /[（(][^（）()]{0,60}[）)]/gu;
/** Names are no longer than this, in UTF-16 code units; phrases are. */
const LONGEST = 14;
const LONGEST_SORT = 5;

/** A count and the names that follow it: 5位副主席分别是甲、乙、丙. 和 may join two names or stand in one. */
export function* namesAfter(article: Article): Generator<Report> {
  for (const mention of mentionsIn(article.paragraphs)) {
    const { figure } = mention;
    if (!NAMED_UNITS.has(figure.unit.text) || figure.exactness !== 'exact' || figure.value !== figure.upper || figure.value < 2 || figure.value > 20) continue;
    const list = titlesAfter(mention) ?? listAfter(mention);
    if (!list || (list.least <= figure.value && (list.open || figure.value <= list.most))) continue;
    yield report(mention, list);
  }
}

interface List {
  readonly least: number;
  readonly most: number;
  /** Whether 等 leaves it open. */
  readonly open: boolean;
  /** In the block's text. */
  readonly start: number;
  readonly end: number;
}

const TITLES = /^[^，。；：《》]{0,8}[：:——]{1,2}(?<list>(?:《[^《》]{1,60}》(?:（[^（）]{1,12}）)?[、，和与及]?){2,})(?<open>等)?/u;

/** 三份文件：《甲》《乙》《丙》. */
function titlesAfter({ figure, block }: Mention): List | undefined {
  if (!TITLED.test(figure.unit.text + figure.counted)) return undefined;
  const match = TITLES.exec(block.text.slice(figure.end, figure.end + 400));
  const { list = '', open } = match?.groups ?? {};
  if (!match) return undefined;
  const count = list.match(/《/gu)?.length ?? 0;
  const end = figure.end + match[0].length - (open?.length ?? 0);
  return { least: count, most: count, open: open !== undefined, start: end - list.length, end };
}

/** What has a title: 3个文件, 两部法律, 四篇作品. */
const TITLED = /^(?:份|部|篇|本|件|幅|首|个(?:文件|通知|意见|方案|办法|条例|规定|报告|议案|作品|剧目|节目))/u;

function listAfter({ figure, block }: Mention): List | undefined {
  if (!LEADS_ON.test(block.text.slice(figure.end, figure.end + 20))) return undefined;
  const rest = block.text.slice(figure.end, figure.end + 300);
  // A name's explanation in brackets may hold marks of its own.
  const plain = rest.replace(BRACKETS, (bracket) => '〓'.repeat(bracket.length));
  const match = LIST.exec(plain);
  const { noun = '', list = '' } = match?.groups ?? {};
  const sorts = SORTED.test(noun);
  if (!match || (!sorts && ((figure.unit.text === '个' && !NAMED_NOUN.test(noun)) || figure.unit.text === '门'))) return undefined;
  const open = /等[^、]{0,6}$/u.test(list);
  const names = list.replaceAll('〓', '').replace(/等[^、]{0,6}$/u, '').split('、');
  if (names.length < 2 || names.some((name) => name === '' || name.length > (sorts ? LONGEST_SORT : LONGEST)) || match[0].length === rest.length) return undefined;
  const joined = names.at(-1)?.match(/.(?:和|与|及|以及).{2,}$/u) ? 1 : 0;
  const end = figure.end + match[0].length;
  return { least: names.length, most: names.length + joined, open, start: end - list.length, end };
}

function report(mention: Mention, { least, most, start, end }: List): Report {
  const { figure, block } = mention;
  const printed = block.text.slice(figure.digits.start, figure.digits.end);
  return {
    range: mention.range,
    certainty: 'likely',
    message: { zh: `说有${figure.text}，后面列了${most}个。`, en: `It says ${figure.text}; ${most} are named after it.` },
    related: [{ range: onPage(block, { start, end }), message: { zh: `列出的${most}个`, en: `The ${most} that are named` } }],
    fixes: least === most ? [replaceDigits(mention, numeral(most, printed))] : [],
  };
}

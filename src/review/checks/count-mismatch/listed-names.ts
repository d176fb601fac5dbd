import type { Range, Report } from '../../finding';
import type { Article } from '../../page/page';
import { mentionsIn, onPage, replaceDigits, type Mention } from '../../figures/mention';
import { bareNounsBefore } from './bare-nouns';
import { numeral } from './order';

const LIST_UNITS = new Set(['个', '家', '大', '项', '种', '类', '地', '国', '省', '市', '县', '区', '所', '条', '座', '名', '位', '人', '部', '台', '本', '支', '款', '幅', '首', '处', '门', '级']);
const QUOTED = /[“《][^“”《》]*[”》]/gu;

/**
 * More names before 等N家 than N: A、B、C等2家; and names that a closing count sums up, A、B两大板块, in another number.
 * Names are counted by 、 alone at least, and with 和 与 及 at most: only a count outside both is wrong.
 */
export function* listedNames(article: Article): Generator<Report> {
  for (const mention of mentionsIn(article.paragraphs)) {
    const { figure } = mention;
    if (!LIST_UNITS.has(figure.unit.text) || figure.exactness !== 'exact' || figure.value !== figure.upper || figure.value < 2 || figure.value > 30) continue;
    const list = listBefore(mention);
    if (!list) continue;
    const { least, most, open, range } = list;
    if (open ? least <= figure.value : least <= figure.value && figure.value <= most) continue;
    yield report(mention, range, least, open);
  }
}

interface List {
  readonly least: number;
  readonly most: number;
  /** Whether 等 leaves it open. */
  readonly open: boolean;
  readonly range: Range;
}

/** Quoted names right before the count: “甲”“乙”和“丙”三大板块; or bare names, up to eight characters each, before 等. */
function listBefore(mention: Mention): List | undefined {
  const { block, figure, before } = mention;
  if (!/[、”》]/u.test(before)) return undefined;
  const open = /等$/u.test(before);
  const text = before.replace(/等$/u, '');
  const end = figure.start - (before.length - text.length);
  const quoted = /(?:[“《][^“”《》]*[”》](?:、|和|与|及|以及)?){2,}$/u.exec(text);
  if (quoted) {
    const count = quoted[0].match(QUOTED)?.length ?? 0;
    // A pair of marks within a row may be part of a longer name.
    return { least: count, most: count, open, range: onPage(block, { start: end - quoted[0].length, end }) };
  }
  const kind = open ? undefined : (ofOneKind(text, figure) ?? placesNamed(text, figure));
  if (kind) return { ...kind, open, range: onPage(block, { start: end - kind.length, end }) };
  const nouns = open ? undefined : bareNounsBefore(mention);
  if (nouns) return { ...nouns, open };
  const bare = open ? /(?:^|[\p{Script=Han}])((?:[^、，的了和与及“”（）《》]{2,8}、){2,}[^、，的了“”（）《》]{2,8})$/u.exec(text) : null;
  if (!bare?.[1] || ofAnotherKind(bare[1].split('、'), figure)) return undefined;
  const least = bare[1].split('、').length;
  return { least, most: least, open, range: onPage(block, { start: end - bare[1].length, end }) };
}

/** Names of places, by how they end. */
const PLACE = /^[省市州县区镇乡村国岛]$/u;

/** 石桥镇、柳湾镇、云台镇4个镇: names that end alike and fill the clause before a count of that kind. */
function ofOneKind(text: string, { unit, counted }: Mention['figure']): { least: number; most: number; length: number } | undefined {
  const names = text.split('、');
  const [first = ''] = names;
  const end = first.at(-1) ?? '';
  if (names.length < 2 || !PLACE.test(end) || !(unit.text + counted.slice(0, 2)).includes(end)) return undefined;
  if (names.some((name, i) => !name.endsWith(end) || name.length < 2 || (i > 0 && name.length > 8))) return undefined;
  const joined = names.filter((name) => name.slice(0, -1).includes(end) && /和|与|及/u.test(name)).length;
  return { least: names.length, most: names.length + joined, length: text.length - Math.max(0, first.length - 8) };
}

/** What short names of places are summed up by: 四县, 4个县. */
const PLACES = /^(?:[省市州县区镇乡村]|个(?:省|市|州|县|区|镇|乡|村)(?![级域委民庄]))/u;
const SHORT_NAME = /^\p{Script=Han}{2,3}$/u;
const JOINED = /^(?<first>\p{Script=Han}{2,3})(?:和|与|及)(?<last>\p{Script=Han}{2,3})$/u;

/** 清溪、白石、南屏、云岭四个县: names of two or three characters in a row before a count of places; the first may have words before it. */
function placesNamed(text: string, { unit, counted }: Mention['figure']): { least: number; most: number; length: number } | undefined {
  const [first = '', ...rest] = text.split('、');
  // 三省一市 and 两市三县 sum up by kinds.
  if (!PLACES.test(unit.text + counted) || /^[0-9一两二三四五六七八九十省市区州]/u.test(counted.replace(/^个/u, '').slice(unit.text === '个' ? 1 : 0))) return undefined;
  if (first.length < 2 || rest.length < 2 || /[和与及等]/u.test(first)) return undefined;
  const last = rest.at(-1) ?? '';
  if (!rest.slice(0, -1).every((name) => SHORT_NAME.test(name)) || !(SHORT_NAME.test(last) || JOINED.test(last))) return undefined;
  const length = text.length - Math.max(0, first.length - 3);
  return { least: rest.length + 1, most: rest.length + (JOINED.test(last) ? 2 : 1), length };
}

/** 桥头镇、河口镇、石门镇等2个县: the names are of a kind that the count does not speak of. Classes are fewer than their members. */
function ofAnotherKind(names: readonly string[], { unit, counted }: Mention['figure']): boolean {
  const ends = new Set(names.map((name) => name.at(-1) ?? ''));
  const [end = ''] = ends;
  if (/^(?:大|种|类)$/u.test(unit.text) || /^[大小]?(?:类|种)/u.test(counted)) return true;
  return ends.size === 1 && !(unit.text + counted.slice(0, 6)).includes(end);
}

function report(mention: Mention, range: Range, listed: number, open: boolean): Report {
  const { figure, block } = mention;
  const printed = block.text.slice(figure.digits.start, figure.digits.end);
  return {
    range: mention.range,
    certainty: 'likely',
    message: {
      zh: `前面列了${listed}个，却说${open ? '“等' : '“'}${figure.text}”。`,
      en: `${listed} are named before it, yet it says ${figure.text}.`,
    },
    related: [{ range, message: { zh: `列出的${listed}个`, en: `The ${listed} that are named` } }],
    fixes: [replaceDigits(mention, listed === 2 && !/[0-9]/u.test(printed) ? '两' : numeral(listed, printed))],
  };
}

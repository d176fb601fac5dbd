import type { Certainty } from '../finding';
import { boundsOf, oneSlipApart } from '../page/figure-agreement';
import { readNumeral } from '../page/numeral';
import type { Article } from '../page/page';
import { toldInBody } from './article-figures';
import { agreed, disagreed, type Comparison } from './comparison';
import { significantDigits, type Mention } from './mention';
import { COMPLEMENTS, DISJOINT, MAY_OVERLAP, REST, STILL_REST, TOGETHER } from './part-words';
import { between, type Told } from './sentences';
import { bare, meets, sumInWords, sumOf } from './sum';
import { fixesOfSum, whatIsLeft } from './sum-fixes';

/** Totals and their parts: 其中 …, 剩余 …, 合计 …. */
export function* totalAgainstParts(article: Article): Generator<Comparison> {
  const told = toldInBody(article);
  for (const [i, sentence] of told.entries()) {
    if (NAMES_A_PART.test(sentence.text)) yield* amongWhich(sentence);
    const last = told[i - 1];
    if (last) yield* amongThem(last, sentence);
    if (NAMES_A_REST.test(sentence.text)) yield* leftOver(sentence, told.slice(Math.max(0, i - 2), i).filter(({ block }) => block === sentence.block));
    if (NAMES_A_SUM.test(sentence.text)) yield* together(sentence);
  }
}

/** What a sentence must hold for each, to pass over the others at once. */
const NAMES_A_PART = /其中|中[，,]/u;
const NAMES_A_REST = /[剩余未]|[还尚仍]有/u;
const NAMES_A_SUM = /[共计]/u;

const AMONG_WHICH = /^[^。！？；]{0,40}[，,（(]?其中[，,]?[^，；：]{0,14}$/u;
/** 26名伤者中，重伤3人、轻伤23人. */
const OF_THESE = /^[^。！？；，]{1,10}中[，,][^，；：0-9]{0,10}$/u;

/** 共86名，其中男79名、女9名. How much the total grew may stand between. */
function* amongWhich(sentence: Told): Generator<Comparison> {
  const { mentions } = sentence;
  for (const [i, total] of mentions.entries()) {
    const after = mentions.slice(i + 1);
    const next = after.findIndex((mention) => isOfUnit(mention, total) && !isBeside(mention));
    const first = after[next];
    if (!first || !isAdditive(total) || !(AMONG_WHICH.test(between(total, first)) || (next === 0 && OF_THESE.test(between(total, first))))) continue;
    if (next === 0 && between(total, first).indexOf('其中') > 17) continue;
    const compared = compareParts(total, after.slice(next));
    if (compared) yield compared;
  }
}

/** 新增3600个。其中，…; 常住人口401万人，比上年末减少2万人。其中，…: the total stands in the sentence before. */
function* amongThem({ mentions, block, end }: Told, sentence: Told): Generator<Comparison> {
  if (sentence.block !== block || sentence.start !== end || !sentence.text.startsWith('其中')) return;
  const total = mentions.findLast((mention) => !isBeside(mention)) ?? mentions.at(-1);
  if (!total || !isAdditive(total)) return;
  const rest = block.text.slice(total.figure.end, end);
  if (!(total === mentions.at(-1) ? /^[^，；]{0,16}[。！]$/u : /^[^。；]{0,40}[。！]$/u).test(rest)) return;
  const compared = strictParts(total, sentence.mentions).length > 1 || partsOver(total, sentence.mentions).length > 1 ? compareParts(total, sentence.mentions) : undefined;
  if (compared) yield compared;
}

/** What is told of a figure beside it: a rate, or by how much it changed. */
const isBeside = (mention: Mention): boolean => isRate(mention) || isChange(mention);
const isRate = ({ figure }: Mention): boolean => figure.unit.dimension === 'percent' || figure.unit.dimension === 'percentage point' || figure.unit.dimension === 'times';
/** 比上年末减少2.14万人: but 新增3600个 is a total. */
const isChange = ({ before }: Mention): boolean => /(?:比|较|同比|环比)[^，。；]*$/u.test(before) || /(?:增加|减少|增长|下降|上升|提高|回落|净增|净减|多|少)了?$/u.test(before);

/** What is told per head, on the average, as a price, as a degree, a height or a span of time has parts that do not add up. */
const isAdditive = (mention: Mention): boolean => isQuantity(mention) && !isChange(mention) && !isMeasured(mention);
const NOT_ADDITIVE = new Set(['degree', 'second', 'day', 'week', 'month', 'year', '级']);
const PER = /每|均|价|最|水位|海拔|雨量|浓度|面积在|不等/u;
const LENGTH = /长|里程|线|路/u;

function isMeasured({ figure, before, after, block }: Mention): boolean {
  const { dimension } = figure.unit;
  if (NOT_ADDITIVE.has(dimension) || PER.test(before.slice(-12)) || /^[/／]|^(?:每|以上|不等)/u.test(block.text.slice(figure.end, figure.end + 2))) return true;
  return dimension === 'metre' && !LENGTH.test(before + after);
}

/** The figures of the total's unit that follow, up to another 其中 or a mark that closes the list. */
function strictParts(total: Mention, after: readonly Mention[]): Mention[] {
  const parts: Mention[] = [];
  for (const part of after) {
    const last = parts.at(-1);
    if (last && (/[；。]|其中|累计|共计|另/u.test(between(last, part)) || between(last, part).length > 16)) break;
    if (isOfUnit(part, total)) parts.push(part);
    else if (parts.length > 0) break;
  }
  return parts;
}

/** The same over their rates of growth, and over semicolons: the rest of the sentence. */
function partsOver(total: Mention, after: readonly Mention[]): Mention[] {
  const parts: Mention[] = [];
  for (const part of after) {
    const last = parts.at(-1);
    if (last && /[。]|其中|累计|共计|另/u.test(between(last, part))) break;
    if (isBeside(part)) continue;
    if (!isOfUnit(part, total)) break;
    parts.push(part);
  }
  return parts;
}

/** 制造业68家，岗位756个；服务业41家，岗位432个；其他17家，…: the first figure of each row that semicolons part. */
function partsInRows(total: Mention, after: readonly Mention[]): Mention[] {
  const parts: Mention[] = [];
  for (const [i, mention] of after.entries()) {
    const last = after[i - 1];
    if (last && /[。]|其中/u.test(between(last, mention))) break;
    if (i > 0 && !between(last ?? mention, mention).includes('；')) continue;
    if (!isOfUnit(mention, total)) return [];
    parts.push(mention);
  }
  return parts;
}

/** The last row is all the others, so that nothing is left out. */
function closes(rows: readonly Mention[]): boolean {
  return rows.length > 2 && rows.every(({ figure }) => figure.value === figure.upper && figure.exactness === 'exact') && /^(?:其他|其它|其余)/u.test(rows.at(-1)?.before ?? '');
}

const isOfUnit = ({ figure: part }: Mention, { figure: total }: Mention): boolean =>
  part.unit.text === total.unit.text || (part.unit.dimension === total.unit.dimension && part.unit.dimension !== 'year');

function compareParts(total: Mention, after: readonly Mention[]): Comparison | undefined {
  const all = partsOver(total, after);
  const rows = partsInRows(total, after);
  if (closes(rows)) return meets(sumOf(rows), boundsOf(total.figure, 0.5)) ? addUp(total, rows) : report(total, rows, 'likely');
  if (isWhole(all) || areTurns(total, all)) return meets(sumOf(all), boundsOf(total.figure, 0.5)) ? addUp(total, all) : report(total, all, 'certain');
  const parts = strictParts(total, after);
  const whole = boundsOf(total.figure, 0.5);
  const tooBig = parts.find((part) => boundsOf(part.figure).low > whole.high);
  if (tooBig) return tooMuch(total, tooBig);
  if (parts.length < 2 || parts.some(({ figure }) => figure.upper !== figure.value)) return undefined;
  const sum = sumOf(parts);
  if (meets(sum, whole)) return addUp(total, parts);
  if (sum.low <= whole.high) return undefined;
  const labels = labelsOf(parts);
  if (DISJOINT.some((kinds) => areAll(kinds, labels))) return report(total, parts, 'certain');
  // People may be of several kinds at once: a manager is also a director.
  if (total.figure.unit.dimension === 'person' || labels.some((label) => MAY_OVERLAP.test(label))) return undefined;
  return report(total, parts, oneSlip(total, parts) ? 'likely' : 'possible');
}

/** Whether parts are of kinds that make up a whole, one of each kind. */
function isWhole(parts: readonly Mention[]): boolean {
  if (parts.some(({ figure }) => figure.upper !== figure.value || figure.exactness !== 'exact')) return false;
  const labels = labelsOf(parts);
  return COMPLEMENTS.some((kinds) => kinds.length === parts.length && areAll(kinds, labels));
}

/** 分两批调整，其中第一批14条，第二批11条: as many turns as were announced, each with its number, are the whole. */
function areTurns(total: Mention, parts: readonly Mention[]): boolean {
  const [first] = parts;
  const announced = first && TURNS.exec(between(total, first));
  if (!announced || readNumeral(announced[1] ?? '')?.value !== parts.length) return false;
  return labelsOf(parts).every((label, i) => readNumeral(/第(\p{Script=Han}|\d)[批期组轮段步]/u.exec(label)?.[1] ?? '')?.value === i + 1);
}

const TURNS = /分(?:成|为|作)?([两二三四五六2-6])个?(?:阶段|[批期组轮段步])/u;

const labelsOf = (parts: readonly Mention[]): string[] => parts.map((part, i) => labelOf(part, parts[i - 1]));
const areAll = (kinds: readonly RegExp[], labels: readonly string[]): boolean => kinds.every((kind) => labels.some((label) => kind.test(label)));

/** Whether one digit of the total, or one slip in a part of three digits and more, makes it the sum. */
function oneSlip(total: Mention, parts: readonly Mention[]): boolean {
  const factor = total.figure.unit.factor;
  const sum = parts.reduce((all, { figure }) => all + figure.value * figure.unit.factor, 0) / factor;
  const step = Math.min(total.figure.step, ...parts.map(({ figure }) => (figure.step * figure.unit.factor) / factor));
  const [x, y] = [String(Math.round(total.figure.value / step)), String(Math.round(sum / step))];
  const ofTotal = x.length === y.length && Array.from(x).filter((digit, i) => digit !== y[i]).length === 1 && x.replace(/0+$/u, '').length > 1;
  return ofTotal || parts.some((part) => significantDigits(part.figure) > 2 && oneSlipApart(part.figure, { ...part.figure, value: whatIsLeft(total, parts, part) / part.figure.unit.factor }));
}

/** What a part is called: before the figure and after it. */
function labelOf(part: Mention, last: Mention | undefined): string {
  const before = last?.block === part.block ? between(last, part) : part.before;
  return `${before.replace(/^.*[，、；：]|其中/gu, '')}${part.after}`;
}

/** 340户，已竣工295户，剩余55户. */
function* leftOver(sentence: Told, before: readonly Told[]): Generator<Comparison> {
  for (const [i, rest] of sentence.mentions.entries()) {
    const sure = REST.test(rest.before);
    if (!(sure || STILL_REST.test(rest.before)) || !isQuantity(rest)) continue;
    const same = [...before.flatMap(({ mentions }) => mentions), ...sentence.mentions.slice(0, i)].filter((other) => other.figure.unit.text === rest.figure.unit.text && isQuantity(other));
    const total = same.findLast((other, k) => k < same.length - 1 && isTotal(other, same.slice(k + 1)));
    const done = total ? same.slice(same.indexOf(total) + 1) : [];
    const last = done.at(-1);
    if (!total || !last || rest.figure.value >= total.figure.value) continue;
    const fitting = [[last, rest], [...done, rest]].find((parts) => meets(sumOf(parts), boundsOf(total.figure, 0.5)));
    if (fitting) {
      yield addUp(total, fitting);
      continue;
    }
    if (done.length > 1 || !/(?:已|完成|其中|竣工|到位)/u.test(last.before + between(total, last)) || !sameNoun(total, rest, last)) continue;
    if (!sure && !closeTo(total, [last, rest])) continue;
    yield report(total, [last, rest], sure ? 'certain' : 'likely');
  }
}

const isTotal = ({ figure }: Mention, parts: readonly Mention[]): boolean => parts.every((part) => part.figure.value < figure.value);

/** What is left must be of the total's kind: its noun, if it has one, is said of the total too. */
function sameNoun(total: Mention, rest: Mention, done: Mention): boolean {
  const noun = /^的?(\p{Script=Han})/u.exec(rest.after)?.[1];
  const said = total.before + total.after + done.after + done.before;
  return noun === undefined || said.includes(noun) || /^(?:将|正|于|今|在|预计|计划|待|尚|明|年|也|是|为|则|由|均|都|已|仍)/u.test(rest.after);
}

/** Within a tenth: a slip in one figure, not a count of other things. */
function closeTo(total: Mention, parts: readonly Mention[]): boolean {
  const sum = sumOf(parts);
  return Math.abs(sum.low - boundsOf(total.figure, 0.5).low) <= boundsOf(total.figure, 0.5).high * 0.15;
}

/** 86万元、52万元、47万元，三个村合计195万元. */
function* together(sentence: Told): Generator<Comparison> {
  const { mentions } = sentence;
  for (const [i, total] of mentions.entries()) {
    const lead = sentence.block.text.slice(Math.max(0, total.figure.start - 12), total.figure.start);
    if (!isQuantity(total) || !TOGETHER.test(lead)) continue;
    const listed = listBefore(mentions, i);
    if (listed.length > 1) {
      yield meets(sumOf(listed), boundsOf(total.figure, 0.5)) ? addUp(total, listed) : report(total, listed, 'certain');
      continue;
    }
    const parts = mentions.slice(0, i).filter((part) => part.figure.unit.text === total.figure.unit.text);
    const said = mentions[i - 1];
    const counted = said?.figure.value === parts.length && said.figure.script === 'chinese' && between(said, total).length < 10;
    if (!counted || parts.length < 2) continue;
    yield meets(sumOf(parts), boundsOf(total.figure, 0.5)) ? addUp(total, parts) : report(total, parts, 'certain');
  }
}

/** 分别为13.21亿元、15.47亿元、12.68亿元，合计41.36亿元: the list that ends right before its sum. */
function listBefore(mentions: readonly Mention[], at: number): Mention[] {
  const total = mentions[at];
  const parts: Mention[] = [];
  for (let i = at - 1; total && i >= 0; i--) {
    const part = mentions[i];
    if (part?.figure.unit.text !== total.figure.unit.text || !isQuantity(part)) return [];
    const gap = between(part, mentions[i + 1] ?? total);
    if (!(i === at - 1 ? /^[，,、]?[^，。；0-9]{0,8}$/u : /^[、和与及]$/u).test(gap)) return [];
    parts.unshift(part);
    if (/分别[^，。；、]{0,6}$/u.test(part.before)) return parts;
  }
  return [];
}

function isQuantity({ figure }: Mention): boolean {
  const { dimension } = figure.unit;
  return figure.unit.text !== '' && figure.value === figure.upper && figure.value > 0 && dimension !== 'percent' && dimension !== 'percentage point' && dimension !== 'times' && significantDigits(figure) > 0;
}

const addUp = (total: Mention, parts: readonly Mention[]): Comparison => agreed([total, ...parts], sumInWords(parts, total));

function tooMuch(total: Mention, part: Mention): Comparison {
  const [whole, some] = [bare(total.figure.text), bare(part.figure.text)];
  return disagreed({
    range: total.range,
    certainty: 'certain',
    message: { zh: `总数是${whole}，其中的一部分却有${some}（${some}＞${whole}）。`, en: `The total is ${whole}, yet one part of it is ${some}.` },
    related: [{ range: part.range, message: { zh: `其中的${some}`, en: `The part, ${some}` } }],
    fixes: [],
  });
}

function report(total: Mention, parts: readonly Mention[], certainty: Certainty): Comparison {
  const sum = sumInWords(parts, total);
  const whole = bare(total.figure.text);
  return disagreed({
    range: total.range,
    certainty,
    message: { zh: `各部分相加与总数不符：${sum}，总数却是${whole}。`, en: `The parts do not make the total: ${sum}, yet the total is ${whole}.` },
    related: parts.map(({ range, figure }) => ({ range, message: { zh: `部分：${bare(figure.text)}`, en: `A part: ${bare(figure.text)}` } })),
    fixes: fixesOfSum(total, parts),
  });
}

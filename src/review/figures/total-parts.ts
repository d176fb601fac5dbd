import type { Certainty, Fix } from '../finding';
import { boundsOf } from '../page/figure-agreement';
import type { Article } from '../page/page';
import { agreed, disagreed, type Comparison } from './comparison';
import { bodyOf, replaceDigits, significantDigits, type Mention } from './mention';
import { COMPLEMENTS, DISJOINT, MAY_OVERLAP, REST, STILL_REST, TOGETHER } from './part-words';
import { between, toldIn, type Told } from './sentences';
import { bare, meets, printed, sumInWords, sumOf } from './sum';

/** Totals and their parts: 其中 …, 剩余 …, 合计 …. */
export function* totalAgainstParts(article: Article): Generator<Comparison> {
  const told = toldIn(bodyOf(article));
  for (const [i, sentence] of told.entries()) {
    yield* amongWhich(sentence);
    const last = told[i - 1];
    if (last) yield* amongThem(last, sentence);
    yield* leftOver(sentence, told.slice(Math.max(0, i - 2), i).filter(({ block }) => block === sentence.block));
    yield* together(sentence);
  }
}

/** 共86名，其中男79名、女9名. */
function* amongWhich(sentence: Told): Generator<Comparison> {
  const { mentions } = sentence;
  for (const [i, total] of mentions.entries()) {
    const next = mentions[i + 1];
    if (!next || !isQuantity(total) || !/^[^。！？；]{0,16}[，,（(]?其中[^，；：]{0,14}$/u.test(between(total, next))) continue;
    const parts = partsOf(total, mentions.slice(i + 1));
    const compared = compareParts(total, parts);
    if (compared) yield compared;
  }
}

/** 新增3600个。其中，…: the total ends the sentence before. */
function* amongThem({ mentions, block, end }: Told, sentence: Told): Generator<Comparison> {
  const total = mentions.at(-1);
  if (!total || !isQuantity(total) || sentence.block !== block || sentence.start !== end || !/^其中[，,]?/u.test(sentence.text)) return;
  if (!/^[^，；]{0,16}[。！]$/u.test(block.text.slice(total.figure.end, end))) return;
  const parts = partsOf(total, sentence.mentions);
  const compared = parts.length > 1 ? compareParts(total, parts) : undefined;
  if (compared) yield compared;
}

/** The figures of the total's unit that follow, up to another 其中 or a mark that closes the list. */
function partsOf(total: Mention, after: readonly Mention[]): Mention[] {
  const parts: Mention[] = [];
  for (const part of after) {
    const last = parts.at(-1);
    if (last && (/[；。]|其中|累计|共计|另/u.test(between(last, part)) || between(last, part).length > 16)) break;
    if (part.figure.unit.text === total.figure.unit.text || (part.figure.unit.dimension === total.figure.unit.dimension && part.figure.unit.dimension !== 'year')) parts.push(part);
    else if (parts.length > 0) break;
  }
  return parts;
}

function compareParts(total: Mention, parts: readonly Mention[]): Comparison | undefined {
  const whole = boundsOf(total.figure, 0.5);
  const tooBig = parts.find((part) => boundsOf(part.figure).low > whole.high);
  if (tooBig) return tooMuch(total, tooBig);
  if (parts.length < 2 || parts.some(({ figure }) => figure.upper !== figure.value)) return undefined;
  const labels = parts.map((part, i) => labelOf(part, parts[i - 1]));
  const sum = sumOf(parts);
  if (meets(sum, whole)) return addUp(total, parts);
  const all = (kinds: readonly RegExp[]): boolean => kinds.every((kind) => labels.some((label) => kind.test(label)));
  if (COMPLEMENTS.some(all)) return report(total, parts, 'certain');
  if (sum.low <= whole.high) return undefined;
  if (DISJOINT.some(all)) return report(total, parts, 'certain');
  // People may be of several kinds at once: a manager is also a director.
  if (total.figure.unit.dimension === 'person' || labels.some((label) => MAY_OVERLAP.test(label))) return undefined;
  return report(total, parts, oneSlip(total, parts) ? 'likely' : 'possible');
}

/** Whether one digit of the total, three digits long at least, makes it the sum. */
function oneSlip(total: Mention, parts: readonly Mention[]): boolean {
  const factor = total.figure.unit.factor;
  const sum = parts.reduce((all, { figure }) => all + figure.value * figure.unit.factor, 0) / factor;
  const step = Math.min(total.figure.step, ...parts.map(({ figure }) => (figure.step * figure.unit.factor) / factor));
  const [x, y] = [String(Math.round(total.figure.value / step)), String(Math.round(sum / step))];
  return x.length === y.length && Array.from(x).filter((digit, i) => digit !== y[i]).length === 1 && x.replace(/0+$/u, '').length > 1;
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
    if (!isQuantity(rest) || !(sure || STILL_REST.test(rest.before))) continue;
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
    const parts = mentions.slice(0, i).filter((part) => part.figure.unit.text === total.figure.unit.text);
    const said = mentions[i - 1];
    const counted = said?.figure.value === parts.length && said.figure.script === 'chinese' && between(said, total).length < 10;
    if (!counted || parts.length < 2) continue;
    yield meets(sumOf(parts), boundsOf(total.figure, 0.5)) ? addUp(total, parts) : report(total, parts, 'certain');
  }
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
    fixes: fixesOf(total, parts),
  });
}

/** The total set to the sum; or either of two parts set to what the other leaves. */
function fixesOf(total: Mention, parts: readonly Mention[]): Fix[] {
  const value = ({ figure }: Mention): number => figure.value * figure.unit.factor;
  const sum = parts.reduce((all, part) => all + value(part), 0);
  const fixes = [replaceDigits(total, printed(sum / total.figure.unit.factor))];
  for (const part of parts) {
    const left = value(total) - (sum - value(part));
    if (left > 0) fixes.push(replaceDigits(part, printed(left / part.figure.unit.factor)));
  }
  return fixes;
}

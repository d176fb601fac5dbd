import type { Report } from '../finding';
import { boundsOf, type Bounds } from '../page/figure-agreement';
import { tidy } from '../page/numeral';
import type { Article } from '../page/page';
import { toldInBody } from './article-figures';
import { CHANGE_VERB, directionOf, type Direction } from './change-verbs';
import { agreed, disagreed, type Comparison } from './comparison';
import { asPrinted, replaceDigits, setDigits, type Mention } from './mention';
import { between, type Told } from './sentences';
import { meets, printed } from './sum';

/** From one figure to another: 由400万元增加到640万元. */
interface Change {
  readonly from: Mention;
  readonly to: Mention;
  readonly direction: Direction;
  /** Where the figures that tell how much begin among the sentence's. */
  readonly next: number;
}

const TO = new RegExp(`(?<verb>${CHANGE_VERB})(?:到|至|为|成)(?:了)?(?:[^，。；0-9]{0,8})$`, 'u');
const BY = new RegExp(`(?<verb>${CHANGE_VERB})(?:了|幅度?达?到?|率为?|速为?)?$`, 'u');
const THAN = /(?:比|较|与|同)[^，。；]{0,14}的$/u;
const LAST_TIME = /(?:去年|上年|上月|前年)(?:同期)?(?:为|是|仅为|只有)?$/u;
/** The clause that tells how much has no subject of its own. */
const ALONE = new RegExp(`^(?:[0-9一二三四五六七八九十]{1,3}年(?:来|间)?)?(?:共|总共|同比|净|足足|整整|增幅|降幅|涨幅|跌幅|大幅)?(?:${CHANGE_VERB}|翻|达)`, 'u');
/** Rates by the year and places in a ranking are reckoned otherwise. */
const OTHERWISE = /年均|平均|每年|逐年|环比|复合/u;
const RANKING = /排名|名次|位次|位列|第\s*$/u;

/** A change told with both its ends: the direction of its verb, and how much it says it is. */
export function* changeAgainstEnds(article: Article): Generator<Comparison> {
  for (const sentence of toldInBody(article)) {
    for (const change of changesIn(sentence)) {
      const turned = againstVerb(change);
      if (turned) yield disagreed(turned);
      else yield* amounts(sentence, change);
    }
  }
}

function* changesIn(sentence: Told): Generator<Change> {
  const { mentions } = sentence;
  for (let i = 0; i + 1 < mentions.length; i++) {
    const [a, b] = [mentions[i], mentions[i + 1]];
    if (!a || !b || !comparable(a, b)) continue;
    const lead = between(a, b);
    const to = TO.exec(lead.slice(-24));
    if (to && lead.length < 26 && !/[。；]/u.test(lead) && /(?:由|从)[^，。；]{0,16}$/u.test(a.before) && !RANKING.test(a.before + lead) && !betterByLess(a, b, to.groups?.verb ?? '')) {
      yield { from: a, to: b, direction: directionOf(to.groups?.verb ?? ''), next: i + 2 };
    } else if ((THAN.test(b.before) || LAST_TIME.test(b.before)) && lead.length < 24 && !/[。；]/u.test(lead)) {
      const next = isSpan(mentions[i + 2]) ? i + 3 : i + 2;
      const verb = BY.exec((mentions[next]?.before ?? '').slice(-10))?.groups?.verb;
      if (verb !== undefined) yield { from: b, to: a, direction: directionOf(verb), next };
    }
  }
}

/** 十年共增加: over how long it was. */
const isSpan = (mention: Mention | undefined): boolean => mention?.figure.unit.dimension === 'year' && /^(?:来|间)?共?(?:净)?(?:增|减)/u.test(mention.after);

/** 每3天 as a rhythm, 精度由5米提升到1米: less is more; and 由15个小厂发展为3个集团 counts other things. */
function betterByLess(a: Mention, b: Mention, verb: string): boolean {
  if (/每$/u.test(a.before) && /每$/u.test(b.before) && TIME_OR_LENGTH.has(a.figure.unit.dimension)) return true;
  if (/提高|提升|升/u.test(verb) && (TIME_OR_LENGTH.has(a.figure.unit.dimension) || /精度|误差|分辨率|灵敏/u.test(a.before))) return true;
  const noun = a.after.slice(0, Math.max(0, a.after.indexOf(verb)));
  const other = /^\p{Script=Han}{2}/u.exec(b.after)?.[0] ?? '';
  return noun.length > 1 && other !== '' && !Array.from(other).some((mark) => noun.includes(mark));
}

const TIME_OR_LENGTH = new Set(['second', 'day', 'week', 'month', 'year', 'metre']);

function comparable(a: Mention, b: Mention): boolean {
  const [x, y] = [a.figure, b.figure];
  return x.unit.dimension === y.unit.dimension && x.value === x.upper && y.value === y.upper && x.value !== 0 && x.exactness === 'exact' && y.exactness === 'exact';
}

const base = ({ figure }: Mention): number => figure.value * figure.unit.factor;

/** 从30降至40: the verb goes one way, the figures the other. */
function againstVerb({ from, to, direction }: Change): Report | undefined {
  const gone = Math.sign(base(to) - base(from));
  if (gone !== -direction) return undefined;
  const verb = TO.exec(between(from, to).slice(-24))?.groups?.verb ?? BY.exec(to.before)?.groups?.verb ?? '';
  const sign = gone > 0 ? '＞' : '＜';
  return {
    range: to.range,
    certainty: 'certain',
    message: {
      zh: `说的是“${verb}”，数字却相反：${to.figure.text}${sign}${from.figure.text}。`,
      en: `The verb and the figures go opposite ways: from ${from.figure.text} to ${to.figure.text}.`,
    },
    related: [{ range: from.range, message: { zh: `原来是${from.figure.text}`, en: `It was ${from.figure.text}` } }],
    fixes: [swap(from, to)],
  };
}

/** Both figures change places: a judged fix. */
function swap(from: Mention, to: Mention): NonNullable<Report['fixes']>[number] {
  const edits = [...setDigits(from, to).edits, ...setDigits(to, from).edits];
  return { title: { zh: '把两个数对调', en: 'Swap the two figures' }, kind: 'judged', edits };
}

/** How much it is, told in its unit and as a rate: 增加139457人，增长3.50%. */
function* amounts(sentence: Told, change: Change): Generator<Comparison> {
  yield* wrongAmount(sentence, change);
  const [said, rate] = sentence.mentions.slice(change.next, change.next + 2);
  if (!said || !rate || said.figure.unit.dimension === 'percent' || rate.figure.unit.dimension !== 'percent') return;
  if (/^[，,、](?:增长|增幅|增速为?|下降|降幅|上升|提高|减少|上涨|下跌)(?:了|为|达)?$/u.test(between(said, rate))) yield* wrongAmount(sentence, { ...change, next: change.next + 1 }, between(said, rate));
}

/** The figure that follows at once and says by how much. */
function* wrongAmount(sentence: Told, change: Change, words?: string): Generator<Comparison> {
  const said = sentence.mentions[change.next];
  if (!said || said.figure.value !== said.figure.upper) return;
  const later = change.from.figure.start > change.to.figure.start ? change.from : change.to;
  const lead = words ?? between(later, said);
  const clause = lead.replace(/^.*[，,]/su, '');
  const by = ALONE.test(clause) ? (BY.exec(clause) ?? /(?<verb>翻了?)$/u.exec(clause)) : null;
  if (!by || lead.length > 16 || OTHERWISE.test(lead) || /[。；]/u.test(lead)) return;
  if (by.groups?.verb !== '翻' && by.groups?.verb !== '翻了' && directionOf(by.groups?.verb ?? '') !== change.direction) return;
  const amount = amountOf(change, said);
  if (!amount) return;
  if (amount.readings.some((reading) => meets(reading, amount.told))) yield agreed([said, change.from, change.to], `${change.from.figure.text}→${change.to.figure.text}：${said.figure.text}`);
  else yield disagreed(report(change, said, amount));
}

interface Amount {
  /** What the ends make it; more than one where the word has two readings. */
  readonly readings: readonly Bounds[];
  readonly told: Bounds;
  /** In the unit of the figure that tells it. */
  readonly right: number;
  readonly sum: string;
}

function amountOf(change: Change, said: Mention): Amount | undefined {
  const { figure } = said;
  const [a, b] = [boundsOf(change.from.figure, 0.5), boundsOf(change.to.figure, 0.5)];
  const gap = change.direction > 0 ? { low: b.low - a.high, high: b.high - a.low } : { low: a.low - b.high, high: a.high - b.low };
  const value = Math.abs(base(change.to) - base(change.from));
  const [from, to] = [change.from.figure.text, change.to.figure.text];
  const rates = change.from.figure.unit.dimension === 'percent';
  if (base(change.from) < 0 && figure.unit.dimension !== change.from.figure.unit.dimension) return undefined;
  if (figure.unit.dimension === 'percentage point') return rates ? { readings: [gap], told: boundsOf(figure, 0.5), right: value, sum: `${to}与${from}相差` } : undefined;
  if (figure.unit.dimension === 'percent' && !rates) return percentAmount(figure, value, gap, a, change);
  if (figure.unit.dimension === 'times' && !rates) return timesAmount(figure, a, b, change);
  if (figure.unit.text === '番') return { readings: [ratio(b, a)], told: doubled(figure), right: Math.log2(base(change.to) / base(change.from)), sum: `${to}是${from}的${shown(base(change.to) / base(change.from))}倍，` };
  if (figure.unit.dimension !== change.from.figure.unit.dimension || rates) return undefined;
  return { readings: [gap], told: boundsOf(figure, 0.5), right: value / figure.unit.factor, sum: `${to}与${from}相差` };
}

const ratio = (b: Bounds, a: Bounds): Bounds => ({ low: b.low / a.high, high: b.high / a.low });
const shown = (value: number): string => String(tidy(Number(value.toFixed(2))));

/** 翻两番 is four times as much; a tenth to either side is let pass, 多 up to the next doubling. */
function doubled({ value, exactness }: Mention['figure']): Bounds {
  return { low: 2 ** value * (exactness === 'below' ? 0.8 : 0.9), high: 2 ** value * (exactness === 'above' ? 1.9 : 1.1) };
}

function percentAmount(figure: Mention['figure'], value: number, gap: Bounds, a: Bounds, change: Change): Amount {
  const told = boundsOf(figure);
  const slack = figure.unit.text === '' || figure.unit.text === '成' ? 2.5 : figure.step;
  const right = (value / base(change.from)) * 100;
  return {
    readings: [{ low: (gap.low / a.high) * 100, high: (gap.high / a.low) * 100 }],
    told: { low: told.low - slack, high: told.high + slack },
    right: right / figure.unit.factor,
    sum: `（${change.to.figure.text}－${change.from.figure.text}）÷${change.from.figure.text}＝`,
  };
}

/** 增长4倍 is read as four times more and as four times as much. */
function timesAmount(figure: Mention['figure'], a: Bounds, b: Bounds, change: Change): Amount {
  const told = boundsOf(figure);
  const times = ratio(b, a);
  return {
    readings: [times, { low: times.low - 1, high: times.high - 1 }],
    told: { low: told.low - figure.step, high: told.high + figure.step },
    right: base(change.to) / base(change.from) - 1,
    sum: `（${change.to.figure.text}－${change.from.figure.text}）÷${change.from.figure.text}＝`,
  };
}

function report({ from, to }: Change, said: Mention, { right, sum }: Amount): Report {
  const { unit } = said.figure;
  const value = printed(Number(right.toFixed(unit.dimension === 'percent' || unit.dimension === 'times' ? 1 : 4)));
  const signed = unit.dimension === 'percent' && unit.text === '' ? `${value}%` : `${value}${unit.text}`;
  const result = /＝$/u.test(sum) ? sum.replace('（', right < 0 ? '－（' : '（') : sum;
  return {
    range: said.range,
    certainty: 'certain',
    message: { zh: `${unit.text === '番' ? result.replace(/，$/u, '') : result + signed.replace(/^-/u, '')}，不是${said.figure.text}。`, en: `From ${from.figure.text} to ${to.figure.text} is ${signed}, not ${said.figure.text}.` },
    related: asPrinted([from, to]),
    fixes: unit.text === '番' || unit.text === '' ? [] : [replaceDigits(said, value)],
  };
}

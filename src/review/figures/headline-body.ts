import type { Report } from '../finding';
import { agree, magnitudeApart, oneSlipApart } from '../page/figure-agreement';
import type { Article, Block } from '../page/page';
import { disagreed, type Comparison } from './comparison';
import { bodyOf, crossing, mentionsIn, placeOf, setDigits, sharedEnd, sharedStart, significantDigits, type Mention } from './mention';

/** Pairs of figures in one story: beyond this it is a table, and none are compared. */
const MOST = 40_000;

/**
 * A figure of the headline that the story never gives, while it gives one for the same thing that is a single slip of
 * the key away. A headline's figure that is a sum, a rounding or simply not told below stays unquestioned.
 */
export function* headlineAgainstBody(article: Article): Generator<Comparison> {
  const heads = mentionsIn(article.blocks.filter(isHead));
  if (heads.length === 0) return;
  const body = mentionsIn(bodyOf(article));
  if (heads.length * body.length > MOST) return;
  for (const head of heads) {
    const alike = body.filter((other) => other.block !== head.block && comparable(head, other));
    const slips = alike.filter((other) => slipsFrom(head, other));
    const [nearest] = slips.sort((a, b) => likeness(head, b) - likeness(head, a));
    if (nearest && !isSupported(head, nearest, alike)) yield disagreed('mention', report(article, head, nearest, slips));
  }
}

/** One dimension; or a headline's bare number (机密文件达170万) and a count of what it names. */
function comparable(head: Mention, body: Mention): boolean {
  const [a, b] = [head.figure.unit, body.figure.unit];
  return a.dimension === b.dimension || (a.dimension === 'number' && b.factor === 1 && b.dimension !== 'percent');
}

/** One slip apart, of one thing, and not to be told apart by approximation: 近302人 and 近300人 are two figures. */
function slipsFrom(head: Mention, body: Mention): boolean {
  if (magnitudeApart(head.figure, body.figure)) return significantDigits(head.figure) > 1 && likeness(head, body) > 1 && !agree(head.figure, body.figure);
  if (!oneSlipApart(head.figure, body.figure) || !sameThing(head, body)) return false;
  return !agree(head.figure, body.figure) || approximation(head) === approximation(body);
}

const approximation = ({ figure }: Mention): string => figure.text.replace(/[0-9].*/u, '');

/**
 * Whether the story bears the headline's figure out elsewhere: by a figure that agrees, of the same thing where the
 * slip is so; or by a sum.
 */
function isSupported(head: Mention, slip: Mention, alike: readonly Mention[]): boolean {
  const sure = likeness(head, slip) >= SURE;
  return (
    alike.some((other) => {
      if (other === slip || !agree(head.figure, other.figure)) return false;
      if (!sure) return true;
      return likeness(head, other) >= SURE ? !slipsFrom(head, other) : isSame(head, other);
    }) || (!sure && isSum(head, alike))
  );
}

const SURE = 4;
const isSame = (a: Mention, b: Mention): boolean => a.figure.value === b.figure.value && a.figure.unit.text === b.figure.unit.text;

const isHead = ({ kind }: Block): boolean => kind === 'headline' || kind === 'kicker' || kind === 'subhead' || kind === 'crosshead' || kind === 'column-tag' || kind === 'caption';

function report(article: Article, head: Mention, body: Mention, all: readonly Mention[]): Report {
  const place = placeOf(article, body.block);
  const own = placeOf(article, head.block);
  const [said, told] = [head.figure.text, body.figure.text];
  const thing = thingOf(head, body);
  return {
    range: head.range,
    certainty: likeness(head, body) >= 3 ? 'certain' : 'likely',
    message: {
      zh: `${own.zh}说${said}${thing}，${place.zh}说${told}${thing}，全文没有${said}。`,
      en: `${own.en} says ${said}${thing}, ${place.en} says ${told}${thing}; ${said} stands nowhere in the story.`,
    },
    related: all.map((other) => ({
      range: other.range,
      message: { zh: `这里是${other.figure.text}`, en: `Here it is ${other.figure.text}` },
    })),
    fixes: [setDigits(head, body), ...all.map((other) => setDigits(other, head))],
  };
}

/** Whether both count one thing: the same words follow or, where the headline ends, precede. */
function sameThing(head: Mention, body: Mention): boolean {
  return likeness(head, body) >= (head.figure.value < 10 ? 3 : 1);
}

function likeness(head: Mention, body: Mention): number {
  const after = sharedStart(head.after, body.after);
  const before = Math.min(4, sharedEnd(head.before, body.before));
  // 机密文件数量达170万 … 约170万份机密文件: the headline counts first and ends with the figure.
  const ahead = head.after === '' ? longestShared(head.block.text.slice(Math.max(0, head.figure.start - 20), head.figure.start), body.after.slice(0, 8)) : 0;
  const unit = head.figure.unit.text.length > 1 && head.figure.unit.text === body.figure.unit.text ? 1 : 0;
  const whole = head.after.length > 1 && head.after === body.after ? 2 : 0;
  return after + before + unit + whole + crossing(body, head) + (ahead > 2 ? ahead : 0);
}

/** The length of the longest part of `b` that stands in `a`. */
function longestShared(a: string, b: string): number {
  for (let length = b.length; length > 0; length--) {
    for (let from = 0; from + length <= b.length; from++) if (a.includes(b.slice(from, from + length))) return length;
  }
  return 0;
}

/** The words that both places share after the figure. */
function thingOf(head: Mention, body: Mention): string {
  const shared = head.after.slice(0, sharedStart(head.after, body.after));
  return shared.length > 1 && shared.length < 10 ? shared : '';
}

/** Whether the headline adds up what the story gives one by one: any two neighbours of one dimension, or all. */
function isSum(head: Mention, parts: readonly Mention[]): boolean {
  const target = head.figure.value * head.figure.unit.factor;
  const values = [...new Set(parts.map((part) => part.figure.value * part.figure.unit.factor))];
  for (let from = 0; from < values.length; from++) {
    let sum = values[from] ?? 0;
    for (let to = from + 1; to < Math.min(values.length, from + 12); to++) {
      sum += values[to] ?? 0;
      if (Math.abs(sum - target) <= head.figure.step * head.figure.unit.factor * 0.5) return true;
    }
  }
  return false;
}

import type { Report } from '../../finding';
import { agree, oneSlipApart } from '../../page/figure-agreement';
import type { Article } from '../../page/page';
import { bodyOf, mentionsIn, placeOf, setDigits, sharedEnd, sharedStart, type Mention } from './mention';

/**
 * A figure of the headline that the story never gives, while it gives one for the same thing that is a single slip of
 * the key away. A headline's figure that is a sum, a rounding or simply not told below stays unquestioned.
 */
export function* headlineAgainstBody(article: Article): Generator<Report> {
  const heads = mentionsIn(article.headlines);
  if (heads.length === 0) return;
  const body = mentionsIn(bodyOf(article));
  for (const head of heads) {
    const alike = body.filter((other) => other.figure.unit.dimension === head.figure.unit.dimension);
    if (alike.some((other) => agree(head.figure, other.figure)) || isSum(head, alike)) continue;
    const slips = alike.filter((other) => oneSlipApart(head.figure, other.figure) && sameThing(head, other));
    const [nearest] = slips.sort((a, b) => likeness(head, b) - likeness(head, a));
    if (nearest) yield report(article, head, nearest, slips);
  }
}

function report(article: Article, head: Mention, body: Mention, all: readonly Mention[]): Report {
  const place = placeOf(article, body.block);
  const [said, told] = [head.figure.text, body.figure.text];
  const thing = thingOf(head, body);
  return {
    range: head.range,
    certainty: likeness(head, body) >= 3 ? 'certain' : 'likely',
    message: {
      zh: `标题说${said}${thing}，${place.zh}说${told}${thing}，全文没有${said}。`,
      en: `The headline says ${said}${thing}, ${place.en} says ${told}${thing}; ${said} stands nowhere in the story.`,
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
  const unit = head.figure.unit.text.length > 1 && head.figure.unit.text === body.figure.unit.text ? 1 : 0;
  return after + before + unit;
}

/** The words that both places share after the figure. */
function thingOf(head: Mention, body: Mention): string {
  const shared = head.after.slice(0, sharedStart(head.after, body.after));
  return shared.length > 1 && shared.length < 10 ? shared : '';
}

/** Whether the headline adds up what the story gives one by one: any two neighbours of one dimension, or all. */
function isSum(head: Mention, parts: readonly Mention[]): boolean {
  const target = head.figure.value * head.figure.unit.factor;
  const values = parts.map((part) => part.figure.value * part.figure.unit.factor);
  for (let from = 0; from < values.length; from++) {
    let sum = values[from] ?? 0;
    for (let to = from + 1; to < Math.min(values.length, from + 12); to++) {
      sum += values[to] ?? 0;
      if (Math.abs(sum - target) <= head.figure.step * head.figure.unit.factor * 0.5) return true;
    }
  }
  return false;
}

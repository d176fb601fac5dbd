import { agree } from '../page/figure-agreement';
import { sameSentence } from './likeness';
import { mentionsInBlock, sharedEnd, significantDigits, type Mention } from './mention';

const CHANGED = /(?<verb>增长|下降|增加|减少|提高|上升|回落)(?:了|约|近)?$/u;

/** The verb that a rate of change follows. */
export const verbOf = ({ before }: Mention): string | undefined => CHANGED.exec(before)?.groups?.verb;

/** 产量14297.5亿斤，增长1.2% … 产量稳定在1.4万亿斤，增长1.2%: the same quantity changed by one rate, whatever the words. */
export function sameBase(a: Mention, b: Mention): boolean {
  const verb = verbOf(a);
  if (verb === undefined || verb !== verbOf(b)) return false;
  const others = basesOf(b);
  return basesOf(a).some((base) => others.some((other) => sameQuantity(base, other)));
}

function sameQuantity(a: Mention, b: Mention): boolean {
  if (a.figure.unit.dimension !== b.figure.unit.dimension || !agree(a.figure, b.figure)) return false;
  return significantDigits(a.figure) + significantDigits(b.figure) > 3 && sharedEnd(a.noun, b.noun) > 1;
}

/** Spans of time tell when, and rates are no base. */
const NO_BASE = new Set(['percent', 'percentage point', 'times', 'second', 'day', 'week', 'month', 'year', 'number']);
const isGrowing = ({ figure }: Mention): boolean => !NO_BASE.has(figure.unit.dimension);

/** How far before a rate the quantity stands that it is of, in UTF-16 code units. */
const BASE_WITHIN = 40;

/** The quantities of the rate's sentence before it. */
function basesOf(rate: Mention): Mention[] {
  return mentionsInBlock(rate.block).filter((other) => {
    const gap = rate.figure.start - other.figure.end;
    return gap > 0 && gap < BASE_WITHIN && isGrowing(other) && sameSentence(other, rate);
  });
}

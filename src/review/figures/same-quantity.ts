import { circumstanceOf } from './circumstance';
import { crossing, significantDigits, type Mention } from './mention';
import { agree } from '../page/figure-agreement';
import { countedNoun } from './counted-noun';

/** So many meaningful digits do not meet by chance. */
const DISTINCTIVE = 3;
/** Words of time that make two quantities of one: 去年, 一季度, 第三届. Not 目前 and 近日, which any figure may have. */
const SETS_APART = /年|季度|月|同期|届|批|轮|期/u;

/**
 * Whether two figures of one article seem to tell the same quantity: values that can both be true, and either the same
 * thing counted or more digits than meet by chance.
 */
export function isSameQuantity(a: Mention, b: Mention): boolean {
  const { dimension, text } = a.figure.unit;
  if (dimension !== b.figure.unit.dimension || !agree(a.figure, b.figure)) return false;
  if (timesApart(a, b)) return false;
  const rate = text === '' || dimension === 'times' || dimension.startsWith('percent');
  if (!rate && isDistinctive(a) && isDistinctive(b)) return true;
  return sharePair(countedNoun(a), countedNoun(b)) || crossing(a, b) > 1 || crossing(b, a) > 1;
}

const isDistinctive = ({ figure }: Mention): boolean => figure.exactness === 'exact' && significantDigits(figure) >= DISTINCTIVE;

function timesApart(a: Mention, b: Mention): boolean {
  const [x, y] = [a, b].map((mention) => [...circumstanceOf(mention).times].filter((word) => SETS_APART.test(word)));
  return !!x?.length && !!y?.length && !x.some((word) => y.includes(word));
}

/** Whether two Chinese characters in a row stand in both. */
function sharePair(a: string, b: string): boolean {
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = a.slice(i, i + 2);
    if (/^\p{Script=Han}{2}$/u.test(pair) && b.includes(pair)) return true;
  }
  return false;
}

import { beginsMisplaced, marksAgree } from './block-edges';
import { COMMON_CLAUSE, SEAM_WEIGHTS } from './seam-weights';
import { BEGIN, probability, type Sequences } from './sequences';

/** How well a head fits a tail: each sign's measure, by its name in `SEAM_WEIGHTS`. */
export type SeamSigns = Record<keyof typeof SEAM_WEIGHTS, number>;

/** The signs a head gives by itself: how unlike a paragraph's beginning it is. */
export type HeadSigns = Pick<SeamSigns, 'firstBegins' | 'secondBegins' | 'clauseLeft' | 'shortHead'>;

const SHORT_HEAD = 40;

/** Full-width digits and ASCII brackets are written the way the table has them. */
export function plain(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll(',', '，');
}

/** What a head tells without any tail. */
export function headSigns(sequences: Sequences, text: string): HeadSigns {
  const [x = '', y = '。'] = plain(text.slice(0, 4));
  const mark = text.slice(0, 80).search(/[，。、；：！？,;:!?]/u);
  return {
    firstBegins: logRatio(sequences, x, BEGIN, ''),
    secondBegins: logRatio(sequences, y, BEGIN + x, x),
    clauseLeft: Math.log(1 + (mark < 0 ? 40 : mark)) - COMMON_CLAUSE,
    shortHead: text.length < SHORT_HEAD ? 1 : 0,
  };
}

/** Holds a tail and a head together. `around` is the text in which what stands across the seam may stand elsewhere. */
export function seamSigns(sequences: Sequences, around: string, tailText: string, headText: string): SeamSigns {
  const before = plain(tailText.slice(-2));
  const [x = '', y = '。', z = '。'] = plain(headText.slice(0, 4));
  const across = acrossSeam(around, tailText, headText);
  return {
    ...headSigns(sequences, headText),
    firstFits: logRatio(sequences, x, before, ''),
    secondFits: logRatio(sequences, y, before.slice(-1) + x, x),
    thirdFits: logRatio(sequences, z, x + y, y),
    across2: across >= 2 ? 1 : 0,
    across3: across >= 3 ? 1 : 0,
    across4: across >= 4 ? 1 : 0,
    marksAgree: marksAgree(tailText, headText),
  };
}

/** The sum of the signs, weighed. A head that begins with a mark fits no paragraph's beginning: that counts in full. */
export function weigh(signs: Partial<SeamSigns>): number {
  let sum = 0;
  for (const [name, weight] of Object.entries(SEAM_WEIGHTS) as [keyof SeamSigns, number][]) sum += weight * (signs[name] ?? 0);
  return sum;
}

/** The seam's score in log-odds: above 0, the head rather continues the tail than begins a paragraph. */
export function seamScore(sequences: Sequences, around: string, tailText: string, headText: string): number {
  return weigh(seamSigns(sequences, around, tailText, headText)) + (beginsMisplaced(headText) ? 2 : 0);
}

function logRatio(sequences: Sequences, character: string, context: string, less: string): number {
  return Math.log(probability(sequences, character, context)) - Math.log(probability(sequences, character, less));
}

const WORDLIKE = /^[\p{Script=Han}A-Za-z0-9]+$/u;

/** The length of the longest string across the seam that `around` holds; 0 where there is none. */
function acrossSeam(around: string, tailText: string, headText: string): number {
  let longest = 0;
  for (let left = 1; left <= 4; left++) {
    const tail = tailText.slice(-left);
    if (!WORDLIKE.test(tail)) break;
    for (let right = 1; right <= 4; right++) {
      const head = headText.slice(0, right);
      if (!WORDLIKE.test(head)) break;
      if (left + right > longest && around.includes(tail + head)) longest = left + right;
    }
  }
  return longest;
}

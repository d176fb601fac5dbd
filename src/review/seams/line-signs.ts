import type { Block, Page } from '../page/page';
import type { Stop } from './block-edges';
import { plain } from './plain-text';
import type { WHOLE_WEIGHTS } from './seam-weights';
import { BEGIN, END, probability, type Sequences } from './sequences';

/** The measure of each sign by which a block without a full stop is held to be whole. */
export type WholeSigns = Partial<Record<keyof typeof WHOLE_WEIGHTS, number>>;

/**
 * What speaks for a block's being whole as it stands. Headlines and crossheads are
 * written otherwise than the body: in rarer characters and sequences, with another beginning, and never with an end that wants
 * something.
 */
export function wholeSigns(page: Page, sequences: Sequences, tail: Block, stop: Stop): WholeSigns {
  if (stop === 'closed') return { closed: 1 };
  const text = plain(tail.text);
  return {
    line: 1,
    lineLength: Math.log(text.length) - USUAL.length,
    lineClauses: /[，。；]/u.test(text) ? 1 : 0,
    lineStops: Math.log(probability(sequences, '。', text.slice(-2))) - USUAL.stops,
    lineCloses: Math.log(probability(sequences, END, text.slice(-2))) - USUAL.closes,
    lineCommonness: commonness(sequences, text) - USUAL.commonness,
    lineRun: run(sequences, text) - USUAL.run,
    lineBegins: begins(sequences, text),
    lineInBody: page.blocks[tail.index - 1]?.kind === 'paragraph' ? 1 : 0,
    lineOverStory: overStory(tail, page.blocks[tail.index + 1]),
  };
}

/** What a line of the middle sort measures: signs are counted from there. */
const USUAL = { length: 2.6, stops: -5, closes: -5, commonness: -6.7, run: -4 };

/** Whether it is a headline, which stands over its story: not so much where a blank line parts it from another one. */
function overStory({ kind }: Block, next: Block | undefined): number {
  if (kind === 'crosshead' || kind === 'paragraph') return 0;
  return next?.kind === 'headline' || (next?.kind === 'subhead' && next.blanksBefore > 0) ? 0.5 : 1;
}

/** How common its characters are: the mean of log P. */
function commonness(sequences: Sequences, text: string): number {
  let sum = 0;
  for (const character of text) sum += Math.log(probability(sequences, character, ''));
  return sum / Math.max(1, text.length);
}

/** How much it runs like the body: the mean of log P of each character after the two before it. */
function run(sequences: Sequences, text: string): number {
  let sum = 0;
  for (let i = 2; i < text.length; i++) sum += Math.log(probability(sequences, text.charAt(i), text.slice(i - 2, i)));
  return sum / Math.max(1, text.length - 2);
}

/** How much likelier its second character is where a paragraph begins than elsewhere. */
function begins(sequences: Sequences, text: string): number {
  const [x = '', y = '。'] = text;
  return Math.log(probability(sequences, y, BEGIN + x)) - Math.log(probability(sequences, y, x));
}

import type { Block } from '../page/page';
import type { Stop } from './block-edges';
import { plain } from './plain-text';
import type { WHOLE_WEIGHTS } from './seam-weights';
import { END, probability, type Sequences } from './sequences';

/** The measure of each sign by which a block without a full stop is held to be whole. */
export type WholeSigns = Partial<Record<keyof typeof WHOLE_WEIGHTS, number>>;

/**
 * What speaks for a block's being whole as it stands, `previous` being the block before it. Headlines and crossheads are
 * written otherwise than the body: in rarer characters, with fewer particles, and never with an end that wants something.
 */
export function wholeSigns(sequences: Sequences, tail: Block, stop: Stop, previous: Block | undefined): WholeSigns {
  if (stop === 'closed') return { closed: 1 };
  const text = plain(tail.text);
  return {
    line: 1,
    lineLength: Math.log(text.length),
    lineClauses: /[，。；]/u.test(text) ? 1 : 0,
    lineStops: Math.log(probability(sequences, '。', text.slice(-2))),
    lineCloses: Math.log(probability(sequences, END, text.slice(-2))),
    lineCommonness: commonness(sequences, text),
    lineInBody: previous?.kind === 'paragraph' ? 1 : 0,
    lineOverStory: tail.kind === 'crosshead' || tail.kind === 'paragraph' ? 0 : 1,
  };
}

/** How common its characters are: the mean of log P. */
function commonness(sequences: Sequences, text: string): number {
  let sum = 0;
  for (const character of text) sum += Math.log(probability(sequences, character, ''));
  return sum / Math.max(1, text.length);
}

import type { Range } from '../finding';

/** A sentence of a block, its closing marks included. Offsets from the block's start, in UTF-16 code units. */
export type Sentence = Range;

const SENTENCE = /[^。！？!?…]*(?:[。！？!?]+|……|…|$)[”’」』）》】)\]]*/gu;

/**
 * Cuts a block's text into sentences. A sentence ends with 。！？ or an ellipsis (GB/T 15834—2011, 4.1–4.3 and 4.11)
 * and takes the closing quotation marks and brackets after it along; what is left at the end counts as one.
 */
export function readSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const match of text.matchAll(SENTENCE)) {
    if (match[0].length > 0) sentences.push({ start: match.index, end: match.index + match[0].length });
  }
  return sentences;
}

import type { Lexicon, Word } from './lexicon';

/**
 * The lexicon for where the native dictionary is missing: the runtime's own `Intl.Segmenter`. It knows no parts of
 * speech. Feed it one block at a time: over a whole page it is worse than linear.
 */
export function segmenterLexicon(): Lexicon {
  const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });
  const cut = (text: string): string[] => Array.from(segmenter.segment(text), (segment) => segment.segment);
  return {
    name: 'Intl.Segmenter',
    tags: false,
    cut,
    tag: (text): Word[] => cut(text).map((word) => ({ text: word, tag: '' })),
    isWord: (text) => text.length > 1 && cut(text).length === 1,
  };
}

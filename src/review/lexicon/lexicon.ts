/** A word of a text, with its part of speech in the ICTCLAS/jieba tag set ('' where the lexicon knows none). */
export interface Word {
  readonly text: string;
  readonly tag: string;
}

/** Chinese words: cutting, tagging, looking up. What a check may ask of a dictionary, and no more. */
export interface Lexicon {
  /** For the log: which dictionary answers. */
  readonly name: string;
  /** Whether it knows parts of speech. */
  readonly tags: boolean;
  /** Cuts a text of one block into words. Their concatenation is the text. */
  cut(text: string): readonly string[];
  /** Like `cut`, with parts of speech. */
  tag(text: string): readonly Word[];
  /** Whether `text` as a whole is one word. */
  isWord(text: string): boolean;
}

/** Thrown by a lexicon whose dictionary has not been loaded yet; the check that asked is run again when it is. */
export class LexiconPending extends Error {
  constructor() {
    super('the dictionary is not loaded yet');
    this.name = 'LexiconPending';
  }
}

const pending = (): never => {
  throw new LexiconPending();
};

/** Stands for the dictionary until it is loaded. */
export const pendingLexicon: Lexicon = { name: 'pending', tags: true, cut: pending, tag: pending, isWord: pending };

/** Knows no word: for what may be asked again once there is a dictionary. */
export const silentLexicon: Lexicon = { name: 'silent', tags: false, cut: () => [], tag: () => [], isWord: () => false };

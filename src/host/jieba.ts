import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Message } from '../review/finding';
import type { Lexicon } from '../review/lexicon/lexicon';
import { segmenterLexicon } from '../review/lexicon/segmenter';

/** The words at hand, and why they are not the dictionary's where they are not. */
export interface LoadedLexicon {
  readonly lexicon: Lexicon;
  /** For the log: why `Intl.Segmenter` stands in for the dictionary. */
  readonly problem?: Message;
}

/** What is used of nodejieba. */
interface Jieba {
  readonly DEFAULT_DICT: string;
  readonly DEFAULT_HMM_DICT: string;
  readonly DEFAULT_USER_DICT: string;
  readonly DEFAULT_IDF_DICT: string;
  readonly DEFAULT_STOP_WORD_DICT: string;
  load(): unknown;
  cut(text: string, guessUnknownWords: boolean): string[];
  tag(text: string): { word: string; tag: string }[];
}

/**
 * Loads nodejieba and its dictionary, or tells why it cannot: about a second and 250 MB, so in the background or when
 * first asked for. Node's own resolution from `from` (a file's path) finds `dist/node_modules/nodejieba` beside the
 * built product first, then the project's own. Never throws.
 */
export function loadJieba(from: string = __filename): LoadedLexicon {
  try {
    // Required at run time and as CommonJS: it is native, optional, and its load() assigns undeclared variables,
    // which a bundler's strict mode forbids.
    const jieba = createRequire(from)('nodejieba') as Jieba;
    const missing = dictionariesOf(jieba).find((file) => !existsSync(file));
    if (missing !== undefined) throw new Error(`no dictionary at ${missing}`); // load() would abort the process
    jieba.load();
    return { lexicon: jiebaLexicon(jieba) };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return {
      lexicon: segmenterLexicon(),
      problem: {
        zh: `nodejieba 词典未能加载（${reason}），改用系统自带的 Intl.Segmenter 分词。`,
        en: `The nodejieba dictionary could not be loaded (${reason}); words come from the built-in Intl.Segmenter.`,
      },
    };
  }
}

/** A lexicon that loads the dictionary when a word is first asked for. `report` hears why, where it cannot be loaded. */
export function lazyJieba(report: (problem: Message) => void = () => undefined): Lexicon {
  let loaded: Lexicon | undefined;
  const lexicon = (): Lexicon => {
    if (!loaded) {
      const { lexicon, problem } = loadJieba();
      loaded = lexicon;
      if (problem) report(problem);
    }
    return loaded;
  };
  return {
    get name() {
      return loaded?.name ?? 'nodejieba (when asked)';
    },
    get tags() {
      return lexicon().tags;
    },
    cut: (text) => lexicon().cut(text),
    tag: (text) => lexicon().tag(text),
    isWord: (text) => lexicon().isWord(text),
  };
}

const dictionariesOf = (jieba: Jieba): string[] => [
  jieba.DEFAULT_DICT,
  jieba.DEFAULT_HMM_DICT,
  jieba.DEFAULT_USER_DICT,
  jieba.DEFAULT_IDF_DICT,
  jieba.DEFAULT_STOP_WORD_DICT,
];

function jiebaLexicon(jieba: Jieba): Lexicon {
  return {
    name: 'nodejieba',
    tags: true,
    // Without guessing, Latin words and decimals fall apart into letters.
    cut: (text) => asInText(text, jieba.cut(text, true)),
    tag(text) {
      const words = jieba.tag(text);
      const texts = asInText(text, words.map(({ word }) => word));
      return texts.map((word, i) => ({ text: word, tag: words[i]?.tag ?? '' }));
    },
    // Without guessing, only what lies in the dictionary stays whole, and of that only what is likelier one word than
    // several (the dictionary also holds 年来, with a frequency of 3).
    isWord: (text) => /^.{2}/su.test(text) && jieba.cut(text, false)[0] === text,
  };
}

/** The words with the text's own characters: nodejieba gives U+FFFD for a lone surrogate. */
function asInText(text: string, words: readonly string[]): readonly string[] {
  if (!LONE_SURROGATE.test(text)) return words;
  let end = 0;
  return words.map((word) => text.slice(end, (end += word.length)));
}

const LONE_SURROGATE = /\p{Surrogate}/u;

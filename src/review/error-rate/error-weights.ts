import type { Message } from '../finding';
import type { BlockKind } from '../page/page';

// How errors count, from 《报纸期刊质量管理规定》（国新出发〔2020〕10号，2020-05-28）, annex 报纸编校差错率计算方法. The rows on marks
// and on layout are taken from 《图书质量管理规定》, annex 图书编校质量差错率计算方法: 0.1 each.

/** Article 5: a newspaper passes at this many errors in 10,000 characters, or fewer. */
export const LIMIT = 3;

/** Masthead, running head, column tag, headline: the same error counts this many times. */
export const IN_DISPLAY = 2;
export const DISPLAY: ReadonlySet<BlockKind> = new Set(['masthead', 'column-tag', 'headline', 'kicker', 'subhead']);

/** The same error in the text again in one issue counts this many times at most. */
export const MOST_REPEATS = 3;

export type ErrorKind = 'fact' | 'characters' | 'transposed' | 'number' | 'mark' | 'layout';

interface ErrorRow {
  readonly name: Message;
  /** By how many characters are wrong, extra or missing. */
  readonly weight: (characters: number) => number;
  readonly source: 'newspaper' | 'book';
}

export const ERROR_ROWS: Readonly<Record<ErrorKind, ErrorRow>> = {
  fact: { name: { zh: '事实、知识、逻辑、语法', en: 'fact, knowledge, logic, grammar' }, weight: () => 1, source: 'newspaper' },
  characters: {
    name: { zh: '错字、多字、漏字', en: 'wrong, extra or missing characters' },
    weight: (characters) => (characters < 2 ? 1 : characters <= 5 ? 2 : 4),
    source: 'newspaper',
  },
  transposed: { name: { zh: '文字颠倒错位', en: 'transposed text' }, weight: () => 1, source: 'newspaper' },
  number: { name: { zh: '数字', en: 'a number' }, weight: () => 1, source: 'newspaper' },
  mark: { name: { zh: '标点', en: 'marks' }, weight: () => 0.1, source: 'book' },
  layout: { name: { zh: '分段、接排', en: 'paragraphs and run-ons' }, weight: () => 0.1, source: 'book' },
};

/** What kind of error each check finds; one that is not here finds errors of fact or grammar. */
export const KIND_OF_RULE: Readonly<Record<string, ErrorKind>> = {
  'split-paragraph': 'layout',
  'displaced-continuation': 'transposed',
  'missing-text': 'characters',
  'duplicate-passage': 'characters',
  'figure-mismatch': 'number',
  'count-mismatch': 'fact',
  'date-mismatch': 'fact',
  byline: 'characters',
  'unpaired-mark': 'mark',
  'repeated-words': 'characters',
  'name-variant': 'characters',
  'name-order': 'fact',
};

/** Checks whose range is what stands too many: its length counts. How much is missing or wrong elsewhere, nobody can say. */
export const EXTRA_TEXT: ReadonlySet<string> = new Set(['duplicate-passage', 'repeated-words']);

/** What the estimate leaves out, for its reader. */
export const LEFT_OUT: readonly Message[] = [
  {
    zh: '字数按文字逐字计算，标点在内，空白不计；规定按版面行字数乘行数，图片、表格和空白另有折算，文本里没有版式，算不出来。',
    en: 'Characters are counted as they stand, marks included, blanks not; the rule counts characters per line times lines, with shares for pictures, tables and gutters, which a text does not show.',
  },
  {
    zh: '只计自动审读发现的“确定”和“很可能”；“或许”不计，审读看不到的差错（错别字、史实、用词、图片）也不在内。',
    en: 'Only what the review finds and calls certain or likely counts; what is merely possible does not, nor what a review cannot see (misspellings, facts, wording, pictures).',
  },
  {
    zh: '正文中的重要名称、重要时间差错应当加倍，是否重要由人判断，这里未加倍。',
    en: 'Errors in important names and times in the body should count double; what is important is for a person to say, so none is doubled here.',
  },
  {
    zh: '标点和分段差错每处 0.1，取自《图书质量管理规定》附件；漏字多少无从得知，按最少计。',
    en: 'Marks and paragraphs at 0.1 each are taken from the annex of the rules for books; how many characters are missing cannot be known, and the least is counted.',
  },
];

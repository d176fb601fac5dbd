import type { Range } from '../finding';
import type { Reading } from './reading';

/** What a block is: see the words of the field in CONTRIBUTING.md. */
export type BlockKind =
  | 'masthead' // 报头
  | 'headline' // 标题
  | 'kicker' // 引题
  | 'subhead' // 副题
  | 'crosshead' // 小标题
  | 'byline' // 署名
  | 'paragraph' // 正文
  | 'caption' // 图片说明
  | 'column-tag' // 栏目
  | 'credit' // 主办/协办/责编
  | 'notice' // 启事、便民信息
  | 'verse' // 诗行
  | 'list-item'; // 列表项

/** A run of text between line breaks, without the blanks around it. Its range is in the page's text. */
export interface Block extends Range {
  /** Its place among the page's blocks. */
  readonly index: number;
  readonly kind: BlockKind;
  readonly text: string;
  /** Blank lines between this block and the one before (before the first: line breaks). */
  readonly blanksBefore: number;
  /** Blanks that stood before it on its line, in UTF-16 code units. */
  readonly indent: number;
  /** The article it belongs to: an index into `Page.articles`, or -1. */
  readonly article: number;
  /** What is read from its text, with offsets from the block's start. */
  readonly reading: Reading;
}

/** A story 稿件: headline block, byline, paragraphs, up to the next headline. */
export interface Article extends Range {
  readonly index: number;
  /** All its blocks in the order of the page. */
  readonly blocks: readonly Block[];
  /** Kicker, headline and subhead: what stands above the story. */
  readonly headlines: readonly Block[];
  readonly bylines: readonly Block[];
  /** Its body text: blocks of kind `paragraph`. */
  readonly paragraphs: readonly Block[];
}

/** One text under review, read once and never changed. */
export interface Page {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly articles: readonly Article[];
}

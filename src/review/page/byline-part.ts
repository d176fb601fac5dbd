import type { Range } from '../finding';

/** What a piece of a byline is. */
export type PartKind =
  | 'marker' // ■
  | 'outlet' // 衡阳日报社
  | 'role' // 全媒体记者
  | 'work' // 摄影报道, 文/图
  | 'desk' // 责编
  | 'name';

/** A piece of a byline. Its range is in the block, in UTF-16 code units. */
export interface BylinePart extends Range {
  readonly kind: PartKind;
  readonly text: string;
  /** A name that opens with a known surname and is of a name's length, and so can be nothing else beside a role. */
  readonly sure?: boolean;
  /** What is meant where a role, a name or a word of work is misspelt, doubled, cut or split by a blank. */
  readonly meant?: string;
  /** What is wrong with it. */
  readonly slip?: RoleSlip;
}

export type RoleSlip = 'misspelt' | 'doubled' | 'cut' | 'split';

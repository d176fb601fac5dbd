import type { Message, Range } from '../review/finding';

/** Where an offset lies in a text: line and column from 1, the column in UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** How a document about a page is written: in which language, and how its places are reached. */
export interface View {
  readonly language: keyof Message;
  /** What the page is called: a file's name. */
  readonly name: string;
  readonly nonce: string;
  /** The address of a place on the page, in UTF-16 code units; undefined where the page cannot be opened from here. */
  readonly link: (range: Range) => string | undefined;
  readonly positionAt: (offset: number) => LineColumn;
}

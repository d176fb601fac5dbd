import type { Message, Range } from '../review/finding';

/** How a document about a page is written: in which language, and how its places are reached. */
export interface View {
  readonly language: keyof Message;
  /** What the page is called: a file's name. */
  readonly name: string;
  readonly nonce: string;
  /** The address of a place on the page, in UTF-16 code units; undefined where the page cannot be opened from here. */
  readonly link: (range: Range) => string | undefined;
}

import type { Range } from '../finding';
import type { Page } from './page';

/** What a mail program puts before each line that it quotes, once for each time the mail was answered: “> > ”. */
const QUOTE = /^(?:>[ \t]?){1,20}/u;
/** Fewer lines than these are no quoted mail. */
const LEAST = 3;

/** Whether a line bears the sign of quoted mail. */
export const isQuoted = (text: string): boolean => text.startsWith('>');

/** Lines of quoted mail in a row: the sign before each, in UTF-16 code units of the page. */
export type QuotedPart = readonly Range[];

/** The parts of a page that bear the signs of quoted mail, in its order. */
export function quotedParts({ blocks }: Page): QuotedPart[] {
  const parts: Range[][] = [];
  let part: Range[] = [];
  const close = (): void => {
    if (part.length >= LEAST) parts.push(part);
    part = [];
  };
  for (const { text, start } of blocks) {
    const sign = QUOTE.exec(text);
    if (sign) part.push({ start, end: start + sign[0].length });
    else close();
  }
  close();
  return parts;
}

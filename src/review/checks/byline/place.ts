import type { Edit, Fix, Message, Range, Report } from '../../finding';
import type { Block } from '../../page/page';

/** A stretch of a block, as a stretch of its page. Both in UTF-16 code units. */
export const inPage = (block: Block, { start, end }: Range): Range => ({ start: block.start + start, end: block.start + end });

/** Puts `text` in at an offset of a block. */
export const insert = (block: Block, at: number, text: string): Edit => ({ range: inPage(block, { start: at, end: at }), text });

/** Puts `text` in the place of a stretch of a block: the one answer, unless it is said to be judged. */
export const replace = (block: Block, range: Range, text: string, kind: Fix['kind'] = 'safe'): Fix => ({
  title: text === '' ? { zh: '删去', en: 'Delete' } : { zh: `改为“${text}”`, en: `Change to ${text}` },
  kind,
  edits: [{ range: inPage(block, range), text }],
});

/** A report on a stretch of a block. */
export const report = (block: Block, range: Range, certainty: Report['certainty'], message: Message, fixes: readonly Fix[] = []): Report => ({
  range: inPage(block, range),
  certainty,
  message,
  fixes,
});

/** What stands between two parts of a block, and the text of a part. */
export const between = (block: Block, before: Range, after: Range): string => block.text.slice(before.end, after.start);

import type { Message, Range, RelatedPlace } from '../finding';
import type { Block } from '../page/page';

/** A block, or what of it is left without its jump line. */
type Half = Pick<Block, 'start' | 'end' | 'text'>;

/** How much of a tail or a head is underlined, in UTF-16 code units. */
const WORDS = 10;

/** A tail's last words, up to the seam. */
export function tailRange(tail: Half): Range {
  const from = Math.max(0, tail.text.length - WORDS);
  const mark = tail.text.slice(from, -1).search(/[，。、；：！？](?!.*[，。、；：！？])/u);
  return { start: tail.start + (mark < 0 ? wholeCharacter(tail.text, from) : from + mark + 1), end: tail.end };
}

/** A head's first words. */
export function headRange(head: Half): Range {
  return { start: head.start, end: head.start + wholeCharacter(head.text, Math.min(WORDS, head.text.length)) };
}

export function headPlace(head: Block, message: Message): RelatedPlace {
  return { range: headRange(head), message };
}

/** The offset itself, or the one before where it would part a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff && offset > 0 ? offset - 1 : offset;
}

import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { BrokenSentence, LostHalf } from '../review/broken-sentence';
import type { Message, Range } from '../review/finding';

/** What a hover tells about a broken sentence. */
export interface ToldSentence {
  /** The words that the hover belongs to. */
  readonly range: Range;
  readonly heading: string;
  /** The sentence, cut at its seams; empty where half of it is lost. */
  readonly whole: readonly string[];
  readonly fact: string;
}

/** How much of a piece is shown, in UTF-16 code units. */
const SHOWN = 240;

const HEADING: Message = { zh: '接起来是', en: 'Made whole' };
const LOST: Message = { zh: '另一半在哪里找过', en: 'Where its other half was looked for' };

/** The sentence made whole, at the words before a seam or behind one; undefined elsewhere in it. */
export function tellWhole({ pieces, at, texts }: BrokenSentence, offset: number, say: (message: Message) => string): ToldSentence | undefined {
  const piece = pieces[at];
  const range = [at > 0 && piece?.opening, at < pieces.length - 1 && piece?.closing].find((words) => words && holds(words, offset));
  if (!range) return undefined;
  const whole = texts.map((text, i) => shorten(text, i, texts.length));
  return { range, heading: say(HEADING), whole, fact: '' };
}

/** What was searched for the other half of a sentence. */
export function tellLost(
  document: TextDocument,
  { piece, heads, searched, nearest }: LostHalf,
  offset: number,
  say: (message: Message) => string,
): ToldSentence | undefined {
  if (!holds(piece.closing, offset)) return undefined;
  const line = (at: number): number => document.positionAt(at).line + 1;
  const told = { range: piece.closing, heading: say(LOST), whole: [] };
  if (!searched || !nearest) {
    return { ...told, fact: say({ zh: '前后没有可以是下文的段落。', en: 'No block about it can be its other half.' }) };
  }
  const [first, last, near] = [line(searched.start), line(searched.end), line(nearest.start)];
  const words = document.getText().slice(nearest.start, nearest.end);
  return {
    ...told,
    fact: say({
      zh: `查过第 ${first}–${last} 行的 ${heads} 个段首，都接不上；最接近的是第 ${near} 行的“${words}…”。`,
      en: `The beginnings of ${heads} blocks in lines ${first}–${last} were tried, and none goes on with it; the nearest is line ${near}, “${words}…”.`,
    }),
  };
}

const holds = ({ start, end }: Range, offset: number): boolean => start <= offset && offset <= end;

/** The end of the first piece, the beginning of the last, both ends of one between. */
function shorten(text: string, index: number, count: number): string {
  if (text.length <= SHOWN) return text;
  const [head, tail] = [text.slice(0, index === 0 ? 0 : SHOWN / 2), text.slice(index === count - 1 ? text.length : text.length - SHOWN / 2)];
  return `${head}……${tail}`;
}

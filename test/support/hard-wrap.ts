import { columnsOf } from '../../src/review/wrapped/columns';

/** How a text is set in lines of one width. */
export interface Setting {
  /** The width of a full line in columns: a full-width character takes two. */
  readonly measure: number;
  /** What shows that a paragraph begins; *nothing* but its short last line, or that and an indentation that was lost. */
  readonly sign: 'indentation' | 'blank line' | 'short line' | 'lost indentation';
  /** Where a mark may not begin a line: the character before it goes down too, the mark hangs in the margin, or nobody cares. */
  readonly marks: 'pushed' | 'hung' | 'anywhere';
  /** Whether words of Latin letters and numbers are kept whole. */
  readonly wholeWords: boolean;
  /** A blank line after every line, as text from PDF has it. */
  readonly spaced?: boolean;
  /** Gives numbers in [0, 1): with it lines differ by a character or two, as a book's do. */
  readonly ragged?: () => number;
}

const NEVER_FIRST = /^[、，。：；！？”’）》】」』%…—]/u;
const NEVER_LAST = /[“‘（《【「『(]$/u;
const UNIT = /[A-Za-z0-9][A-Za-z0-9.,'’@/:_%+-]*|\s+|[^]/gu;

/** Sets paragraphs in lines, as a typesetter or a program does. Blanks at a line's end or beginning are lost. */
export function hardWrap(paragraphs: readonly string[], setting: Setting): string {
  const indent = setting.sign === 'indentation' ? '\u3000\u3000' : '';
  const missing = setting.sign === 'indentation' || setting.sign === 'lost indentation' ? 4 : 0;
  const between = setting.spaced ? '\n\n' : '\n';
  return paragraphs
    .map((text) => indent + wrapParagraph(text, setting, missing).join(between))
    .join(setting.sign === 'blank line' ? `${between}\n` : between);
}

function wrapParagraph(text: string, setting: Setting, missing: number): string[] {
  const lines: string[] = [];
  let line = '';
  const roomFor = (): number => setting.measure - (lines.length === 0 ? missing : 0) + slack(setting);
  let room = roomFor();
  const flush = (carried: string): void => {
    lines.push(line.trimEnd());
    line = carried;
    room = roomFor();
  };
  for (const [unit] of text.matchAll(setting.wholeWords ? UNIT : /[^]/gu)) {
    if (columnsOf(line + unit) <= room) line += unit;
    else if (setting.marks === 'hung' && NEVER_FIRST.test(unit)) line += unit;
    else {
      let carried = '';
      const carries = (): boolean => (NEVER_FIRST.test(carried + unit) && !/^\s/u.test(unit)) || NEVER_LAST.test(line);
      while (setting.marks !== 'anywhere' && line.length > 1 && carries()) {
        carried = line.slice(-1) + carried;
        line = line.slice(0, -1);
      }
      flush(carried + unit.trimStart());
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

const slack = ({ ragged }: Setting): number => (ragged ? [-2, 0, 0, 0, 0, 2][Math.floor(ragged() * 6)] ?? 0 : 0);

import { isAbsolute } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { encode } from '../host/encoding';
import { Lines } from '../host/position';
import { loadSequences } from '../host/sequences';
import { FileError, writeTextFile } from '../host/text-file';
import type { Message, Range } from '../review/finding';
import type { Lexicon } from '../review/lexicon/lexicon';
import { isChinese } from '../review/page/chinese-share';
import { readPage } from '../review/page/read-page';
import { applyEdits, reflow as reflowPage, type ReflowLeft, type ReflowResult } from '../review/reflow';
import type { ReflowCommand } from './arguments';
import { readInput, sayOfFile } from './read-input';
import { printable } from './excerpt';
import type { Terminal } from './terminal';

/** Reflows one file. Gives the exit status. */
export async function reflow(command: ReflowCommand, terminal: Terminal, lexicon: Lexicon): Promise<number> {
  const { path, joinsOnly } = command;
  try {
    const before = await readInput(path, terminal);
    const result = isChinese(before.text) ? reflowPage(readPage(before.text), { lexicon, sequences: loadSequences(), joinsOnly }) : NOTHING;
    const text = applyEdits(before.text, result.edits);
    if (command.output === 'write') {
      if (text !== before.text) writeTextFile(path, text, before);
    } else if (command.output === 'diff') terminal.out(differenceOf(path, before.text, text));
    // A person reads the terminal's encoding; a file or a program gets the one that came in.
    else terminal.out(terminal.isTerminal ? text : encode(text, before.encoding));
    const lines = new Lines(before.text);
    for (const { range, reason } of inOrder(result)) sayAt(terminal, path, lines, range, reason);
    return 0;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    sayOfFile(terminal, path, error.shown);
    return 2;
  }
}

/** What becomes of a text that is not Chinese. */
const NOTHING: ReflowResult = { edits: [], changes: [], left: [] };

/** What was changed and what was left, in the order of the page. */
function inOrder({ changes, left }: ReflowResult): ReflowLeft[] {
  const alone = left.map(({ range, reason }) => ({ range, reason: { zh: `未动：${reason.zh}`, en: `left: ${reason.en}` } }));
  return [...changes, ...alone].sort((a, b) => a.range.start - b.range.start);
}

function sayAt(terminal: Terminal, path: string, lines: Lines, { start }: Range, message: Message): void {
  const { line, column } = lines.positionAt(start);
  terminal.say(printable(`${path}:${line}:${column} ${message[terminal.language]}`));
}

/** A unified difference that `patch` takes: as `a/…` and `b/…`, an absolute path as it is. */
function differenceOf(path: string, before: string, after: string): string {
  if (before === after) return '';
  const [from, to] = path === '-' ? ['stdin', 'stdin'] : isAbsolute(path) ? [path, path] : [`a/${path}`, `b/${path}`];
  return createTwoFilesPatch(from, to, before, after, undefined, undefined, {
    context: 1,
    headerOptions: FILE_HEADERS_ONLY,
  });
}

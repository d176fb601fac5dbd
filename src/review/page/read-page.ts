import { blockKinds } from './block-kind';
import type { Block, Page } from './page';
import { articleNumbers, articlesOf } from './read-articles';
import { Reader } from './reading';
import type { Line } from './stanza';

/** A line break as editors and LSP know it (and the two that Unicode adds), or a line's text. */
const LINE = /\r\n|[\r\n\u2028\u2029]|[^\r\n\u2028\u2029]+/gu;

/**
 * Reads a text into a page: blocks, what they are, and the articles they belong to.
 * A `reader` that is kept between calls reads only the blocks that changed.
 */
export function readPage(text: string, reader: Reader = new Reader()): Page {
  const lines = readLines(text, reader);
  const kinds = blockKinds(lines);
  const articles = articleNumbers(kinds);
  const blocks = lines.map((line, index): Block => {
    return {
      index,
      kind: kinds[index] ?? 'paragraph',
      start: line.start,
      end: line.start + line.text.length,
      text: line.text,
      blanksBefore: line.blanksBefore,
      indent: line.indent,
      article: articles[index] ?? -1,
      reading: reader.read(line.text),
    };
  });
  reader.turnPage();
  return { text, blocks, articles: articlesOf(blocks) };
}

interface IndentedLine extends Line {
  readonly indent: number;
}

function readLines(text: string, reader: Reader): IndentedLine[] {
  const lines: IndentedLine[] = [];
  let breaks = 0;
  for (const match of text.matchAll(LINE)) {
    if (/^[\r\n\u2028\u2029]/u.test(match[0])) {
      breaks++;
      continue;
    }
    const body = match[0].trim();
    if (body === '') continue;
    const indent = match[0].indexOf(body);
    const { shape, dated } = reader.read(body);
    const blanksBefore = lines.length === 0 ? breaks : Math.max(0, breaks - 1);
    lines.push({ start: match.index + indent, text: body, shape, dated, blanksBefore, indent });
    breaks = 0;
  }
  return lines;
}

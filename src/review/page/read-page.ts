import type { Article, Block, BlockKind, Page } from './page';
import { Reader } from './reading';

const LINE = /[^\r\n\u2028\u2029]+/gu;

/**
 * Reads a text into a page: blocks, what they are, and the articles they belong to.
 * A `reader` that is kept between calls reads only the blocks that changed.
 */
export function readPage(text: string, reader: Reader = new Reader()): Page {
  const blocks: Block[] = [];
  for (const line of text.matchAll(LINE)) {
    const body = line[0].trim();
    if (body === '') continue;
    const start = line.index + line[0].indexOf(body);
    blocks.push({
      index: blocks.length,
      kind: kindOf(body),
      start,
      end: start + body.length,
      text: body,
      article: 0,
      reading: reader.read(body),
    });
  }
  reader.turnPage();
  return { text, blocks, articles: articlesOf(blocks) };
}

// Provisional: told by length and closing mark alone.
function kindOf(text: string): BlockKind {
  if (/^[■□●◎▲]/u.test(text)) return 'byline';
  return text.length > 30 || /[。！？”…；：]$/u.test(text) ? 'paragraph' : 'headline';
}

function articlesOf(blocks: readonly Block[]): Article[] {
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last) return [];
  const of = (kind: BlockKind): Block[] => blocks.filter((block) => block.kind === kind);
  return [
    {
      index: 0,
      start: first.start,
      end: last.end,
      blocks,
      headlines: of('headline'),
      bylines: of('byline'),
      paragraphs: of('paragraph'),
    },
  ];
}

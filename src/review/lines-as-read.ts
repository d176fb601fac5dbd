import type { Context } from './check';
import type { Page } from './page/page';
import { articlesOf } from './page/read-articles';
import { wholePage } from './wrapped/whole-page';

const kept = new WeakMap<Page, { readonly sequences: Context['sequences']; readonly lines: Page }>();

/**
 * The page as it stands, line by line, each hard-wrapped line being of the kind and the article that its paragraph is of.
 * Kept with the page.
 */
export function linesAsRead(page: Page, context: Pick<Context, 'sequences'>): Page {
  const known = kept.get(page);
  if (known?.sequences === context.sequences) return known.lines;
  const lines = read(page, context);
  kept.set(page, { sequences: context.sequences, lines });
  return lines;
}

function read(page: Page, context: Pick<Context, 'sequences'>): Page {
  const whole = wholePage(page, context);
  if (whole.parts.length === 0) return page;
  let next = 0;
  let [kind, article, end] = [page.blocks[0]?.kind, -1, -1];
  const blocks = page.blocks.map((line) => {
    const block = line.start >= end ? whole.page.blocks[next++] : undefined;
    if (block) [kind, article, end] = [block.kind, block.article, whole.toLines(block).end];
    return { ...line, kind: kind ?? line.kind, article };
  });
  return { ...page, blocks, articles: articlesOf(blocks) };
}

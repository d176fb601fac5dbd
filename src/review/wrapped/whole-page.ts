import type { Context } from '../check';
import { EditedText } from '../edited-text';
import type { Range } from '../finding';
import type { Page } from '../page/page';
import { readPage } from '../page/read-page';
import { wrappedParts, type WrappedPart } from './wrapped-part';

/** A page as it reads once its hard-wrapped lines are made paragraphs, and the way back to the page as it stands. */
export interface WholePage {
  readonly page: Page;
  readonly parts: readonly WrappedPart[];
  /** The place on the page as it stands of a place on the page as it reads. */
  toLines(range: Range): Range;
}

const kept = new WeakMap<Page, { readonly sequences: Context['sequences']; readonly whole: WholePage }>();

/** The page as it reads. One that nothing was wrapped on is itself. Kept with the page. */
export function wholePage(page: Page, context: Pick<Context, 'sequences'>): WholePage {
  const known = kept.get(page);
  if (known?.sequences === context.sequences) return known.whole;
  const whole = join(page, wrappedParts(page, context));
  kept.set(page, { sequences: context.sequences, whole });
  return whole;
}

function join(page: Page, parts: readonly WrappedPart[]): WholePage {
  if (parts.length === 0) return { page, parts, toLines: (range) => range };
  const edited = new EditedText(page.text);
  edited.apply(parts.flatMap(({ paragraphs }) => paragraphs.flat().map(({ edit }) => edit)));
  return { page: readPage(edited.text), parts, toLines: (range) => edited.originOfRange(range) };
}

import type { Context } from '../check';
import type { Certainty, Edit } from '../finding';
import type { Block, Page } from '../page/page';
import { lostBlank } from '../seams/lost-blank';
import { evidence, isBare, readLineBreaks, type LineBreak } from './line-break';
import { joinMargins } from './paragraphs';
import { stretchesOf, type Stretch } from './stretch';
import { CERTAIN, SURE } from './wrap-weights';

/** A line break that mere wrapping made, and the edit that takes it out: of the break itself and the blanks around it. */
export interface WrapJoin {
  readonly above: Block;
  readonly below: Block;
  /** How well the words across it follow one another, in log-odds. */
  readonly fit: number;
  readonly edit: Edit;
}

/** Lines in a row that were broken at one width wherever the line was full (硬换行). */
export interface WrappedPart {
  /** Of a full line, in columns: a full-width character takes two. */
  readonly measure: number;
  /** Paragraphs of more than one line, each as the breaks inside it. */
  readonly paragraphs: readonly (readonly WrapJoin[])[];
  /** How sure it is that wrapping made the breaks that are joined. */
  readonly certainty: Certainty;
  /** Breaks of which it is not sure enough whether wrapping made them: they stay. */
  readonly doubtful: number;
}

const kept = new WeakMap<Page, { readonly sequences: Context['sequences']; readonly parts: readonly WrappedPart[] }>();

/** The hard-wrapped parts of a page, in its order. Kept with the page. */
export function wrappedParts(page: Page, { sequences }: Pick<Context, 'sequences'>): readonly WrappedPart[] {
  const known = kept.get(page);
  if (known?.sequences === sequences) return known.parts;
  const breaks = readLineBreaks(page, sequences);
  const parts = stretchesOf(breaks).flatMap((stretch) => partOf(page, breaks, stretch) ?? []);
  kept.set(page, { sequences, parts });
  return parts;
}

function partOf(page: Page, breaks: readonly LineBreak[], stretch: Stretch): WrappedPart | undefined {
  const paragraphs: WrapJoin[][] = [];
  let [doubtful, goingOn] = [0, 0];
  let open: WrapJoin[] | undefined;
  joinMargins(breaks, stretch).forEach((margin, i) => {
    const one = breaks[stretch.from + i];
    if (!one) return;
    const sure = SURE[!open && isBare(one) ? 'bare' : one.end];
    if (margin < sure) {
      if (margin > -sure) doubtful++;
      open = undefined;
      return;
    }
    if (!open) paragraphs.push((open = []));
    open.push(joinOf(page, one));
    if (one.end !== 'ended') goingOn += evidence(one);
  });
  if (paragraphs.length === 0) return undefined;
  return { measure: stretch.measure, paragraphs, doubtful, certainty: goingOn >= CERTAIN ? 'certain' : 'likely' };
}

function joinOf({ text }: Page, { above, below, fit }: LineBreak): WrapJoin {
  const range = { start: above.end, end: below.start };
  return { above, below, fit, edit: { range, text: lostBlank(above.text, below.text, around(text, range.start)) } };
}

/** The text near an offset, where a word that was cut may stand whole. */
const around = (text: string, at: number): string => text.slice(Math.max(0, at - AROUND), at + AROUND);

/** In UTF-16 code units. */
const AROUND = 6000;

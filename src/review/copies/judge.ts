import type { Certainty } from '../finding';
import type { Copy } from './copy';
import { differenceBetween } from '../difference';
import { countDifferences } from './differences';
import type { Standing } from './standing';

/** A copy with the places where it and what it repeats stand. */
export interface PlacedCopy {
  readonly copy: Copy;
  readonly later: Standing;
  readonly earlier: Standing;
}

/**
 * How sure it is that a copy is a mishap and not meant, told by what stands twice and where: undefined where it is
 * plainly meant. Lengths are characters without blanks.
 */
export function judgeCopy(placed: PlacedCopy): Certainty | undefined {
  const { copy, later, earlier } = placed;
  if (isRefrain(copy)) return undefined;
  if (isFormula(placed)) return undefined;
  if (isScattered(placed) || isParallel(placed)) return copy.length >= 60 ? 'possible' : undefined;
  if (!later.prose || !earlier.prose) return judgeBesideProse(placed);
  if (later.whole && earlier.whole) return judgeWhole(placed);
  if (later.whole || earlier.whole) return judgeDrawnFrom(placed);
  return judgeInside(placed);
}

/** A short passage that stands three times and more: a refrain, a slogan, a formula. */
function isRefrain({ earlier, length }: Copy): boolean {
  return earlier.length > 1 && length < 60;
}

/** Said of one thing after another in the same words: figures, names and phrases differ, the frame is the same. */
export function isFormula({ copy, later, earlier }: PlacedCopy): boolean {
  const { slips, phrases, figures } = copy.differences;
  if (slips + phrases + figures === 0) return false;
  const neighbours = later.blocks[0] === earlier.blocks.at(-1);
  return likeness(copy) < (neighbours ? 0.95 : 0.92) && phrases + figures > slips;
}

/** Much of what is alike lies outside the paragraphs that are alike: lists and tables, one entry like another. */
function isScattered({ copy, later, earlier }: PlacedCopy): boolean {
  return [later, earlier].some(({ range }) => range.end - range.start < 0.7 * copy.same);
}

/**
 * The same said of another thing: one word stands for another at more than one place (审计委员会…审计委员会, 战略委员会…
 * 战略委员会), or the two bear different numbers (注1, 注2). What slips in copying does not do so by rule.
 */
function isParallel({ copy, later, earlier }: PlacedCopy): boolean {
  if (isExact(copy)) return false;
  const parts = differenceBetween(earlier.text, later.text) ?? [];
  const replaced = new Set<string>();
  for (const [i, { text, side }] of parts.entries()) {
    const by = parts[i + 1];
    if (side !== 'first' || by?.side !== 'second') continue;
    if (i < 2 && (parts[i - 1]?.text.length ?? 0) < 4 && ENUMERATOR.test(text) && ENUMERATOR.test(by.text)) return true;
    if (text.length + by.text.length < 4) continue;
    const pair = `${text}\n${by.text}`;
    if (replaced.has(pair)) return true;
    replaced.add(pair);
  }
  return false;
}

const ENUMERATOR = /^[\d一二三四五六七八九十①-⑳]+$/u;

/** Headlines, captions, credits, boxes, verse: what stands there repeats the story, or stands every day. */
function judgeBesideProse({ copy, later, earlier }: PlacedCopy): Certainty | undefined {
  if (copy.length < 60) return undefined;
  const alike = later.blocks[0]?.kind === earlier.blocks[0]?.kind && later.whole && earlier.whole;
  return alike && later.blocks[0]?.kind !== 'verse' && isExact(copy) ? 'likely' : 'possible';
}

/** Whole paragraphs, on both sides: nobody prints one twice. Short ones may be meant. */
function judgeWhole({ copy, later, earlier }: PlacedCopy): Certainty | undefined {
  if (copy.length >= 50) {
    if (isExact(copy)) return 'certain';
    return likeness(copy) >= 0.75 ? 'likely' : 'possible';
  }
  if (!isExact(copy)) return copy.length >= 40 && likeness(copy) >= 0.85 ? 'possible' : undefined;
  if (copy.length < 40 && [later, earlier].some(({ blocks }) => blocks[0]?.kind === 'list-item')) return undefined;
  return copy.length >= 25 && earlier.rounded && !earlier.opening ? 'likely' : 'possible';
}

/** A paragraph that lies inside another: a pull quote, a lead-in; or, where it is long or cut anyhow, a mishap. */
function judgeDrawnFrom({ copy, later, earlier }: PlacedCopy): Certainty | undefined {
  if (copy.length < 40) return undefined;
  const drawn = later.whole ? later : earlier;
  const source = later.whole ? earlier : later;
  const meant = source.quoted || drawn.quoted || (drawn.opening && copy.length < 200);
  if (meant) return copy.length < 60 ? undefined : 'possible';
  if (likeness(copy) < 0.75) return 'possible';
  const long = copy.length >= 70 && (source.sentences > 1 || copy.length >= 120);
  const cut = copy.length >= 60 && !source.rounded;
  return long || cut ? 'likely' : 'possible';
}

/** Inside paragraphs on both sides: names, formulas, quotations; or, from a certain length on, sentences said twice. */
function judgeInside(placed: PlacedCopy): Certainty | undefined {
  const { copy, later, earlier } = placed;
  const sentences = Math.min(later.sentences, earlier.sentences);
  if (later.quoted || earlier.quoted) return copy.length >= 60 ? 'possible' : undefined;
  if (sentences === 0) return judgeFragment(placed);
  if (!isExact(copy)) {
    if (copy.length < 60) return undefined;
    return copy.length >= 80 && sentences > 1 && likeness(copy) >= 0.8 && sameArticle(placed) ? 'likely' : 'possible';
  }
  const enough = sameArticle(placed) ? copy.length >= 60 : copy.length >= 100 && sentences > 1;
  return enough ? 'likely' : 'possible';
}

/** Less than a sentence: only a long one is no name and no formula. */
function judgeFragment(placed: PlacedCopy): Certainty | undefined {
  const { copy } = placed;
  if (copy.length < 60) return undefined;
  return isExact(copy) && copy.length >= (sameArticle(placed) ? 100 : 150) ? 'likely' : 'possible';
}

function isExact(copy: Copy): boolean {
  return countDifferences(copy.differences) === 0;
}

/** The share of the later passage that stands in the earlier one. */
export function likeness(copy: Copy): number {
  return copy.same / copy.length;
}

function sameArticle({ later, earlier }: PlacedCopy): boolean {
  return later.blocks[0]?.article === earlier.blocks[0]?.article;
}

import type { Certainty } from '../finding';
import type { Copy } from './copy';
import { differenceBetween } from '../difference';
import { countDifferences } from './differences';
import type { PlacedCopy } from './place-copy';
import { isSaidAgain } from './said-again';

/**
 * How sure it is that a copy is a mishap and not meant, told by what stands twice and where: undefined where it is
 * plainly meant. Lengths are characters without blanks.
 */
export function judgeCopy(placed: PlacedCopy): Certainty | undefined {
  if (isRefrain(placed.copy)) return undefined;
  return judgeByPlace(placed) ?? (isSaidAgain(placed) ? 'possible' : undefined);
}

function judgeByPlace(placed: PlacedCopy): Certainty | undefined {
  const { copy, later, earlier } = placed;
  if (isFormula(placed)) return undefined;
  if (isSaidTwiceAtOnce(placed)) return 'likely';
  if (isScattered(placed) || areEntries(placed) || isParallel(placed) || isUnderNumbers(placed)) return copy.length >= 60 ? 'possible' : undefined;
  if (!later.prose || !earlier.prose) return judgeBesideProse(placed);
  if (later.whole && earlier.whole) return judgeWhole(placed);
  if (later.whole || earlier.whole) return judgeDrawnFrom(placed);
  return judgeInside(placed);
}

/** A short passage that stands three times and more: a refrain, a slogan, a formula. */
function isRefrain({ earlier, length }: Copy): boolean {
  return earlier.length > 1 && length < 60;
}

/** In prose, one right behind the other, word for word: no sentence is followed by itself. */
function isSaidTwiceAtOnce({ copy, later, earlier }: PlacedCopy): boolean {
  const prose = [later, earlier].every(({ prose: is, quoted, sentences }) => is && !quoted && sentences > 0);
  return prose && isExact(copy) && copy.earlier.length === 1 && Math.abs(later.range.start - earlier.range.end) <= 1;
}

/** Paragraphs that each say the same of another, whom they name first: 张某：本院受理…, 王某：本院受理…; 张某，男…. */
function areEntries({ copy, later, earlier }: PlacedCopy): boolean {
  if (copy.differences.phrases + copy.differences.figures === 0 || !later.whole || !earlier.whole) return false;
  const [one, other] = [earlier.text, later.text].map((text) => LABEL.exec(text)?.[0]);
  if (one === undefined || other === undefined || one.at(-1) !== other.at(-1)) return false;
  return one !== other && isReplaced(one, other) && (!one.endsWith('，') || one.charAt(0) !== other.charAt(0));
}

/** Whether all that differs is one thing put for another: a slip adds or loses a character. */
function isReplaced(one: string, other: string): boolean {
  const parts = differenceBetween(one, other) ?? [];
  return parts.every(({ side }, i) => side === 'both' || (side === 'first' ? parts[i + 1]?.side === 'second' : parts[i - 1]?.side === 'first'));
}

const LABEL = /^(?:[^，。：:；]{1,12}[：:]|[^，。：:；]{2,4}，)/u;

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
  const replaced: (readonly [string, string])[] = [];
  for (const [i, { text, side }] of parts.entries()) {
    const by = parts[i + 1];
    if (side !== 'first' || by?.side !== 'second') continue;
    if (i < 2 && (parts[i - 1]?.text.length ?? 0) < 4 && ENUMERATOR.test(text) && ENUMERATOR.test(by.text)) return true;
    if (text.length + by.text.length < 4) continue;
    if (replaced.slice(-MOST_REPLACED).some(([first, second]) => endAlike(first, text) && endAlike(second, by.text))) return true;
    replaced.push([text, by.text]);
  }
  return false;
}

/** Of the words replaced before, so many are compared. */
const MOST_REPLACED = 40;
/** 界别协商, 经济界别协商: the one may be the end of the other. */
const endAlike = (one: string, other: string): boolean => one.endsWith(other) || other.endsWith(one);

/**
 * Parts of two sections that bear different numbers (①…, ②…; （一）…, （二）…): what a form, a statute or a set of notes says
 * of each in the same words, and then goes on otherwise.
 */
function isUnderNumbers({ later, earlier }: PlacedCopy): boolean {
  if (later.whole && earlier.whole) return false;
  const [first, second] = [earlier.heading, later.heading].map((text) => NUMBERED.exec(text)?.groups);
  if (!first || !second || first.number === second.number) return false;
  return first.opens === second.opens && first.closes === second.closes && (first.closes !== '' || /[①-⑳]/u.test(first.number ?? ''));
}

const NUMBERED = /^(?<opens>[（(]?|注)(?<number>\d{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳])(?<closes>[）)、.．：]?)/u;
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

/** The length of a copy without the names of documents in it: those are printed alike wherever they stand. */
const lengthOf = ({ copy, later }: PlacedCopy): number =>
  copy.length - (later.text.match(/《[^《》]{1,80}》/gu) ?? []).reduce((sum, name) => sum + name.length, 0);

/** A paragraph that lies inside another: a pull quote, a lead-in; or, where it is long or cut anyhow, a mishap. */
function judgeDrawnFrom(placed: PlacedCopy): Certainty | undefined {
  const { copy, later, earlier } = placed;
  const length = lengthOf(placed);
  if (length < 40) return isFragment(placed) ? 'possible' : undefined;
  const drawn = later.whole ? later : earlier;
  const source = later.whole ? earlier : later;
  const meant = source.quoted || drawn.quoted || (drawn.opening && length < 200);
  if (meant) return length < 60 ? undefined : 'possible';
  if (likeness(copy) < 0.75) return 'possible';
  const long = length >= 70 && (source.sentences > 1 || length >= 120);
  const cut = length >= 60 && !source.rounded;
  return long || cut ? 'likely' : 'possible';
}

/** A paragraph of its own, of less than a sentence or cut out of another in the midst of a clause. */
function isFragment({ copy, later, earlier }: PlacedCopy): boolean {
  const [drawn, source] = later.whole ? [later, earlier] : [earlier, later];
  return isExact(copy) && drawn.blocks[0]?.kind === 'paragraph' && (source.cut || source.sentences === 0) && !drawn.quoted && !source.quoted;
}

/** Inside paragraphs on both sides: names, formulas, quotations; or, from a certain length on, sentences said twice. */
function judgeInside(placed: PlacedCopy): Certainty | undefined {
  const { copy, later, earlier } = placed;
  const length = lengthOf(placed);
  const sentences = Math.min(later.sentences, earlier.sentences);
  if (later.quoted || earlier.quoted) return length >= 60 ? 'possible' : undefined;
  if (sentences === 0) return judgeFragment(placed);
  if (!isExact(copy)) {
    if (length < 60) return undefined;
    return length >= 80 && sentences > 1 && likeness(copy) >= 0.8 && sameArticle(placed) ? 'likely' : 'possible';
  }
  const enough = sameArticle(placed) ? length >= 60 : length >= 100 && sentences > 1;
  return enough ? 'likely' : 'possible';
}

/** Less than a sentence: only a long one is no name and no formula. */
function judgeFragment(placed: PlacedCopy): Certainty | undefined {
  const length = lengthOf(placed);
  if (length < 60) return undefined;
  return isExact(placed.copy) && length >= (sameArticle(placed) ? 100 : 150) ? 'likely' : 'possible';
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

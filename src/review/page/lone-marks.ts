import type { Block, Page } from './page';
import { jumpBodies } from './page-jumps';
import type { LoneMark } from './paired-marks';

interface Half {
  readonly block: Block;
  readonly mark: LoneMark;
}

/** A mark whose other half was found nowhere. */
export interface Unpaired extends Half {
  /** Its other half may be gone with the rest of its sentence, or the quotation may run on over paragraphs. */
  readonly doubtful: boolean;
}

/** How many blocks further on the other half of a sentence that breaks off is looked for. */
const REACH_BROKEN = 12;
/** Over how many paragraphs a quotation may run whose paragraphs do not open with “. */
const REACH_QUOTATION = 8;
/** … and whose end is the end of a paragraph, as that of a letter or a speech given whole. */
const REACH_SPEECH = 60;
/** A bracket or a headline goes on in the next lines at the most. */
const REACH_NEAR = 2;

/** In UTF-16 code units. */
const LONGEST_CROSSHEAD = 20;

const FINISHED = /[。！？!?…；;：:—][”’」』）)》】]*$/u;
const HEADING = new Set(['masthead', 'headline', 'kicker', 'subhead', 'crosshead', 'caption', 'column-tag', 'byline', 'credit']);

/** How far, in UTF-16 code units, two marks turned the same way may stand apart and still be meant as a pair: “甲“. */
const TWINS_APART = 40;

/** ”甲“: of just two lone marks of a kind in its block, near each other, the closing one stands first. */
export function isTurnedPair(mark: LoneMark, lone: readonly LoneMark[]): boolean {
  const [first, second, ...more] = lone.filter((other) => other.kind === mark.kind);
  return first !== undefined && second !== undefined && more.length === 0 && !first.opens && second.opens && second.start - first.start <= TWINS_APART;
}

/** “甲“: one of just two lone marks of a kind in its block, turned the same way and near each other. */
export function isTwin(mark: LoneMark, lone: readonly LoneMark[]): boolean {
  const [first, second, ...more] = lone.filter((other) => other.kind === mark.kind);
  return first !== undefined && more.length === 0 && first.mark === second?.mark && second.start - first.start <= TWINS_APART;
}

/** Whether a block stops without an end of sentence, as paragraphs broken in layout and all headings do. */
export function breaksOff(block: Block): boolean {
  return !FINISHED.test(block.text);
}

/**
 * Pairs off across blocks what no block pairs by itself: a sentence broken in layout carries one half to another block,
 * and a quotation may run over several paragraphs. Gives what is left, in the order of the page.
 */
export function unpairedMarks(page: Page): Unpaired[] {
  const waiting = new Map<string, Half[]>();
  const left: Unpaired[] = [];
  const jumps = jumpBodies(page);
  for (const block of page.blocks) {
    const { lone } = block.reading.marks;
    for (const mark of lone) {
      if (isTwin(mark, lone) || isTurnedPair(mark, lone)) {
        left.push({ block, mark, doubtful: false });
        continue;
      }
      const opened = waiting.get(mark.kind) ?? [];
      waiting.set(mark.kind, opened);
      if (mark.opens) opened.push({ block, mark });
      else if (!takeOpened(page, opened, { block, mark }) && !jumps.heads.has(block.index)) left.push({ block, mark, doubtful: block.index === 0 && !HEADING.has(block.kind) });
    }
  }
  for (const { block, mark } of [...waiting.values()].flat()) {
    if (jumps.tails.has(block.index)) continue;
    const runsOn = runsOnOverParagraphs(page, block, mark);
    if (runsOn === 'surely') continue;
    left.push({ block, mark, doubtful: runsOn === 'perhaps' || (breaksOff(block) && !isWhole(block) && !isClosedByNext(block, mark)) });
  }
  return left.sort((a, b) => a.block.start + a.mark.start - (b.block.start + b.mark.start));
}

/** A heading ends where it ends; a long crosshead may be a line of prose that a page broken line by line has left alone. */
function isWhole(block: Block): boolean {
  return HEADING.has(block.kind) && (block.kind !== 'crosshead' || block.text.length <= LONGEST_CROSSHEAD);
}

/** 《甲、《乙》: no title holds another. */
function isClosedByNext({ text, reading }: Block, mark: LoneMark): boolean {
  return mark.kind === '《' && reading.marks.pairs.some(([start]) => start > mark.start && text.charAt(start) === mark.mark);
}

/** Takes the nearest opening mark before a lone closing one that may be its other half. */
function takeOpened(page: Page, opened: Half[], closing: Half): boolean {
  for (let i = opened.length - 1; i >= 0; i--) {
    const candidate = opened[i];
    if (!candidate) continue;
    const away = closing.block.index - candidate.block.index;
    if (away > REACH_SPEECH) return false;
    if (away > 0 && away <= reach(candidate, closing) && ((breaksOff(candidate.block) && away <= REACH_BROKEN) || isOneQuotation(page, candidate, closing))) {
      opened.splice(i, 1);
      return true;
    }
  }
  return false;
}

/** Whether no other quotation of the kind stands inside what runs from `from` to `to`: within one, quotations take the other marks. */
function isOneQuotation(page: Page, from: Half, to: Half): boolean {
  return page.blocks.slice(from.block.index, to.block.index + 1).every((block) =>
    block.reading.marks.pairs.every(([start]) => {
      if (block.text.charAt(start) !== from.mark.mark) return true;
      return (block === from.block && start < from.mark.start) || (block === to.block && start > to.mark.start);
    }),
  );
}

function reach({ block, mark }: Half, closing: Half): number {
  if (HEADING.has(block.kind)) return REACH_NEAR;
  if (isQuotation(mark) && isWholeSpeech({ block, mark }, closing)) return REACH_SPEECH;
  if (breaksOff(block)) return REACH_BROKEN;
  return isQuotation(mark) ? REACH_QUOTATION : REACH_NEAR;
}

const isQuotation = ({ kind }: LoneMark): boolean => kind === '“' || kind === '‘' || kind === '「' || kind === '『';

/** Opened where a speech begins and closed where a paragraph ends. */
function isWholeSpeech({ block, mark }: Half, closing: Half): boolean {
  const opens = mark.start === 0 || /[：:]/u.test(block.text.charAt(mark.start - 1));
  return opens && closing.mark.end === closing.block.text.length && /[。！？…]/u.test(closing.block.text.charAt(closing.mark.start - 1));
}

/**
 * GB/T 15834—2011, 4.8.3: where a quotation runs over several paragraphs each opens with “ and only the last closes.
 * *perhaps* where the next paragraph opens with one but seems a quotation of its own.
 */
function runsOnOverParagraphs(page: Page, block: Block, mark: LoneMark): 'surely' | 'perhaps' | 'no' {
  if (!isQuotation(mark)) return 'no';
  const { text, reading } = block;
  if (reading.marks.pairs.some(([start]) => start > mark.start && text.charAt(start) === mark.mark)) return 'no';
  if (mark.start > 0 && !/[：:，,。！？\s]/u.test(text.charAt(mark.start - 1))) return 'no';
  const next = page.blocks[block.index + 1];
  if (breaksOff(block) || next?.text.charAt(0) !== mark.mark) return 'no';
  const closes = next.reading.marks.pairs.find(([start]) => start === 0)?.[1];
  return closes === undefined || closes >= next.text.length - 2 ? 'surely' : 'perhaps';
}

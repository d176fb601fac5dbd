import type { Block, Page } from '../page/page';
import { isQuoted } from '../page/quoted-lines';
import { beginsMisplaced, endsMisplaced } from '../seams/block-edges';
import { fitSigns, headSigns, headStart, tailEnd, weigh } from '../seams/seam-signs';
import type { Sequences } from '../seams/sequences';
import { columnsOf, firstUnit } from './columns';
import { FIT_MOST, FIT_NEUTRAL, FIT_WEIGHTS } from './wrap-weights';

/** How a line ends. */
export type LineEnd =
  | 'ended' // with a mark that ends a sentence
  | 'half' // with ； or ：
  | 'clause' // with ， or 、
  | 'open'; // with none

/** A line break between two lines of text, and what is seen of it. */
export interface LineBreak {
  readonly above: Block;
  readonly below: Block;
  /** Of the line above, its indentation included, in columns. */
  readonly width: number;
  /** The columns of what begins the line below and cannot be parted. */
  readonly unit: number;
  readonly end: LineEnd;
  /** Whether marks stand where GB/T 15834—2011, 5.1 forbids them. */
  readonly misplaced: boolean;
  /** Whether neither line can be a line of prose that goes on: a byline, a masthead, quoted mail. */
  readonly barred: boolean;
  /** How well the words across the break follow one another, in log-odds. */
  readonly fit: number;
}

const ENDED = /(?:[。！？!?…～][”’」』）)》】]*|[”’」』）》】])$/u;
const NET_ADDRESS = /(?:@|https?:\/\/|www\.)[\w./-]+$/u;

/** All line breaks of a page; `breaks[i]` stands between its lines i and i + 1. */
export function readLineBreaks(page: Page, sequences: Sequences): LineBreak[] {
  const breaks: LineBreak[] = [];
  for (const above of page.blocks) {
    const below = page.blocks[above.index + 1];
    if (below) breaks.push(readLineBreak(page, sequences, above, below));
  }
  return breaks;
}

function readLineBreak(page: Page, sequences: Sequences, above: Block, below: Block): LineBreak {
  const indentation = page.text.slice(above.start - above.indent, above.start);
  let fit: number | undefined;
  return {
    above,
    below,
    width: columnsOf(indentation) + columnsOf(above.text),
    unit: firstUnit(below.text),
    end: lineEnd(above.text),
    misplaced: beginsMisplaced(below.text) || endsMisplaced(above.text),
    barred: (isFurniture(above) || isFurniture(below)) && !isOneBracket(above, below),
    // Most pages are not wrapped: it is read where it is asked for.
    get fit() {
      return (fit ??= fitAcross(sequences, above.text, below.text));
    },
  };
}

function fitAcross(sequences: Sequences, above: string, below: string): number {
  return weigh(FIT_WEIGHTS, { ...headSigns(sequences, below, undefined), ...fitSigns(sequences, tailEnd(above, ''), headStart(sequences, below)) });
}

function lineEnd(text: string): LineEnd {
  if (/[，、,]$/u.test(text)) return 'clause';
  if (/[；;：:]$/u.test(text)) return 'half';
  return ENDED.test(text) || NET_ADDRESS.test(text) ? 'ended' : 'open';
}

const isFurniture = ({ reading, text }: Block): boolean => reading.shape === 'byline' || reading.shape === 'masthead' || isQuoted(text);

/** The names of a dateline, broken inside its brackets: 新华社云岭5月3日电（记者 / 方晴 雷动）. */
const isOneBracket = (above: Block, below: Block): boolean =>
  above.reading.marks.lone.some(({ opens }) => opens) && below.reading.marks.lone.some(({ opens }) => !opens);

/** What the words across a break say for its having been made by wrapping, in log-odds. */
export function evidence({ end, fit }: LineBreak): number {
  return Math.max(-FIT_MOST.against, Math.min(FIT_MOST[end], fit - FIT_NEUTRAL[end]));
}

/** Whether the line above has no mark of a sentence, as a crosshead has none. */
export const isBare = ({ above, end }: LineBreak): boolean => end === 'open' && !/[，。；、]/u.test(above.text);

import { countCharacters } from './character-count';
import {
  DISPLAY,
  ERROR_ROWS,
  EXTRA_TEXT,
  IN_DISPLAY,
  KIND_OF_RULE,
  LEFT_OUT,
  LIMIT,
  MOST_REPEATS,
  type ErrorKind,
} from './error-rate/error-weights';
import type { Finding, Message } from './finding';
import { placesOf } from './page/block-at';
import type { Page } from './page/page';

/** How one finding counts. */
export interface CountedError {
  readonly finding: Finding;
  readonly kind: ErrorKind;
  readonly name: Message;
  /** 0 for one that does not count: merely possible, or the same error once too often. */
  readonly weight: number;
  /** It stands in a headline or a masthead. */
  readonly doubled: boolean;
  /** The same error has been counted as often as it may. */
  readonly repeated: boolean;
}

/** The estimated rate of errors 编校差错率 of a page. */
export interface ErrorRate {
  readonly characters: number;
  /** In the order of the findings. */
  readonly errors: readonly CountedError[];
  /** The sum of the weights. */
  readonly sum: number;
  /** Errors in 10,000 characters; 0 for a page without any text. */
  readonly rate: number;
  /** Errors in 10,000 characters with which a newspaper passes. */
  readonly limit: number;
  /** What of the sum is certain. */
  readonly certain: number;
  readonly leftOut: readonly Message[];
}

/** Estimates the rate from a review's findings, by the annex named in `error-weights.ts`. */
export function estimateErrorRate(page: Page, findings: readonly Finding[]): ErrorRate {
  const characters = countCharacters(page.text);
  const errors = countErrors(page, findings);
  const sumOf = (counted: readonly CountedError[]): number => tidy(counted.reduce((sum, { weight }) => sum + weight, 0));
  const sum = sumOf(errors);
  return {
    characters,
    errors,
    sum,
    rate: characters === 0 ? 0 : (sum / characters) * 1e4,
    limit: LIMIT,
    certain: sumOf(errors.filter(({ finding }) => finding.certainty === 'certain')),
    leftOut: LEFT_OUT,
  };
}

function countErrors(page: Page, findings: readonly Finding[]): CountedError[] {
  const seen = new Map<string, number>();
  const blocks = placesOf(page, findings);
  return findings.map((finding, i) => {
    const kind = kindOf(page, finding);
    const block = blocks[i];
    const doubled = block !== undefined && DISPLAY.has(block.kind);
    const told = { finding, kind, name: ERROR_ROWS[kind].name, doubled };
    if (finding.certainty === 'possible') return { ...told, weight: 0, repeated: false };
    const times = timesSeen(page, finding, kind, seen);
    const repeated = times > MOST_REPEATS;
    const weight = ERROR_ROWS[kind].weight(charactersOf(page, finding)) * (doubled ? IN_DISPLAY : 1);
    return { ...told, weight: repeated ? 0 : weight, repeated };
  });
}

/** How often the same error in the text has come by now; a mark or a paragraph is never the same. */
function timesSeen(page: Page, { rule, range }: Finding, kind: ErrorKind, seen: Map<string, number>): number {
  if (kind === 'mark' || kind === 'layout') return 1;
  const key = `${rule}\n${page.text.slice(range.start, range.end)}`;
  const times = (seen.get(key) ?? 0) + 1;
  seen.set(key, times);
  return times;
}

/** A byline whose fix sets nothing but marks and blanks has a mark wrong. */
function kindOf(page: Page, { rule, fixes }: Finding): ErrorKind {
  const edits = fixes[0]?.edits ?? [];
  const onlyMarks = ({ range, text }: (typeof edits)[number]): boolean => !/[\p{L}\p{N}]/u.test(text + page.text.slice(range.start, range.end));
  if (rule === 'byline' && edits.length > 0 && edits.every(onlyMarks)) return 'mark';
  return KIND_OF_RULE[rule] ?? 'fact';
}

function charactersOf(page: Page, { rule, range }: Finding): number {
  return EXTRA_TEXT.has(rule) ? countCharacters(page.text.slice(range.start, range.end)) : 1;
}

/** Without the dust of adding tenths. */
const tidy = (sum: number): number => Math.round(sum * 10) / 10;

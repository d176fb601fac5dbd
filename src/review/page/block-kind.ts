import { isBoxHead } from './box-words';
import type { BlockKind } from './page';
import { isQuoted } from './quoted-lines';
import { stanzasOf, type Line } from './stanza';

/** From how many short lines in a row on they are a list and no headline block. */
const LIST_FROM = 4;
const VERSE_FROM = 4;
const VERSE_LINE = /^[^。！？；，、：“”（）()\d]{2,16}[，。！？；、]?(?:[^。！？；，、：“”（）()\d]{2,12}[。！？；，]?)?$/u;

/** Tells what each line is, by its shape and its neighbours. */
export function blockKinds(lines: readonly Line[]): BlockKind[] {
  const kinds: (BlockKind | undefined)[] = lines.map((line, i) => plainKind(line, opensStory(lines, i), isOverSubhead(line, lines[i + 1])));
  tellBoxes(lines, kinds);
  tellEntries(lines, kinds);
  tellVerse(lines, kinds);
  tellLists(lines, kinds);
  tellClauses(lines, kinds);
  tellHeads(lines, kinds);
  // What mail quotes line by line cannot be read before its signs are gone.
  return kinds.map((kind, i) => (isQuoted(lines[i]?.text ?? '') && isQuotedBeside(lines, i) ? 'notice' : (kind ?? 'paragraph')));
}

const isQuotedBeside = (lines: readonly Line[], index: number): boolean =>
  [lines[index - 1], lines[index + 1]].some((line) => line !== undefined && isQuoted(line.text));

/** What the shape alone decides. */
function plainKind(line: Line, opens: boolean, overSubhead: boolean): BlockKind | undefined {
  switch (line.shape) {
    case 'byline':
    case 'masthead':
    case 'credit':
    case 'notice':
    case 'caption':
      return line.shape;
    case 'jump':
      return 'notice';
    case 'item':
      return 'list-item';
    case 'subhead':
    case 'short':
      return undefined;
    case 'long':
      return opens ? undefined : 'paragraph';
    case 'prose':
      return overSubhead ? undefined : 'paragraph';
  }
}

/** A line without a full stop right over —— is a headline in several clauses. */
function isOverSubhead(line: Line, next: Line | undefined): boolean {
  return next?.shape === 'subhead' && line.text.length <= 60 && !/[。！？]/u.test(line.text);
}

/** Nothing but a headline stands at the top of the page, or with no more than headlines between it and a byline or dateline. */
function opensStory(lines: readonly Line[], index: number): boolean {
  if (index === 0) return true;
  for (let i = index + 1; i <= index + 3; i++) {
    const line = lines[i];
    if (!line) return false;
    if (line.dated || line.shape === 'byline') return true;
    if (line.shape !== 'short' && line.shape !== 'subhead' && line.shape !== 'long') return false;
  }
  return false;
}

/** A stanza of short lines that holds a credit or a notice is one box: its other lines belong to it. */
function tellBoxes(lines: readonly Line[], kinds: (BlockKind | undefined)[]): void {
  for (const { start, end } of stanzasOf(lines)) {
    if (end - start < 2 || lines.slice(start, end).some((line) => line.text.length > 40)) continue;
    const box = kinds.slice(start, end).find((kind, i) => kind === 'credit' || (kind === 'notice' && lines[start + i]?.shape !== 'jump'));
    if (!box) continue;
    for (let i = start; i < end; i++) if (kinds[i] === undefined || kinds[i] === 'paragraph') kinds[i] = box;
  }
}

/** Under the name of a box its lines are entries, whole without a full stop. */
function tellEntries(lines: readonly Line[], kinds: (BlockKind | undefined)[]): void {
  let inBox = false;
  lines.forEach((line, i) => {
    if (isBoxHead(line.text)) inBox = true;
    else if (/[。！？]/u.test(line.text) || line.dated || line.shape === 'byline') inBox = false;
    else if (inBox && (kinds[i] === undefined || kinds[i] === 'paragraph')) kinds[i] = 'notice';
  });
}

/** Lines of like length, each one or two short clauses, four or more in a row: a poem; fewer where they are short and go on with commas. */
function tellVerse(lines: readonly Line[], kinds: (BlockKind | undefined)[]): void {
  for (const [start, end] of runs(lines.length, (i) => isVerseLike(lines[i], kinds[i]))) {
    const verse = lines.slice(start, end).map(({ text }) => text);
    if (verse.length < VERSE_FROM ? !isCouplet(verse) : !isStanza(verse)) continue;
    for (let i = start; i < end; i++) kinds[i] = 'verse';
  }
}

function isStanza(verse: readonly string[]): boolean {
  const marked = verse.filter((text) => /[，。！？；]$/u.test(text)).length;
  const { least, most } = bareLengths(verse);
  return (most - least <= 2 || marked * 2 >= verse.length) && most <= 2.5 * least;
}

/** Two or three short lines of which one ends in a comma, as a line of prose that short never does. */
function isCouplet(verse: readonly string[]): boolean {
  const goesOn = verse.slice(0, -1).some((text) => /[，；]$/u.test(text));
  const { least, most } = bareLengths(verse);
  return verse.length > 1 && goesOn && most <= Math.min(LONGEST_COUPLET, 2 * least);
}

/** In UTF-16 code units, without the marks. */
const LONGEST_COUPLET = 16;

function bareLengths(verse: readonly string[]): { least: number; most: number } {
  const lengths = verse.map((text) => text.replace(/[，。！？；、“”‘’（）—]/gu, '').length).sort((a, b) => a - b);
  return { least: lengths[0] ?? 0, most: lengths.at(-1) ?? 0 };
}

function isVerseLike(line: Line | undefined, kind: BlockKind | undefined): boolean {
  if (!line || !(kind === undefined || kind === 'paragraph') || line.text.length > 26) return false;
  return VERSE_LINE.test(line.text.replace(QUOTED, ''));
}

/** The quotation marks of verse that is quoted, and who sings or speaks it. */
const QUOTED = /^(?:（[唱白念]）)?[“「]?|(?:——)?[”」]$/gu;

/** Short lines in a row, too many for a headline block, or a row under a line that ends in a colon. */
function tellLists(lines: readonly Line[], kinds: (BlockKind | undefined)[]): void {
  for (const [start, end] of runs(lines.length, (i) => kinds[i] === undefined)) {
    const announced = start > 0 && /[：:]$/u.test(lines[start - 1]?.text ?? '');
    const enough = end - start >= LIST_FROM || (announced && end - start >= 2);
    if (!enough || lines[end]?.dated || kinds[end] === 'byline') continue;
    for (let i = start === 0 ? 1 : start; i < end; i++) kinds[i] = 'list-item';
  }
}

/** Short lines under an item of a list, which end in commas or in nothing: what the item says. */
function tellClauses(lines: readonly Line[], kinds: (BlockKind | undefined)[]): void {
  lines.forEach(({ text, shape }, i) => {
    if (kinds[i - 1] !== 'list-item' || !(kinds[i] === undefined || kinds[i] === 'paragraph')) return;
    const clause = shape === 'prose' && /^[^。！？：]{2,24}[，；、]$/u.test(text);
    const under = kinds[i] === undefined && /[，；、]$/u.test(lines[i - 1]?.text ?? '');
    if (clause || under) kinds[i] = 'list-item';
  });
}

/** Headline blocks, crossheads and column tags among the short lines that are left. */
function tellHeads(lines: readonly Line[], kinds: (BlockKind | undefined)[]): void {
  let begun = false;
  for (const [start, end] of runs(lines.length, (i) => kinds[i] === undefined)) {
    const group = lines.slice(start, end);
    if (!begun || startsArticle(lines, kinds, start, end)) {
      nameHeadline(group, kinds, start);
      begun = true;
    } else {
      const tag = isColumnTag(kinds, start, end);
      for (let i = start; i < end; i++) kinds[i] = tag ? 'column-tag' : 'crosshead';
    }
  }
}

/** A headline block stands over a byline or a dateline, has a subhead, or is printed in two parts. */
function startsArticle(lines: readonly Line[], kinds: readonly (BlockKind | undefined)[], start: number, end: number): boolean {
  if (kinds[start - 1] === 'byline') return false;
  if (kinds[end] === 'byline' || lines[end]?.dated) return true;
  const group = lines.slice(start, end);
  if (group.some((line, i) => i > 0 && line.shape === 'subhead')) return true;
  if (isColumnTag(kinds, start, end)) return false;
  return group.some(({ text }) => text.length >= 12 && /[^：:\s]\s+\S/u.test(text)) && !brokenBefore(lines[start - 1]);
}

/** What stands right under a byline or over a box of credits is the name of a column, not of a story. */
function isColumnTag(kinds: readonly (BlockKind | undefined)[], start: number, end: number): boolean {
  return kinds[start - 1] === 'byline' || kinds[end] === 'credit';
}

/** A paragraph that stops in mid-sentence: what stands after it stands inside its story. */
function brokenBefore(line: Line | undefined): boolean {
  return line?.shape === 'prose' && !/[。！？!?…：；”’）》】]$/u.test(line.text);
}

/** The parts of a headline block: 引题 ends in a mark that looks forward or is a mere label; —— opens a subhead. */
function nameHeadline(group: readonly Line[], kinds: (BlockKind | undefined)[], start: number): void {
  const kicker = group.length > 1 && group[1]?.shape === 'short' && /[：:，]$|……$/u.test(group[0]?.text ?? '');
  const main = kicker ? 1 : 0;
  group.forEach((_, i) => {
    kinds[start + i] = i < main ? 'kicker' : i === main ? 'headline' : 'subhead';
  });
}

/** The longest runs of consecutive indexes for which `holds`, as [start, end). */
function* runs(length: number, holds: (index: number) => boolean): Generator<[number, number]> {
  let start = -1;
  for (let i = 0; i <= length; i++) {
    const inside = i < length && holds(i);
    if (inside && start < 0) start = i;
    if (!inside && start >= 0) {
      yield [start, i];
      start = -1;
    }
  }
}

import { chance, inventProse } from '../test/support/invented-text';

/** A page with one passage that stands twice: the copy's range, in UTF-16 code units. */
export interface PlantedCopy {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How a copy is made of a passage: its length, how many of its characters are edited, what is done to its sentences. */
interface Manner {
  readonly least: number;
  readonly most: number;
  readonly edited?: number;
  readonly dropped?: number;
  readonly swapped?: boolean;
  /** Line breaks are put into it, or its ends trimmed in mid-sentence; else its paragraphs are run into one. */
  readonly split?: boolean;
  readonly trimmed?: boolean;
  /** It is printed twice more, not once. */
  readonly twice?: boolean;
}

export const MANNERS: Readonly<Record<string, Manner>> = {
  'exact, 20 to 59': { least: 20, most: 59, trimmed: true },
  'exact, 60 to 400, merged': { least: 60, most: 400 },
  'exact, 60 to 400, split': { least: 60, most: 400, split: true },
  'exact, 60 to 400, trimmed': { least: 60, most: 400, trimmed: true },
  'exact, 60 to 400, three times': { least: 60, most: 400, twice: true },
  'edited, 1 in 33': { least: 60, most: 400, edited: 1 / 33 },
  'edited, 1 in 16, split': { least: 60, most: 400, edited: 1 / 16, split: true },
  'edited, 1 in 8': { least: 60, most: 400, edited: 1 / 8, trimmed: true },
  'a sentence dropped': { least: 60, most: 400, dropped: 1 },
  'two sentences dropped, 1 in 33': { least: 120, most: 400, dropped: 2, edited: 1 / 33 },
  'two sentences swapped': { least: 60, most: 400, swapped: true },
  'swapped, 1 in 33, split': { least: 60, most: 400, swapped: true, edited: 1 / 33, split: true },
};

/** A page of paragraphs, some 6,000 characters. */
export function inventPage(draw: () => number): string {
  return Array.from({ length: 45 }, () => inventProse(draw, 60 + Math.floor(draw() * 120))).join('\n\n');
}

/** Plants a copy in a page of its own; the same seed, the same page. */
export function plantCopy(manner: Manner, seed: number): PlantedCopy {
  const draw = chance(seed * 31 + 7);
  const page = inventPage(draw);
  const [from, passage] = passageOf(page, manner, draw);
  const to = between(page, from + 2 * passage.length, draw);
  const copy = copyOf(passage, manner, draw);
  const before = manner.twice ? `${page.slice(0, to)}\n\n${passage}` : page.slice(0, to);
  const start = before.length + 2;
  return { text: `${before}\n\n${copy}${page.slice(to)}`, start, end: start + copy.length };
}

/** A stretch of the page without its blanks: whole sentences, or cut anyhow. */
function passageOf(page: string, { least, most, trimmed }: Manner, draw: () => number): [from: number, passage: string] {
  const length = least + Math.floor(draw() * (most - least + 1));
  const from = Math.floor(draw() * (page.length / 2));
  const start = trimmed ? from : page.indexOf('。', from) + 1;
  const stretch = page.slice(start, start + 2 * length + 200).replace(/\s+/gu, '');
  const end = trimmed ? length : stretch.indexOf('。', length - 1) + 1;
  return [start, stretch.slice(0, end)];
}

/** A gap between paragraphs, from an offset on. */
function between(page: string, from: number, draw: () => number): number {
  const gaps = Array.from(page.matchAll(/\n\n/gu), ({ index }) => index).filter((index) => index >= from);
  return gaps[Math.floor(draw() * gaps.length)] ?? page.length;
}

function copyOf(passage: string, { edited = 0, dropped = 0, swapped, split }: Manner, draw: () => number): string {
  const sentences = passage.match(/[^。！]*[。！]?/gu)?.filter((sentence) => sentence !== '') ?? [passage];
  for (let i = 0; i < dropped && sentences.length > 2; i++) sentences.splice(1 + Math.floor(draw() * (sentences.length - 2)), 1);
  if (swapped && sentences.length > 1) {
    const at = Math.floor(draw() * (sentences.length - 1));
    sentences.splice(at, 2, sentences[at + 1] ?? '', sentences[at] ?? '');
  }
  const text = sentences.join('');
  const inner = (i: number): boolean => i > 0 && i < text.length - 1;
  return Array.from(text, (c, i) => (inner(i) && split && draw() < 1 / 60 ? '\n\n' : '') + (draw() < edited ? edit(draw, c) : c)).join('');
}

function edit(draw: () => number, c: string): string {
  const other = String.fromCharCode(0x4e00 + Math.floor(draw() * 4000));
  return ['', other, c + other][Math.floor(draw() * 3)] ?? c;
}

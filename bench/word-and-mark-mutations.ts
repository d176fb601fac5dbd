// Recall of repeated-words and unpaired-mark: words and clauses are said twice, halves of pairs taken away or turned round,
// one at a time, in texts; the review must report each. Also counts what is reported where nothing was changed.
//   npx tsx bench/word-and-mark-mutations.ts [--seed N] [--each N] [--segmenter] [--verbose] FOLDER...
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadJieba } from '../src/host/jieba';
import { loadSequences } from '../src/host/sequences';
import type { Check } from '../src/review/check';
import { repeatedWords } from '../src/review/checks/repeated-words';
import { unpairedMark } from '../src/review/checks/unpaired-mark';
import type { Range, Report } from '../src/review/finding';
import { segmenterLexicon } from '../src/review/lexicon/segmenter';
import type { Block, Page } from '../src/review/page/page';
import { readPage } from '../src/review/page/read-page';
import { chance } from './invented-pages';
import { table } from './table';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '3' },
    segmenter: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});
const random = chance(Number(values.seed));
const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
const dictionary = loadJieba().lexicon;
const context = { lexicon: values.segmenter ? segmenterLexicon() : dictionary, sequences: loadSequences() };

/** A stretch of the page to be replaced, and by what. */
interface Mutation extends Range {
  readonly by: string;
}

interface Kind {
  readonly check: Check;
  /** Every place of a block that can be broken so, from the block's start. */
  places(block: Block): Iterable<Mutation>;
}

const PARTICLES = new Set('的了在是和与被为对从而但也由向以及');
const HAN = /^\p{Script=Han}+$/u;

function* words(block: Block, fits: (word: string, tag: string) => boolean): Iterable<Mutation> {
  let at = 0;
  for (const { text, tag } of dictionary.tag(block.text)) {
    if (block.text.startsWith(text, at) && fits(text, tag)) yield { start: at, end: at + text.length, by: text + text };
    at += text.length;
  }
}

function* matches(block: Block, pattern: RegExp, by: (found: string) => string): Iterable<Mutation> {
  for (const { 0: found, index } of block.text.matchAll(pattern)) yield { start: index, end: index + found.length, by: by(found) };
}

const word = (length: number, tags: RegExp) => (block: Block): Iterable<Mutation> => words(block, (text, tag) => text.length === length && HAN.test(text) && tags.test(tag));

const repeated = (places: Kind['places']): Kind => ({ check: repeatedWords, places });

const turned = (mark: string): string => '“”‘’（）《》'.charAt('”“’‘）（》《'.indexOf(mark));
const marks = (pattern: RegExp, by: (mark: string) => string): Kind => ({
  check: unpairedMark,
  *places(block) {
    for (const pair of block.reading.marks.pairs) {
      for (const at of pair) {
        const mark = block.text.charAt(at);
        if (pattern.test(mark)) yield { start: at, end: at + 1, by: by(mark) };
      }
    }
  },
});

const KINDS: Readonly<Record<string, Kind>> = {
  'one character: 的的': repeated((block) => words(block, (text) => PARTICLES.has(text))),
  'two, noun': repeated(word(2, /^n|^t|^s/u)),
  'two, verb': repeated(word(2, /^v/u)),
  'two, adjective or adverb': repeated(word(2, /^a|^d|^b/u)),
  'two, other': repeated(word(2, /^[pcrf]/u)),
  'three': repeated(word(3, /./u)),
  'four': repeated(word(4, /./u)),
  'a phrase of five to twelve': repeated((block) => matches(block, /\p{Script=Han}{5,12}(?=[，。、])/gu, (found) => found + found)),
  'a clause, with its comma': repeated((block) => matches(block, /(?<=[，。])\p{Script=Han}{6,18}，/gu, (found) => found + found)),
  '“ ”: one lost': marks(/[“”]/u, () => ''),
  '‘ ’: one lost': marks(/[‘’]/u, () => ''),
  '（ ）: one lost': marks(/[（）()]/u, () => ''),
  '《 》: one lost': marks(/[《》]/u, () => ''),
  '“ ”: one turned': marks(/[“”]/u, turned),
  '（ ）: one turned': marks(/[（）]/u, turned),
  '《 》: one turned': marks(/[《》]/u, turned),
  'one said twice: ““': marks(/[“”（）《》]/u, (mark) => mark + mark),
};

const isLoud = ({ certainty }: Report): boolean => certainty !== 'possible';
const run = (check: Check, page: Page): Report[] => [...check.run(page, context)];

/** So far (UTF-16 code units) from a word said twice a report may stand; the half that was left stands at the other end of what it marks. */
const NEAR = 12;
const NEAR_MARK = 80;

function outcome(kind: Kind, page: Page, block: Block, { start, end, by }: Mutation): 'loud' | 'possible' | 'missed' {
  const at = block.start + start;
  const text = page.text.slice(0, at) + by + page.text.slice(block.start + end);
  const far = kind.check === unpairedMark ? NEAR_MARK : NEAR;
  const near = ({ range, related = [] }: Report): boolean =>
    [range, ...related.map((one) => one.range)].some((one) => one.start <= at + by.length + far && at - far <= one.end);
  const found = run(kind.check, readPage(text)).filter(near);
  return found.some(isLoud) ? 'loud' : found.length > 0 ? 'possible' : 'missed';
}

const texts = positionals.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => ({ name, page: readPage(readFileSync(join(folder, name), 'utf8')) })));
const rows = Object.entries(KINDS).map(([name, kind]) => {
  const counts = { planted: 0, loud: 0, possible: 0, missed: 0 };
  for (const { name: file, page } of texts) {
    const all = page.blocks.flatMap((block) => (block.kind === 'paragraph' ? [...kind.places(block)].map((place) => ({ block, place })) : []));
    for (let i = 0; i < Number(values.each) && all.length > 0; i++) {
      const chosen = pick(all);
      if (!chosen) break;
      const { block, place } = chosen;
      const told = outcome(kind, page, block, place);
      counts.planted++;
      counts[told]++;
      if (told !== 'loud' && values.verbose) console.log(`${told} ${name} ${file}: …${block.text.slice(Math.max(0, place.start - 12), place.start)}【${place.by}】${block.text.slice(place.end, place.end + 12)}…`);
    }
  }
  return [name, String(counts.planted), ...[counts.loud, counts.possible].map((count) => `${((100 * count) / Math.max(1, counts.planted)).toFixed(1)} %`)];
});
console.log(table(['planted', 'places', 'told aloud', 'possible'], rows));

const characters = texts.reduce((sum, { page }) => sum + page.text.length, 0);
for (const check of [repeatedWords, unpairedMark]) {
  const reports = texts.flatMap(({ name, page }) => run(check, page).map((report) => ({ name, page, report })));
  console.log(`${check.id}, nothing planted: ${reports.filter(({ report }) => isLoud(report)).length} told aloud on ${characters} characters`);
  if (!values.verbose) continue;
  for (const { name, page, report } of reports) console.log(`${report.certainty} ${check.id} ${name}: …${page.text.slice(Math.max(0, report.range.start - 15), report.range.end + 15).replace(/\s/gu, '⏎')}…`);
}

// Learns data/seam-ranks.bin: the weights of what stands at a seam.
//   npx tsx scripts/seam-ranks.ts PAIRS.tsv.gz [TEXTS ...]
// A row of PAIRS is a question: a tail's last characters, the first ones of its true head, then those of paragraphs that
// are not its head, parted by tabs. A tail and its head are one stretch of text, so it is cut again at other places inside the sentence,
// each cut one more question. One pass of softmax regression with AdaGrad; nothing of the rows is kept. TEXTS are folders of texts that the
// review is measured on: what stands in them is not learnt, else it would be known by heart there and nowhere else.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { plain } from '../src/review/seams/plain-text';
import { RankTable } from '../src/review/seams/rank-table';
import { acrossFeatures, headFeatures } from '../src/review/seams/seam-features';

const BITS = 22;
const RATE = 0.1;
/** How gently the first steps go: what stands on few pages is not learnt by heart. */
const CAUTION = 3;
/** How often each row is cut, and how much at least stands before the cut (UTF-16 code units). */
const CUTS = { each: 12, least: 4 };
const weights = new Float32Array(2 ** BITS);
const slopes = new Float32Array(2 ** BITS);
const slotOf = (feature: string): number => RankTable.slot(feature, weights.length - 1);

/** A sentence is over before the cut. */
const isOver = (text: string, cut: number): boolean => /[。！？][”’」』）》]?$/u.test(text.slice(0, cut));

/** Where a stretch of text is cut: where it was, and at random places before. */
function* cutsOf(text: string, first: number): Generator<number> {
  yield first;
  for (let i = 1; i < CUTS.each; i++) {
    const cut = CUTS.least + Math.floor(random() * (first - CUTS.least));
    if (!isOver(text, cut)) yield cut;
  }
}

/** Always the same row of numbers from 0 to 1 (a linear congruential generator), so that the table can be made again. */
let state = 7;
const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;

function learn(ways: readonly (readonly number[])[]): boolean {
  const values = ways.map((slots) => slots.reduce((sum, slot) => sum + (weights[slot] ?? 0), 0));
  const top = Math.max(...values);
  const raised = values.map((value) => Math.exp(value - top));
  const all = raised.reduce((a, b) => a + b, 0);
  ways.forEach((slots, i) => {
    const off = (i === 0 ? 1 : 0) - (raised[i] ?? 0) / all;
    if (Math.abs(off) < 1e-4) return;
    for (const slot of slots) {
      slopes[slot] = (slopes[slot] ?? 0) + off * off;
      weights[slot] = (weights[slot] ?? 0) + (RATE * off) / Math.sqrt(CAUTION + (slopes[slot] ?? 0));
    }
  });
  return values[0] === top && values.slice(1).every((value) => value < top);
}

/** So many characters in a row (UTF-16 code units) do not stand in two texts by chance; so many such rows tell that a question is of a text, or that a head stands in one. */
const ALIKE = { characters: 10, rows: 6 };

const rowsOf = (text: string): string[] => Array.from({ length: Math.max(0, text.length - ALIKE.characters + 1) }, (_, i) => text.slice(i, i + ALIKE.characters));

/** All rows of characters in the texts of some folders, line ends left out. */
function rowsIn(folders: readonly string[]): Set<string> {
  const texts = folders.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join(folder, name), 'utf8')));
  return new Set(texts.flatMap((text) => rowsOf(plain(text).replaceAll(/\r?\n/gu, ''))));
}

/** What begins more paragraphs than this is a turn of phrase, wherever else it stands. */
const COMMON = 25;

function commonHeads(questions: readonly (readonly string[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const [, , ...others] of questions) for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > COMMON).map(([head]) => head));
}

function main(source: string, folders: readonly string[]): void {
  const questions = gunzipSync(readFileSync(source)).toString('utf8').split('\n').map((line) => line.split('\t'));
  const common = commonHeads(questions);
  const measured = rowsIn(folders);
  const isMeasured = (text: string): boolean => rowsOf(plain(text)).filter((row) => measured.has(row)).length >= ALIKE.rows;
  let [asked, right] = [0, 0];
  for (const [tail = '', head = '', ...all] of questions) {
    const text = tail + head;
    const others = all.filter((other) => common.has(other) || !isMeasured(other));
    if (others.length === 0 || isMeasured(text)) continue;
    const known = others.map((other) => headFeatures(other).map(slotOf));
    for (const cut of cutsOf(text, tail.length)) {
      asked++;
      if (learn(waysAt(text, cut, others, known))) right++;
    }
  }
  writeFileSync(join(__dirname, '../data/seam-ranks.bin'), RankTable.pack(weights));
  console.log(`${asked} questions; ${((100 * right) / asked).toFixed(1)} % right before they were learnt`);
}

/** The slots of each head that a tail, all before the cut, is held against: the true one behind the cut, then the others, whose own are `known`. */
function waysAt(text: string, cut: number, others: readonly string[], known: readonly (readonly number[])[]): number[][] {
  const [before, after] = [text.slice(0, cut), text.slice(cut)];
  const across = (head: string): number[] => acrossFeatures(before, head).map(slotOf);
  return [[...headFeatures(after).map(slotOf), ...across(after)], ...others.map((other, i) => [...(known[i] ?? []), ...across(other)])];
}

const [source, ...folders] = process.argv.slice(2);
if (!source) throw new Error('usage: npx tsx scripts/seam-ranks.ts PAIRS.tsv.gz [TEXTS ...]');
main(source, folders);

// Repeated passages: time and growth of the check, copies found and how exactly, a workspace of 500 pages.
//   npx tsx bench/copies.ts [--jscpd PATH-TO-JSCPD'S-CLI]
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSequences } from '../src/host/sequences';
import { AcrossPages } from '../src/review/across-pages';
import { findCopies } from '../src/review/copies/find-copies';
import { segmenterLexicon } from '../src/review/lexicon/segmenter';
import { readPage } from '../src/review/page/read-page';
import { review } from '../src/review/review';
import { chance, inventProse } from '../test/support/invented-text';

const { values } = parseArgs({ options: { jscpd: { type: 'string' } } });

/** A page of paragraphs, some 6,000 characters. */
function inventPage(draw: () => number): string {
  return Array.from({ length: 45 }, () => inventProse(draw, 60 + Math.floor(draw() * 120))).join('\n\n');
}

function inventMegabytes(bytes: number): string {
  const draw = chance(77);
  const pages: string[] = [];
  for (let size = 0; size < bytes; ) {
    const page = inventPage(draw);
    size += Buffer.byteLength(page);
    pages.push(page);
  }
  return pages.join('\n\n');
}

/** The least time of several runs, in milliseconds of the processor: other programs do not count. */
function best(runs: number, run: () => unknown): number {
  let least = Infinity;
  for (let i = 0; i < runs; i++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

function speed(): void {
  const page = inventPage(chance(1));
  const [one, ten] = [inventMegabytes(1e6), inventMegabytes(10e6)];
  const cold = best(1, () => findCopies(page));
  const times = { page: best(20, repeat(100, page)) / 100, one: best(8, repeat(10, one)) / 10, ten: best(8, repeat(1, ten)) };
  console.log(`a page (${Buffer.byteLength(page)} bytes): ${cold.toFixed(1)} ms cold, ${times.page.toFixed(2)} ms warm`);
  for (const [name, text, time] of [['1 MB', one, times.one], ['10 MB', ten, times.ten]] as const) {
    console.log(`${name}: ${time.toFixed(1)} ms, ${(Buffer.byteLength(text) / 1000 / time).toFixed(0)} MB/s`);
  }
  console.log(`growth from 1 to 10 MB: ${(times.ten / times.one).toFixed(1)}×`);
  const line = '同一行字从头到尾反复出现在这里，一共十兆，看它是否仍然线性。\n';
  console.log(`10 MB of one line: ${best(2, () => findCopies(line.repeat(110_000))).toFixed(0)} ms`);
  console.log(`10 MB of one character: ${best(2, () => findCopies('啊'.repeat(3_400_000))).toFixed(0)} ms`);
}

function repeat(times: number, text: string): () => void {
  return () => {
    for (let i = 0; i < times; i++) findCopies(text);
  };
}

interface Planted {
  readonly kind: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const KINDS: Readonly<Record<string, { readonly least: number; readonly most: number; readonly rate: number }>> = {
  'exact, 20 to 59': { least: 20, most: 59, rate: 0 },
  'exact, 60 to 400': { least: 60, most: 400, rate: 0 },
  'edited, 1 in 33': { least: 60, most: 400, rate: 1 / 33 },
  'edited, 1 in 16': { least: 60, most: 400, rate: 1 / 16 },
  'edited, 1 in 8': { least: 60, most: 400, rate: 1 / 8 },
};
const ROUNDS = 500;

function plant(kind: string, seed: number): Planted {
  const draw = chance(seed * 31 + 7);
  const { least, most, rate } = KINDS[kind] ?? { least: 60, most: 60, rate: 0 };
  const page = inventPage(draw);
  const length = least + Math.floor(draw() * (most - least + 1));
  const from = Math.floor(draw() * (page.length - 2 * length));
  // Blanks do not count: as many characters as were asked for are taken without them.
  const passage = page.slice(from, from + length * 2).replace(/\s+/gu, '').slice(0, length);
  const copy = Array.from(passage, (c) => (draw() < rate ? edit(draw, c) : c)).join('');
  const to = from + length + Math.floor(draw() * (page.length - from - length));
  return { kind, text: page.slice(0, to) + copy + page.slice(to), start: to, end: to + copy.length };
}

function edit(draw: () => number, c: string): string {
  const other = String.fromCharCode(0x4e00 + Math.floor(draw() * 4000));
  return ['', other, c + other][Math.floor(draw() * 3)] ?? c;
}

function recall(): void {
  for (const kind of Object.keys(KINDS)) {
    let found = 0;
    let close = 0;
    for (let seed = 1; seed <= ROUNDS; seed++) {
      const { text, start, end } = plant(kind, seed);
      const hits = findCopies(text).filter(({ later }) => later.start < end && start < later.end);
      if (hits.length > 0) found++;
      if (hits.some(({ later }) => Math.abs(later.start - start) <= 5 && Math.abs(later.end - end) <= 5)) close++;
    }
    console.log(`${kind}: found ${percent(found)}, both ends within 5 characters ${percent(close)}`);
  }
}

const percent = (count: number): string => `${((100 * count) / ROUNDS).toFixed(1)} %`;

interface JscpdReport {
  readonly duplicates: readonly { readonly firstFile: { readonly name: string }; readonly secondFile: { readonly name: string } }[];
}

/** jscpd over the same pages: on how many it names any two places that are alike. It compares lines of tokens. */
function compareJscpd(cli: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'qingyang-jscpd-'));
  try {
    for (const [i, kind] of Object.keys(KINDS).entries()) {
      const pages = join(folder, String(i));
      mkdirSync(pages);
      for (let seed = 1; seed <= ROUNDS; seed++) writeFileSync(join(pages, `${seed}.txt`), plant(kind, seed).text);
      const found = new Set(jscpdReport(cli, pages).duplicates.flatMap(({ firstFile, secondFile }) => [firstFile.name, secondFile.name]));
      console.log(`jscpd, ${kind}: something found on ${percent(found.size)} of the pages`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function jscpdReport(cli: string, pages: string): JscpdReport {
  const output = join(pages, 'report');
  const args = ['--min-lines', '1', '--min-tokens', '20', '--reporters', 'json', '--silent', '--output', output, pages];
  execFileSync(process.execPath, [cli, ...args], { stdio: 'ignore' });
  return JSON.parse(readFileSync(join(output, 'jscpd-report.json'), 'utf8')) as JscpdReport;
}

function workspace(): void {
  const draw = chance(500);
  const stories = Array.from({ length: 40 }, () => inventProse(draw, 200));
  const texts = Array.from({ length: 500 }, (_, i) => [inventPage(draw).slice(0, 2000), ...(i % 6 === 0 ? [stories[(i / 6) % 40] ?? ''] : [])].join('\n\n'));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const lexicon = segmenterLexicon();
  let day = new AcrossPages(loadSequences);
  const all = best(1, () => {
    day = new AcrossPages(loadSequences);
    for (const [i, text] of texts.entries()) {
      const page = readPage(text);
      review(page, { lexicon, sequences: loadSequences() });
      day.put(String(i), page);
    }
    for (const i of texts.keys()) day.findingsOf(String(i));
  });
  const shared = texts.filter((_, i) => day.findingsOf(String(i)).length > 0).length;
  console.log(`${texts.length} pages (${(bytes / 1e6).toFixed(1)} MB): ${all.toFixed(0)} ms; passages of other pages on ${shared} of them`);
  const edited = readPage(`${texts[6] ?? ''}改`);
  const edit = best(10, () => {
    for (const name of [...day.put('6', edited), '6']) day.findingsOf(name);
  });
  console.log(`one edit: ${edit.toFixed(1)} ms`);
}

speed();
recall();
if (values.jscpd) compareJscpd(values.jscpd);
workspace();

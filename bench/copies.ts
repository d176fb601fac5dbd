// Repeated passages: time and growth of the check, copies found and how exactly, a workspace of 500 pages.
//   npx tsx bench/copies.ts [--jscpd PATH-TO-JSCPD'S-CLI]
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadJieba } from '../src/host/jieba';
import { loadSequences } from '../src/host/sequences';
import { AcrossPages } from '../src/review/across-pages';
import { duplicatePassage } from '../src/review/checks/duplicate-passage';
import { findCopies } from '../src/review/copies/find-copies';
import type { Range, Report } from '../src/review/finding';
import { silentLexicon, type Lexicon } from '../src/review/lexicon/lexicon';
import { segmenterLexicon } from '../src/review/lexicon/segmenter';
import { readPage } from '../src/review/page/read-page';
import { review } from '../src/review/review';
import { chance, inventProse } from '../test/support/invented-text';
import { inventPage, MANNERS, plantCopy, type PlantedCopy } from './planted-copies';
import { table } from './table';

const SEQUENCES = loadSequences();
const { values } = parseArgs({ options: { jscpd: { type: 'string' } } });

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

/** So many runs of either text, in turns: what else the machine does meanwhile slows both, and the best of each are compared. */
const RUNS = 25;

function speed(): void {
  const page = inventPage(chance(1));
  const [one, ten] = [inventMegabytes(1e6), inventMegabytes(10e6)];
  const cold = best(1, () => findCopies(page));
  console.log(`a page (${Buffer.byteLength(page)} bytes): ${cold.toFixed(1)} ms cold, ${(best(20, repeat(100, page)) / 100).toFixed(2)} ms warm`);
  const times = { one: Infinity, ten: Infinity };
  for (let run = 0; run < RUNS; run++) {
    times.one = Math.min(times.one, best(1, repeat(10, one)) / 10);
    times.ten = Math.min(times.ten, best(1, repeat(1, ten)));
  }
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

const ROUNDS = 500;
/** Both ends of what is found lie so near those of what was planted. */
const CLOSE = 5;

/** What was found of the copies planted in one manner, each a share of all. */
function recall(jscpd: ReadonlyMap<string, number>): void {
  const rows = Object.entries(MANNERS).map(([name, manner]) => {
    const counts = { found: 0, close: 0, told: 0, aloud: 0 };
    for (let seed = 1; seed <= ROUNDS; seed++) {
      const planted = plantCopy(manner, seed);
      const found = findCopies(planted.text).flatMap(({ later }) => (touches(later, planted) ? [later] : []));
      if (found.length > 0) counts.found++;
      if (found.some((range) => isClose(range, planted))) counts.close++;
      const told = toldOf(planted);
      if (told.length > 0) counts.told++;
      if (told.some(({ certainty }) => certainty !== 'possible')) counts.aloud++;
    }
    const other = jscpd.get(name);
    return [name, counts.found, counts.close, counts.told, counts.aloud, other].map((cell) => (typeof cell === 'string' ? cell : percent(cell)));
  });
  console.log(table(['planted', 'found', `ends within ${CLOSE}`, 'told', 'told aloud', 'jscpd'], rows));
}

const toldOf = ({ text, start, end }: PlantedCopy): Report[] =>
  [...duplicatePassage.run(readPage(text), { lexicon: silentLexicon, sequences: SEQUENCES })].filter((report) => [report, ...(report.related ?? [])].some(({ range }) => touches(range, { start, end })));

const touches = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;
const isClose = (a: Range, b: Range): boolean => Math.abs(a.start - b.start) <= CLOSE && Math.abs(a.end - b.end) <= CLOSE;
const percent = (count: number | undefined): string => (count === undefined ? '' : `${((100 * count) / ROUNDS).toFixed(1)} %`);

interface JscpdReport {
  readonly duplicates: readonly { readonly firstFile: { readonly name: string }; readonly secondFile: { readonly name: string } }[];
}

/** jscpd over the same pages, by manner: on how many it names any two places that are alike. It compares tokens of lines. */
function askJscpd(cli: string): Map<string, number> {
  const folder = mkdtempSync(join(tmpdir(), 'qingyang-jscpd-'));
  try {
    return new Map(
      Object.entries(MANNERS).map(([name, manner], i) => {
        const pages = join(folder, String(i));
        mkdirSync(pages);
        for (let seed = 1; seed <= ROUNDS; seed++) writeFileSync(join(pages, `${seed}.txt`), plantCopy(manner, seed).text);
        const named = jscpdReport(cli, pages).duplicates.flatMap(({ firstFile, secondFile }) => [firstFile.name, secondFile.name]);
        return [name, new Set(named).size];
      }),
    );
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

/** The first review of a workspace, with the words of a lexicon that is loaded; then one edit. */
function workspace(lexicon: Lexicon): void {
  const draw = chance(500);
  const stories = Array.from({ length: 40 }, () => inventProse(draw, 200));
  const texts = Array.from({ length: 500 }, (_, i) => [inventPage(draw).slice(0, 2000), ...(i % 6 === 0 ? [stories[(i / 6) % 40] ?? ''] : [])].join('\n\n'));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  let day = new AcrossPages(loadSequences);
  const all = best(1, () => {
    day = new AcrossPages(loadSequences);
    for (const [i, text] of texts.entries()) {
      const page = readPage(text);
      review(page, { lexicon, sequences: SEQUENCES });
      day.put(String(i), page);
    }
    for (const i of texts.keys()) day.findingsOf(String(i));
  });
  const shared = texts.filter((_, i) => day.findingsOf(String(i)).length > 0).length;
  console.log(`${texts.length} pages (${(bytes / 1e6).toFixed(1)} MB), words from ${lexicon.name}: ${all.toFixed(0)} ms; passages of other pages on ${shared} of them`);
  const edited = readPage(`${texts[6] ?? ''}改`);
  const edit = best(10, () => {
    for (const name of [...day.put('6', edited), '6']) day.findingsOf(name);
  });
  console.log(`one edit: ${edit.toFixed(1)} ms`);
}

speed();
recall(values.jscpd === undefined ? new Map() : askJscpd(values.jscpd));
for (const lexicon of [segmenterLexicon(), loadJieba().lexicon]) workspace(lexicon);

// How long a review takes and how much memory: a real page cold, warm and after a keystroke, each check, and growth.
//   npm run bench [-- --growth 10]        the largest text in MB (default 10)
// Run alone: whatever else the machine does is in the figures.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadJieba } from '../src/host/jieba';
import { loadSequences } from '../src/host/sequences';
import type { Check, Context } from '../src/review/check';
import { checks } from '../src/review/checks/index';
import { readPage } from '../src/review/page/read-page';
import { Reader } from '../src/review/page/reading';
import { reflow } from '../src/review/reflow';
import { review } from '../src/review/review';
import { inventPages } from './invented-pages';
import { table } from './table';

const ROOT = join(__dirname, '..');
const PAGE = join(ROOT, 'seeds', 'hengyang-daily-2022-03-02.txt');
const CORPUS = join(ROOT, '..', 'shared', 'corpus', 'unfiltered');
const MEGABYTE = 1024 * 1024;

const { values } = parseArgs({ options: { growth: { type: 'string', default: '10' } } });

/** Times of `runs` calls in milliseconds, in ascending order. */
function timesOf(runs: number, act: (run: number) => unknown): number[] {
  return Array.from({ length: runs }, (_, run) => {
    const before = performance.now();
    act(run);
    return performance.now() - before;
  }).sort((a, b) => a - b);
}

const at = (times: readonly number[], share: number): number => times[Math.floor((times.length - 1) * share)] ?? NaN;
const ms = (time: number): string => `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;
const mb = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(bytes < 10 * MEGABYTE ? 1 : 0)} MB`;
const spread = (times: readonly number[]): string[] => [ms(at(times, 0.5)), ms(at(times, 0.95))];

function pageTimes(page: string, context: Context): string {
  const program = join(ROOT, 'dist', 'cli.js');
  const cold = timesOf(5, () => spawnSync(process.execPath, [program, 'check', '--fail-on', 'never', PAGE]));
  const unread = timesOf(100, () => review(readPage(page), context));
  const reader = new Reader();
  const kept = timesOf(200, () => review(readPage(page, reader), context));
  const middle = page.indexOf('。', page.length / 2);
  const typed = timesOf(200, (run) => {
    const text = page.slice(0, middle) + '的'.repeat((run % 9) + 1) + page.slice(middle);
    return review(readPage(text, reader), context);
  });
  const reflowed = timesOf(100, () => reflow(readPage(page, reader), context));
  return table(
    [`the real page (${page.length} characters)`, 'median', '95 %'],
    [
      ['cold: the program from start to end', ...spread(cold)],
      ['warm: read and review a page never seen', ...spread(unread)],
      ['warm: the same page again', ...spread(kept)],
      ['warm: after a keystroke', ...spread(typed)],
      ['warm: reflow', ...spread(reflowed)],
    ],
  );
}

function checkTimes(page: string, context: Context): string {
  const reader = new Reader();
  const rows = checks.map((check) => {
    const fresh = timesOf(50, () => Array.from(check.run(readPage(page), context)));
    const kept = timesOf(200, () => Array.from(check.run(readPage(page, reader), context)));
    return [check.id, ms(at(fresh, 0.5)), ...spread(kept)];
  });
  const reading = timesOf(200, () => readPage(page, reader));
  return table(
    ['each check, with reading the page', 'page never seen', 'again: median', '95 %'],
    [['(reading alone)', ms(at(timesOf(50, () => readPage(page)), 0.5)), ...spread(reading)], ...rows],
  );
}

function growth(name: string, text: string, context: Context): string[] {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const held: unknown[] = [];
  const [time = NaN] = timesOf(1, () => {
    const page = readPage(text);
    return held.push(page, review(page, context));
  });
  globalThis.gc?.();
  const heap = held.length > 0 ? process.memoryUsage().heapUsed - before : NaN;
  const size = Buffer.byteLength(text);
  return [name, mb(size), ms(time), `${(size / MEGABYTE / (time / 1000)).toFixed(1)} MB/s`, mb(Math.max(0, heap))];
}

function growthTable(context: Context): string {
  const largest = Number(values.growth) * MEGABYTE;
  const sizes = [0.1, 1, 10, 20].map((size) => size * MEGABYTE).filter((size) => size <= largest);
  const rows = sizes.map((size) => growth('invented pages', inventPages(size), context));
  if (existsSync(CORPUS)) {
    const files = readdirSync(CORPUS).filter((file) => file.endsWith('.txt'));
    const corpus = files.map((file) => readFileSync(join(CORPUS, file), 'utf8')).join('\n\n');
    rows.push(growth('corpus, as one page', corpus, context));
  }
  return table(['growth', 'size', 'time', 'speed', 'page and findings in memory'], rows);
}

/** The best of a few runs on pages read anew: the first one compiles, and the machine does other things meanwhile. */
const GROWTH_RUNS = 3;

function timeOnNewPage(check: Check, text: string, context: Context): number {
  const page = readPage(text);
  return timesOf(1, () => Array.from(check.run(page, context)))[0] ?? NaN;
}

function checkGrowth(context: Context): string {
  const texts = [1, Math.max(1, Number(values.growth))].map((size) => inventPages(size * MEGABYTE));
  const rows = checks.map((check) => {
    const [one = NaN, many = NaN] = texts.map((text) => Math.min(...Array.from({ length: GROWTH_RUNS }, () => timeOnNewPage(check, text, context))));
    return [check.id, ms(one), ms(many), `${(many / one).toFixed(1)}×`];
  });
  return table(['growth of each check', '1 MB', `${values.growth} MB`, 'ratio'], rows);
}

const page = readFileSync(PAGE, 'utf8');
const start = process.memoryUsage().rss;
const [loading = NaN] = timesOf(1, () => loadJieba());
const { lexicon } = loadJieba();
const context = { lexicon, sequences: loadSequences() };
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, words from ${lexicon.name}`);
console.log(`dictionary: loaded in ${ms(loading)}, ${mb(process.memoryUsage().rss - start)}\n`);
for (const part of [() => pageTimes(page, context), () => checkTimes(page, context), () => growthTable(context), () => checkGrowth(context)]) {
  console.log(`${part()}\n`);
}
console.log(`memory at the end: ${mb(process.memoryUsage().rss)} resident, ${mb(process.memoryUsage().heapUsed)} heap`);

// Recall and false alarms by rule, over several seeds of planted defects and over texts with none planted. Needs the
// evaluation beside the project (../shared); says so and ends where it is missing.
//   node bench/recall.mjs [--seeds 5] [--pages 40] [--only RULE]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SHARED = join(ROOT, '..', 'shared');
const CLI = 'node dist/cli.js';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '5' },
    pages: { type: 'string', default: '40' },
    only: { type: 'string' },
  },
});

const node = (...args) =>
  execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'inherit'] });
const score = (folder, ...options) =>
  JSON.parse(node(join(SHARED, 'eval', 'score.mjs'), '--cli', CLI, '--json', ...options, folder).trim().split('\n').at(-1));
const percent = (part, whole) => (whole ? `${((100 * part) / whole).toFixed(1)} %` : '–');

const nothing = () => ({ rules: {}, alarms: 0, chars: 0, paragraphs: 0, whole: 0 });

function plantedPages() {
  const total = nothing();
  for (let seed = 1; seed <= Number(values.seeds); seed++) {
    const folder = mkdtempSync(join(tmpdir(), 'qingyang-recall-'));
    try {
      const only = values.only ? ['--only', values.only] : [];
      node(join(SHARED, 'eval', 'inject.mjs'), '--seed', String(seed), '--pages', values.pages, ...only, '--out', folder, join(SHARED, 'corpus', 'clean'));
      add(total, score(folder));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return total;
}

function add(total, summary) {
  total.alarms += summary.alarms;
  total.chars += summary.chars;
  total.paragraphs += summary.paragraphs;
  total.whole += Math.round((summary.restored ?? 0) * summary.paragraphs);
  for (const [rule, counts] of Object.entries(summary.rules)) {
    const sum = (total.rules[rule] ??= { planted: 0, found: 0, alarms: 0, pairs: 0, matched: 0 });
    for (const key of Object.keys(sum)) sum[key] += counts[key] ?? 0;
  }
}

function print(title, { rules, alarms, chars, paragraphs, whole }) {
  console.log(`\n${title}: ${((alarms / chars) * 1e4).toFixed(3)} false alarms per 10,000 (${alarms} on ${chars} characters)`);
  if (paragraphs) console.log(`paragraphs whole after reflow: ${percent(whole, paragraphs)} of ${paragraphs}`);
  for (const [rule, r] of Object.entries(rules).sort()) {
    const head = r.pairs ? `  right head ${percent(r.matched, r.pairs)}` : '';
    console.log(`  ${rule.padEnd(24)} found ${`${r.found}/${r.planted}`.padStart(9)} ${percent(r.found, r.planted).padStart(8)}  false alarms ${r.alarms}${head}`);
  }
}

if (!existsSync(join(SHARED, 'eval', 'score.mjs'))) {
  console.log('The evaluation (../shared) is not there: nothing measured.');
} else {
  print(`planted defects, ${values.seeds} seeds × ${values.pages} pages`, plantedPages());
  if (!values.only) {
    for (const corpus of ['unfiltered', 'clean', 'hardwrapped']) {
      const total = nothing();
      add(total, score(join(SHARED, 'corpus', corpus), '--no-reflow'));
      print(`corpus/${corpus}, nothing planted`, total);
    }
    const gold = nothing();
    add(gold, score(join(SHARED, 'gold')));
    print('the real page', gold);
  }
}

// Runs test files with node:test (TypeScript through tsx) and counts how they ended.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// A test that hangs fails, so that the run comes to its end. In milliseconds.
const HANGS_AFTER = 180_000;
const REPORTER = pathToFileURL(join(import.meta.dirname, 'counting-reporter.mjs')).href;

/** The *.test.ts files under a folder, or the file itself; folders named in `apart` are left out. */
export function testFiles(path, apart = ['node_modules']) {
  if (statSync(path).isFile()) return path.endsWith('.test.ts') ? [path] : [];
  return readdirSync(path).filter((name) => !apart.includes(name)).flatMap((name) => testFiles(join(path, name), apart));
}

/**
 * @param {string[]} files test files
 * @param {{ atOnce?: number, hangsAfter?: number }} how how many files run at once, and when a test is given up
 * @returns {Promise<{passed: number, failed: number}>} a run that died counts as one more failure
 */
export async function runNodeTests(files, { atOnce = availableParallelism(), hangsAfter = HANGS_AFTER } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'qingyang-tests-'));
  const counts = join(folder, 'counts.json');
  const reporters = ['spec', REPORTER].map((name) => `--test-reporter=${name}`);
  const destinations = ['stdout', counts].map((name) => `--test-reporter-destination=${name}`);
  try {
    const args = ['--import', 'tsx', '--test', `--test-timeout=${hangsAfter}`, `--test-concurrency=${atOnce}`, ...reporters, ...destinations, ...files];
    const child = spawn(process.execPath, args, { stdio: 'inherit' });
    const status = await new Promise((resolve) => child.on('close', resolve));
    const { passed, failed } = JSON.parse(readFileSync(counts, 'utf8') || '{"passed":0,"failed":0}');
    return { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

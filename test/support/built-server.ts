import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(__dirname, '..', '..');
const PLACE = join(ROOT, '.qingyang-test');

/**
 * Bundles the language server as it is now, the way the product is bundled. Gives the path of a program that takes
 * `--stdio`; it is gone when the tests end. With `checks`, a module that exports other checks takes the place of
 * `src/review/checks/index.ts`.
 */
export async function buildServer(checks?: string): Promise<string> {
  mkdirSync(PLACE, { recursive: true });
  const folder = mkdtempSync(join(PLACE, 'server-'));
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const outfile = join(folder, 'dist', 'server.js');
  await build({
    entryPoints: [join(ROOT, 'src/server/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['nodejieba'],
    logLevel: 'error',
    ...(checks !== undefined && { plugins: [{
      name: 'other checks',
      setup: (bundler) => {
        bundler.onResolve({ filter: /\/checks\/index$/ }, () => ({ path: checks }));
      },
    }] }),
  });
  return outfile;
}

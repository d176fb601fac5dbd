import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { build, type PluginBuild } from 'esbuild';
import { endServers } from './editor';

const ROOT = join(__dirname, '..', '..');
const PLACE = join(ROOT, '.qingyang-test');

after(endServers);

/** Modules that take the place of the review's own, so that the protocol can be tested whatever the real ones find. */
const FIXTURES: readonly { readonly filter: RegExp; readonly path: string }[] = [
  { filter: /\/checks\/index$/, path: join(__dirname, 'fixture-checks.ts') },
  { filter: /\/review\/reflow$/, path: join(__dirname, 'fixture-reflow.ts') },
];

/**
 * Bundles the language server as it is now, the way the product is bundled; with `fixtures`, over those checks and that
 * reflow. Gives the path of a program that takes `--stdio`; it is gone when the tests end.
 */
export async function buildServer({ fixtures = false } = {}): Promise<string> {
  const folder = await bundle({ server: 'src/server/main.ts', 'word-draft': 'src/host/word-draft.ts' }, fixtures);
  return join(folder, 'server.js');
}

/** Bundles the command line with the server beside it: the path of a program that takes `lsp --stdio`. */
export async function buildCommandLine(): Promise<string> {
  const folder = await bundle({ server: 'src/server/main.ts', cli: 'src/cli/main.ts' }, false);
  return join(folder, 'cli.js');
}

async function bundle(entryPoints: Readonly<Record<string, string>>, fixtures: boolean): Promise<string> {
  mkdirSync(PLACE, { recursive: true });
  const folder = mkdtempSync(join(PLACE, 'server-'));
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const outdir = join(folder, 'dist');
  await build({
    absWorkingDir: ROOT,
    entryPoints: { ...entryPoints },
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['nodejieba'],
    logLevel: 'error',
    plugins: fixtures ? [{ name: 'fixtures', setup: useFixtures }] : [],
  });
  return outdir;
}

function useFixtures(bundler: PluginBuild): void {
  for (const { filter, path } of FIXTURES) bundler.onResolve({ filter }, () => ({ path }));
}

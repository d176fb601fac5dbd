// Runs the suite in a real VS Code with the packaged extension installed: in the desktop where it can be downloaded and
// shown, else in code-server.
//   node --import tsx test/equipment/extension-host/run.ts VSIX COUNTS
// COUNTS is a file that gets {"passed": N, "failed": N}.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { installVsix, newProfile, type Profile } from '../code-server';
import { newFolder, ROOT } from '../paths';
import type { Outcome } from './outcome';

const SUITE = join(__dirname, 'suite');
const BUILT = join(__dirname, 'dist');
const LAUNCHER = join(__dirname, 'launcher.mjs');

async function main(vsix: string, counts: string): Promise<void> {
  await buildSuite();
  const run = newFolder('extension-host');
  const folder = join(run, 'pages');
  cpSync(join(__dirname, '../pages'), folder, { recursive: true });
  cpSync(join(ROOT, 'seeds'), folder, { recursive: true });
  const profile = newProfile(run);
  const executable = await desktop();
  if (executable) installInDesktop(executable, profile, vsix);
  else await installVsix(profile, vsix);
  const outcomes = join(run, 'outcomes.json');
  const tests = runTests({
    vscodeExecutablePath: executable ?? LAUNCHER,
    extensionDevelopmentPath: BUILT,
    extensionTestsPath: join(BUILT, 'index.js'),
    extensionTestsEnv: { QINGYANG_TEST_RESULTS: outcomes },
    launchArgs: [folder, `--user-data-dir=${profile.userData}`, `--extensions-dir=${profile.extensions}`],
  });
  await tests.finally(() => {
    if (existsSync(outcomes)) report(JSON.parse(readFileSync(outcomes, 'utf8')) as Outcome[], counts);
  });
}

/** Compiles the suite to CommonJS, one file a suite, as an extension without contributions. */
async function buildSuite(): Promise<void> {
  rmSync(BUILT, { recursive: true, force: true });
  const files = readdirSync(SUITE).filter((name) => name.endsWith('.ts'));
  await build({
    entryPoints: files.map((name) => join(SUITE, name)),
    outdir: BUILT,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
  });
  cpSync(join(SUITE, 'package.json'), join(BUILT, 'package.json'));
}

/** The downloaded desktop VS Code, where the download answers and there is a screen to show it on. */
async function desktop(): Promise<string | undefined> {
  if (process.platform === 'linux' && !process.env.DISPLAY) return undefined;
  try {
    await fetch('https://update.code.visualstudio.com/api/releases/stable', { signal: AbortSignal.timeout(10_000) });
    return await downloadAndUnzipVSCode();
  } catch (error) {
    console.log(`desktop VS Code cannot be had here (${String(error)}): the tests run in code-server`);
    return undefined;
  }
}

function installInDesktop(executable: string, profile: Profile, vsix: string): void {
  const [command = executable, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
  const where = [`--user-data-dir=${profile.userData}`, `--extensions-dir=${profile.extensions}`];
  const { status } = spawnSync(command, [...args, ...where, '--install-extension', vsix], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`VS Code could not install ${vsix}`);
}

/** Prints the outcomes and writes how many passed and failed. */
function report(outcomes: readonly Outcome[], counts: string): void {
  for (const { title, failure } of outcomes) console.log(failure ? `✖ ${title}\n${failure}` : `✔ ${title}`);
  const failed = outcomes.filter((outcome) => outcome.failure).length;
  writeFileSync(counts, JSON.stringify({ passed: outcomes.length - failed, failed }));
}

const [vsix, counts] = process.argv.slice(2);
if (!vsix || !counts || !existsSync(vsix)) throw new Error('usage: run.ts VSIX COUNTS');
main(vsix, counts).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

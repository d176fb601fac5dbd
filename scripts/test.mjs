// npm test: installs what is missing, then runs every check there is, and ends with a line that a machine reads:
//   N passed, N failed
// Type-check, lint, build and package count as one each.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNodeTests, testFiles } from './node-tests.mjs';
import { EQUIPMENT, installEquipment, installProject, ROOT, SCRATCH } from './setup/install.mjs';
import { openly } from './setup/progress.mjs';
import { BROWSER, COMPILERS, ensureSystemPackages } from './setup/system-packages.mjs';

const VSIX = join(SCRATCH, 'qingyang.vsix');
const total = { passed: 0, failed: 0 };

const add = ({ passed, failed }) => {
  total.passed += passed;
  total.failed += failed;
};

/** Runs a program of Node's as one check. @returns whether it ended well */
async function check(what, ...args) {
  const well = await openly(what, process.execPath, args, { cwd: ROOT });
  add(well ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  return well;
}

const program = (path) => join(ROOT, 'node_modules', path);

async function withoutEditor() {
  const tsc = program('typescript/bin/tsc');
  const types = async () => {
    await check('type-check', tsc, '--noEmit', '-p', '.');
    await check('type-check of the equipment', tsc, '--noEmit', '-p', 'test/equipment');
  };
  await Promise.all([types(), check('lint', program('eslint/bin/eslint.js'), '.', '--max-warnings', '0')]);
  if (!(await check('build', 'esbuild.mjs'))) return;
  console.log('» tests without an editor …');
  add(await runNodeTests(testFiles('test', ['node_modules', 'equipment'])));
}

async function inExtensionHost() {
  const counts = join(SCRATCH, 'extension-host.json');
  writeFileSync(counts, JSON.stringify({ passed: 0, failed: 1 })); // stands when the run dies before its end
  const runner = join(EQUIPMENT, 'extension-host/run.ts');
  await openly('tests in the extension host', process.execPath, ['--import', 'tsx', runner, VSIX, counts], { cwd: ROOT });
  add(JSON.parse(readFileSync(counts, 'utf8')));
}

async function inBrowser() {
  console.log('» tests in a browser, with real keys …');
  process.env.QINGYANG_VSIX = VSIX;
  add(await runNodeTests(testFiles('test/equipment/browser'), { atOnce: 1, hangsAfter: 900_000 }));
}

async function everything() {
  const missing = await ensureSystemPackages(BROWSER, 'the tests in a browser');
  await ensureSystemPackages(COMPILERS, 'what is built from source');
  await Promise.all([installProject(), installEquipment()]);
  rmSync(join(SCRATCH, 'runs'), { recursive: true, force: true });
  mkdirSync(SCRATCH, { recursive: true });
  await withoutEditor();
  if (!(await check('package', 'scripts/package.mjs', '--out', VSIX))) return;
  if (missing.includes('chromium')) {
    console.log('! no Chromium: the tests in VS Code cannot run, and count as failed');
    add({ passed: 0, failed: 2 });
    return;
  }
  await inExtensionHost();
  await inBrowser();
}

process.chdir(ROOT);
try {
  await everything();
} catch (error) {
  add({ passed: 0, failed: 1 });
  console.error(error.output ? `${error.message}\n${error.output}` : error);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

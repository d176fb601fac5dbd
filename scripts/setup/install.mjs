// Brings what is missing of the project's own packages and of the test equipment.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { nodeHeaders } from './node-headers.mjs';
import { quietly } from './progress.mjs';
import { COMPILERS, ensureSystemPackages } from './system-packages.mjs';

export const ROOT = join(import.meta.dirname, '../..');
export const EQUIPMENT = join(ROOT, 'test/equipment');
export const SCRATCH = join(ROOT, '.qingyang-test');
const WORKBENCH = join(EQUIPMENT, 'node_modules/code-server/lib/vscode');

/** The packages a lock file names, by folder; those that may be missing left out. */
function packagesIn(file) {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries(packages).filter(([path, entry]) => path !== '' && !entry.optional && !entry.link);
}

/** Whether every package that the folder's lock file demands is there in that version. */
function isInstalled(folder) {
  const record = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const present = new Map(packagesIn(record));
  return packagesIn(join(folder, 'package-lock.json')).every(([path, { version }]) => present.get(path)?.version === version);
}

function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** Installs the project's packages as locked, its dictionary built from source where there are compilers. */
export async function installProject() {
  if (isInstalled(ROOT)) return sayDictionary();
  if (isLink(join(ROOT, 'node_modules'))) {
    throw new Error('node_modules is a link and does not hold what package-lock.json names: run npm install where it points');
  }
  const missing = await ensureSystemPackages(COMPILERS, 'building nodejieba, the dictionary');
  const env = { ...process.env, npm_config_yes: 'true' };
  if (missing.length === 0) {
    const headers = await nodeHeaders(SCRATCH);
    if (headers) env.npm_config_nodedir = headers;
    env.npm_config_build_from_source = 'nodejieba';
  }
  await quietly('installing the project’s packages (npm ci)', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: ROOT, env });
  sayDictionary();
}

function sayDictionary() {
  const { status } = spawnSync(process.execPath, ['-e', 'require("nodejieba").load()'], { cwd: ROOT, stdio: 'ignore' });
  if (status === 0) return;
  console.log('! nodejieba is not there or does not load: Qingyang works with the built-in Intl.Segmenter instead, and finds less.');
  console.log(`  To have it: install ${COMPILERS.map((item) => item.name).join(', ')}, then run npm ci.`);
}

/** Node of the version that code-server demands: the equipment's own, or the running one. */
export function equipmentNode() {
  const own = join(EQUIPMENT, `node_modules/node-${process.platform}-${process.arch}`);
  return existsSync(join(own, 'bin/node')) ? own : undefined;
}

/** Installs the test equipment: code-server, made light (two native parts only), and the browser's driver. */
export async function installEquipment() {
  if (!isInstalled(EQUIPMENT)) {
    const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
    await quietly('installing the test equipment: code-server (a real VS Code), about 0.8 GB', 'npm', args, { cwd: EQUIPMENT });
  }
  if (workbenchIsBuilt()) return;
  await ensureSystemPackages(COMPILERS, 'building two parts of code-server');
  const node = equipmentNode();
  const env = { ...process.env, npm_config_yes: 'true' };
  if (node) Object.assign(env, { PATH: join(node, 'bin') + delimiter + process.env.PATH, npm_config_nodedir: node });
  const options = { cwd: WORKBENCH, env };
  const light = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  await quietly('installing VS Code’s own packages in code-server', 'npm', light, options);
  const native = ['@vscode/spdlog', '@vscode/native-watchdog'];
  await quietly('building the two native parts of code-server', 'npm', ['rebuild', ...native], options);
}

function workbenchIsBuilt() {
  return ['@vscode/spdlog/build/Release/spdlog.node', '@vscode/native-watchdog/build/Release/watchdog.node'].every((file) =>
    existsSync(join(WORKBENCH, 'node_modules', file)),
  );
}

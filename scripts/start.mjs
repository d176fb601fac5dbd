// npm start [-- FILE]: installs what is missing, builds, prints the page's findings, and opens a real VS Code on it with
// the extension at work. Without FILE it takes a copy of the real page in seeds/, so that trying things out leaves the
// original as it came. PORT chooses the port of code-server.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { installEquipment, installProject, ROOT, SCRATCH } from './setup/install.mjs';
import { openly, quietly } from './setup/progress.mjs';

const REAL_PAGE = join(ROOT, 'seeds/hengyang-daily-2022-03-02.txt');

function pageToOpen(asked) {
  if (asked) {
    const file = resolve(process.env.INIT_CWD ?? '.', asked);
    if (!existsSync(file) || !statSync(file).isFile()) throw new Error(`no such file: ${file}`);
    return file;
  }
  const folder = join(SCRATCH, 'page');
  mkdirSync(folder, { recursive: true });
  copyFileSync(REAL_PAGE, join(folder, basename(REAL_PAGE)));
  return join(folder, basename(REAL_PAGE));
}

/** Whether desktop VS Code is on this machine, with a screen to show it on. */
function hasDesktop() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return false;
  return spawnSync('code', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;
}

async function openDesktop(file) {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox', '--user-data-dir', join(SCRATCH, 'desktop')] : [];
  const args = ['--wait', '--new-window', `--extensionDevelopmentPath=${ROOT}`, ...asRoot, dirname(file), file];
  await openly('VS Code is open; close its window or press Ctrl+C to end', 'code', args, { shell: process.platform === 'win32' });
}

async function openCodeServer(file) {
  await installEquipment();
  const vsix = join(SCRATCH, 'qingyang.vsix');
  await quietly('packaging the extension', process.execPath, ['scripts/package.mjs', '--out', vsix], { cwd: ROOT });
  const { require } = await import('tsx/cjs/api');
  await require('../test/equipment/serve-page.ts', import.meta.url).servePage(file, vsix);
}

process.chdir(ROOT);
try {
  const file = pageToOpen(process.argv[2]);
  await installProject();
  await quietly('building', process.execPath, ['esbuild.mjs'], { cwd: ROOT });
  spawnSync(process.execPath, ['dist/cli.js', 'check', '--fail-on', 'never', relative(ROOT, file)], { stdio: 'inherit' });
  await (hasDesktop() ? openDesktop(file) : openCodeServer(file));
} catch (error) {
  console.error(error.output ? `${error.message}\n${error.output}` : `! ${error.message}`);
  process.exit(1);
}

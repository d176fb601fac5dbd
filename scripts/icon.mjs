// Draws images/icon.png (256 × 256) from images/icon.svg, with the Chromium that the tests use.
//   node scripts/icon.mjs
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const SIZE = 256;
const svg = readFileSync('images/icon.svg', 'utf8');
const page = join(mkdtempSync(join(tmpdir(), 'qingyang-icon-')), 'icon.html');
writeFileSync(page, `<style>body{margin:0}svg{display:block;width:${SIZE}px;height:${SIZE}px}</style>${svg}`);
const args = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--default-background-color=00000000'];
const { status, error } = spawnSync(
  process.env.QINGYANG_CHROMIUM ?? 'chromium',
  [...args, `--window-size=${SIZE},${SIZE}`, `--screenshot=${join('images', 'icon.png')}`, pathToFileURL(page).href],
  { stdio: 'ignore' },
);
if (error) throw error;
process.exit(status ?? 1);

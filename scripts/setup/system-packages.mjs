// What must be on the machine besides Node and npm, and how Debian's apt brings it.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { quietly } from './progress.mjs';

const onPath = (name) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
const CJK_FONT_FOLDERS = ['/usr/share/fonts/opentype/noto', '/usr/share/fonts/noto-cjk', '/usr/share/fonts/google-noto-cjk'];

/** What compiles the dictionary's native module. */
export const COMPILERS = [
  { name: 'g++', there: () => onPath('g++') || onPath('c++') },
  { name: 'make', there: () => onPath('make') },
  { name: 'python3', there: () => onPath('python3') },
];

/** What the browser tests need: a browser, and a font that has Chinese. */
export const BROWSER = [
  { name: 'chromium', there: () => Boolean(process.env.QINGYANG_CHROMIUM) || ['chromium', 'chromium-browser', 'google-chrome'].some(onPath) },
  { name: 'fonts-noto-cjk', there: () => process.platform !== 'linux' || CJK_FONT_FOLDERS.some((folder) => existsSync(folder)) },
];

/**
 * Installs the system packages that are missing where that can be done (Debian and its kin, as root).
 * @returns {Promise<string[]>} the names of those still missing
 */
export async function ensureSystemPackages(wanted, purpose) {
  const missing = () => wanted.filter((item) => !item.there()).map((item) => item.name);
  const before = missing();
  if (before.length === 0) return [];
  const root = process.getuid?.() === 0;
  if (!onPath('apt-get') || !root) {
    const how = onPath('apt-get') ? `sudo apt-get install ${before.join(' ')}` : 'install them with your system’s package manager';
    console.log(`! missing for ${purpose}: ${before.join(', ')} (${how})`);
    return before;
  }
  try {
    await apt(before, purpose);
  } catch (error) {
    console.log(`! ${error.message}\n${error.output ?? ''}`);
  }
  return missing();
}

async function apt(names, purpose) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await quietly('reading Debian’s package lists', 'apt-get', ['update', '-q'], { env });
  const args = ['install', '-y', '-q', '--no-install-recommends', ...names];
  await quietly(`installing ${names.join(', ')} for ${purpose}`, 'apt-get', args, { env });
}

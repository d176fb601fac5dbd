// A Chromium that is on the machine already, in a fresh profile, calling nobody.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const QUIET = [
  ...['--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Launches the browser named by QINGYANG_CHROMIUM, else the system's. @throws when there is none */
export function launchChromium(): Promise<Browser> {
  return chromium.launch(launchOptions());
}

/** The same with a profile in a folder: what it has compiled once it need not compile again. @throws when there is no browser */
export function launchProfile(folder: string, options: BrowserContextOptions): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...options, ...launchOptions() });
}

function launchOptions(): { executablePath: string; args: string[] } {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const executablePath = [process.env.QINGYANG_CHROMIUM ?? '', ...places].find((path) => existsSync(path));
  if (!executablePath) throw new Error('no Chromium found: install chromium, or name one in QINGYANG_CHROMIUM');
  const asRoot = process.getuid?.() === 0;
  return { executablePath, args: asRoot ? ['--no-sandbox', ...QUIET] : QUIET };
}

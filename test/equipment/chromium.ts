// A Chromium that is on the machine already, in a fresh profile, calling nobody.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const QUIET = [
  ...['--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Launches the browser named by QINGYANG_CHROMIUM, else the system's. @throws when there is none */
export async function launchChromium(): Promise<Browser> {
  const executablePath = [process.env.QINGYANG_CHROMIUM ?? '', ...PLACES].find((path) => existsSync(path));
  if (!executablePath) throw new Error('no Chromium found: install chromium, or name one in QINGYANG_CHROMIUM');
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: asRoot ? ['--no-sandbox', ...QUIET] : QUIET });
}

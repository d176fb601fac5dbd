import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../chromium';
import { remoteUri, startCodeServer, workbenchAddress } from '../code-server';
import { EQUIPMENT } from '../paths';

const WITHIN_MS = 600_000;
const SHOWN_LOG_LINES = 60;

/**
 * Runs extension tests as desktop VS Code would.
 * @param args the arguments of VS Code's executable; both profile folders, the extension, the tests and a folder
 * @returns the exit code: 0 when the tests passed
 */
export async function runInCodeServer(args: readonly string[]): Promise<number> {
  const value = (name: string): string => {
    const found = args.find((arg) => arg.startsWith(`--${name}=`));
    if (!found) throw new Error(`--${name}=… is missing`);
    return found.slice(name.length + 3);
  };
  const folder = args.find((arg) => !arg.startsWith('-'));
  if (!folder) throw new Error('the folder to open is missing');
  const server = await startCodeServer({ userData: value('user-data-dir'), extensions: value('extensions-dir') });
  const browser = await launchChromium();
  const log: string[] = [];
  try {
    const page = await browser.newPage();
    const { verdict } = await listenForVerdict(page, log);
    const payload = ['extensionDevelopmentPath', 'extensionTestsPath'].map(
      (name) => [name, remoteUri(server.host, value(name))] as const,
    );
    await page.goto(workbenchAddress(server.host, folder, payload));
    const code = await verdict;
    if (code !== 0) console.error(log.slice(-SHOWN_LOG_LINES).join('\n'));
    return code;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Lends the workbench the two functions through which it reports: the tests' log, and their end. */
async function listenForVerdict(page: Page, log: string[]): Promise<{ readonly verdict: Promise<number> }> {
  let end: (code: number) => void = () => undefined;
  const verdict = new Promise<number>((resolve, reject) => {
    end = resolve;
    setTimeout(() => { reject(new Error(`no verdict within ${WITHIN_MS / 1000} s`)); }, WITHIN_MS).unref();
    page.on('crash', () => { reject(new Error('the browser’s page crashed')); });
  });
  await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
    log.push(`[${type}] ${args.map(String).join(' ')}`);
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => { end(code); });
  await page.addInitScript({ path: join(EQUIPMENT, 'smoke-test-driver.js') });
  return { verdict };
}

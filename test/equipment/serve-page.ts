import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { installVsix, newProfile, remoteUri, startCodeServer, workbenchAddress } from './code-server';
import { newFolder } from './paths';

/**
 * Opens a page in code-server with the extension installed, prints its address, and stays until told to end (Ctrl+C).
 * @throws when code-server does not start
 */
export async function servePage(file: string, vsix: string): Promise<void> {
  const folder = newFolder('start');
  const profile = newProfile(folder);
  try {
    await installVsix(profile, vsix);
    const server = await startCodeServer(profile, process.env.PORT ? Number(process.env.PORT) : undefined);
    console.log(`\nVS Code is up. Open the page in a browser:\n\n  ${addressOf(server.host, file)}\n\nCtrl+C ends it.`);
    await new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
    });
    await server.stop();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const addressOf = (host: string, file: string): string =>
  workbenchAddress(host, dirname(file), [['openFile', remoteUri(host, file)]]);

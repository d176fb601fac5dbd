// code-server: VS Code's own workbench and extension host, served to a browser on this machine alone.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { EQUIPMENT } from './paths';

const ENTRY = join(EQUIPMENT, 'node_modules/code-server/out/node/entry.js');
const UP_WITHIN_MS = 120_000;

/** Settings that keep the workbench quiet: nothing opens by itself, nothing calls out. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'editor.cursorBlinking': 'solid', // or no two pictures are the same
  'editor.wordWrap': 'on', // a paragraph is one line
  'extensions.autoCheckUpdates': false,
  'files.autoSave': 'off', // in a browser VS Code saves by itself unless told not to
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Where a VS Code keeps its settings and its extensions. */
export interface Profile {
  readonly userData: string;
  readonly extensions: string;
}

export interface CodeServer {
  /** `127.0.0.1:PORT`: the host of the address and, inside the workbench, of its files. */
  readonly host: string;
  stop(): Promise<void>;
}

/** Lays a fresh profile in a folder. */
export function newProfile(folder: string, settings: Readonly<Record<string, unknown>> = {}): Profile {
  const profile = { userData: join(folder, 'user-data'), extensions: join(folder, 'extensions') };
  mkdirSync(join(profile.userData, 'User'), { recursive: true });
  mkdirSync(profile.extensions, { recursive: true });
  writeFileSync(join(profile.userData, 'User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, null, 2));
  return profile;
}

/** Installs a VSIX as a user would. @throws when code-server refuses it, with what it said */
export async function installVsix(profile: Profile, vsix: string): Promise<void> {
  const child = run(profile, ['--install-extension', vsix]);
  const said = listen(child);
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0) throw new Error(`code-server could not install ${vsix}:\n${said()}`);
}

/** Starts code-server and waits until it answers. @throws when it ends or stays silent, with what it said */
export async function startCodeServer(profile: Profile, port?: number): Promise<CodeServer> {
  const host = `127.0.0.1:${port ?? (await freePort())}`;
  const child = run(profile, [
    ...['--bind-addr', host, '--auth', 'none'],
    ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override'],
  ]);
  const said = listen(child);
  const deadline = Date.now() + UP_WITHIN_MS;
  while (!(await answers(host))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill();
      throw new Error(`code-server did not start:\n${said()}`);
    }
    await pause(200);
  }
  return { host, stop: () => stop(child) };
}

/** The workbench's address with a folder open and, if given, a file of it in the editor. */
export function workbenchAddress(host: string, folder: string, payload: readonly (readonly [string, string])[]): string {
  return `http://${host}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/** How the workbench names a file of this machine. */
export function remoteUri(host: string, path: string): string {
  return pathToFileURL(path).href.replace('file://', `vscode-remote://${host}`);
}

function run(profile: Profile, args: readonly string[]): ChildProcess {
  const own = join(EQUIPMENT, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  const node = existsSync(own) ? own : process.execPath;
  const config = join(profile.userData, 'code-server.yaml'); // without one it writes into the home folder
  writeFileSync(config, '');
  const where = ['--config', config, '--user-data-dir', profile.userData, '--extensions-dir', profile.extensions];
  return spawn(node, [ENTRY, ...where, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

function listen(child: ChildProcess): () => string {
  let said = '';
  const keep = (chunk: unknown): void => void (said = (said + String(chunk)).slice(-8000));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.on('error', keep);
  return () => said;
}

async function answers(host: string): Promise<boolean> {
  try {
    return (await fetch(`http://${host}/healthz`)).ok;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 5000);
  await closed;
  clearTimeout(force);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });
}

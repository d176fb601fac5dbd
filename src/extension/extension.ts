import { commands, window, type ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { serveCheckPages } from './check-pages';
import { createClient } from './client';
import { CursorTeller } from './cursor';
import { StatusBar } from './status-bar';

let client: LanguageClient | undefined;

/** Starts the language server and what shows its findings. */
export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('清样 Qingyang', { log: true });
  client = createClient(context, log);
  context.subscriptions.push(
    log,
    new StatusBar(client),
    serveCheckPages(context.extensionUri),
    commands.registerCommand('qingyang.showLog', () => {
      log.show();
    }),
  );
  await client.start();
  context.subscriptions.push(new CursorTeller(client));
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

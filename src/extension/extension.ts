import { commands, window, type ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { CharacterCount } from './character-count';
import { serveCheckPages } from './check-pages';
import { createClient } from './client';
import { registerCompare } from './compare';
import { CursorTeller } from './cursor';
import { offerRightEncoding } from './misread';
import { PageViews } from './page-views';
import { registerReveal } from './reveal';
import { FollowText } from './follow-text';
import { StatusBar } from './status-bar';
import { registerWordDraft } from './word-draft';

let client: LanguageClient | undefined;

/** Starts the language server and what shows its findings. */
export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('清样 Qingyang', { log: true });
  client = createClient(context, log);
  context.subscriptions.push(
    log,
    new StatusBar(client),
    new CharacterCount(client),
    offerRightEncoding(client),
    registerWordDraft(client),
    new FollowText(),
    serveCheckPages(context.extensionUri),
    new PageViews(client),
    registerReveal(),
    registerCompare(client),
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

import { commands, window, type ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { CharacterCount } from './character-count';
import { serveCheckPages } from './check-pages';
import { createClient } from './client';
import { registerCompare } from './compare';
import { CursorTeller } from './cursor';
import { offerRightEncoding } from './misread';
import { PageViews } from './page-views';
import { registerFindingCommands } from './finding-commands';
import { OtherPlace } from './other-place';
import { registerReveal } from './reveal';
import { ReviewPanel } from './review-panel';
import { registerSamplePage } from './sample-page';
import { FollowText } from './follow-text';
import { StatusBar } from './status-bar';
import { Statuses } from './statuses';
import { registerWordDraft } from './word-draft';

let client: LanguageClient | undefined;

/** Starts the language server and what shows its findings. */
export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('清样 Qingyang', { log: true });
  client = createClient(context, log);
  const statuses = new Statuses(client);
  const panel = new ReviewPanel(client, statuses);
  context.subscriptions.push(
    log,
    statuses,
    new StatusBar(statuses),
    panel,
    registerFindingCommands(client, panel),
    new OtherPlace(),
    registerSamplePage(context.extensionUri),
    new CharacterCount(client),
    offerRightEncoding(client),
    registerWordDraft(client),
    new FollowText(),
    serveCheckPages(context.extensionUri),
    new PageViews(client, statuses),
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

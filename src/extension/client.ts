import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';
import { CHECK_PAGE } from './check-pages';
import { findPages } from './check-workspace';
import { executeCommand } from './commands';
import { forgetHiddenPages } from './hidden-pages';
import { fixesOnSave } from './fixes-on-save';
import { documentSelector } from './languages';
import { hoverWithOtherPlace } from './other-place';
import { applyEdit } from './preview';
import { FIND_PAGES } from '../server/protocol';

/** The client of the language server, not yet started. */
export function createClient(context: ExtensionContext, outputChannel: LogOutputChannel): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const options: LanguageClientOptions = {
    documentSelector,
    outputChannel,
    diagnosticPullOptions: { onChange: true, onSave: false },
    initializationOptions: {
      status: true,
      cursor: true,
      misread: true,
      findPages: true,
      compare: true,
      asksReason: true,
      // The extension contributes it.
      projectSchema: true,
      checkPage: CHECK_PAGE,
      // VS Code shows the diagnostic itself above the hover.
      briefHover: true,
    },
    markdown: { isTrusted: { enabledCommands: ['qingyang.openCheckPage'] } },
    middleware: {
      executeCommand,
      ...fixesOnSave,
      ...hoverWithOtherPlace,
      workspace: { handleApplyEdit: applyEdit },
      // A server that is gone needs to know no more.
      ...forgetHiddenPages((method, hidden) => void client.sendNotification(method, hidden).catch(() => undefined)),
    },
  };
  const transport = TransportKind.ipc;
  const client = new LanguageClient(
    'qingyang',
    '清样 Qingyang',
    { run: { module, transport }, debug: { module, transport, options: { execArgv: ['--nolazy', '--inspect=6019'] } } },
    options,
  );
  client.onRequest(FIND_PAGES, findPages);
  return client;
}

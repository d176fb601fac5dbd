import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';
import { executeCommand } from './commands';
import { documentSelector } from './languages';

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
      // Opens the page inside the editor, with no network.
      checkPage: 'command:qingyang.openCheckPage?%5B%22{id}%22%5D',
    },
    markdown: { isTrusted: { enabledCommands: ['qingyang.openCheckPage'] } },
    middleware: { executeCommand },
  };
  const transport = TransportKind.ipc;
  return new LanguageClient(
    'qingyang',
    '清样 Qingyang',
    { run: { module, transport }, debug: { module, transport, options: { execArgv: ['--nolazy', '--inspect=6019'] } } },
    options,
  );
}

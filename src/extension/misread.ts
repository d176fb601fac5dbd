import { commands, l10n, Uri, window, workspace, type Disposable, type TextDocument } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { MISREAD, type Misread } from '../server/protocol';

/** Since 1.100 VS Code opens a document in an encoding, or again in another. */
type OpenInEncoding = (uri: Uri, options: { readonly encoding: string }) => Thenable<TextDocument & { readonly encoding?: string }>;

/** Offers to reopen a file that was read in a wrong encoding. */
export function offerRightEncoding(client: LanguageClient): Disposable {
  return client.onNotification(MISREAD, ({ uri, encoding }: Misread) => void offer(Uri.parse(uri), encoding));
}

async function offer(uri: Uri, encoding: string): Promise<void> {
  const name = encoding.toUpperCase();
  const reopen = l10n.t('Reopen in {0}', name);
  const said = l10n.t('{0} is a text in {1} and was opened in another encoding: what you see is not what it says.', uri.path.split('/').at(-1) ?? '', name);
  if ((await window.showWarningMessage(said, reopen)) !== reopen) return;
  await window.showTextDocument(uri);
  const opened = await (workspace.openTextDocument as OpenInEncoding)(uri, { encoding });
  if (opened.encoding === encoding) return;
  // An older VS Code: it asks which encoding itself.
  await commands.executeCommand('workbench.action.editor.changeEncoding');
}

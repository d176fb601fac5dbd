import { commands, Uri, window, workspace, type Disposable } from 'vscode';

/** Opens the page that comes with the extension, as a draft: to try things on without harm. */
export function registerSamplePage(extensionUri: Uri): Disposable {
  return commands.registerCommand('qingyang.openSamplePage', async () => {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'samples', 'sample-page.txt'));
    const document = await workspace.openTextDocument({ language: 'newspaper-page', content: new TextDecoder().decode(bytes) });
    await window.showTextDocument(document);
  });
}

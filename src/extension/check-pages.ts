import { commands, l10n, Uri, window, workspace } from 'vscode';

/** Opens the page on a check that comes with the extension. */
export async function openCheckPage(extensionUri: Uri, rule: unknown): Promise<void> {
  if (typeof rule !== 'string' || !/^[a-z-]+$/u.test(rule)) return;
  const page = Uri.joinPath(extensionUri, 'docs', 'checks', `${rule}.md`);
  try {
    await workspace.fs.stat(page);
  } catch {
    void window.showInformationMessage(l10n.t('There is no page on the check {0}.', rule));
    return;
  }
  try {
    await commands.executeCommand('markdown.showPreview', page);
  } catch {
    // The built-in Markdown extension may be switched off.
    await window.showTextDocument(page, { preview: true });
  }
}

import { env, l10n, Uri, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { PAGE_VIEW, type PageView, type PageViewParams } from '../server/protocol';

/** Writes the review report of a page into a file to print or mail, HTML or JSON by the name that the user gives it. */
export async function saveReport(client: LanguageClient, page: Uri): Promise<void> {
  const file = await window.showSaveDialog({
    defaultUri: Uri.joinPath(folderOf(page), `${stemOf(page)}-${l10n.t('review report')}.html`),
    filters: { HTML: ['html'], JSON: ['json'] },
    title: l10n.t('Save the review report'),
  });
  if (!file) return;
  const view = /\.json$/iu.test(file.path) ? 'report-json' : 'report';
  const params: PageViewParams = { uri: page.toString(), view, link: '' };
  const answer = await client.sendRequest<PageView | null>(PAGE_VIEW, params);
  if (!answer) {
    void window.showInformationMessage(l10n.t('{0} has not been reviewed: the status bar says why.', stemOf(page)));
    return;
  }
  await workspace.fs.writeFile(file, new TextEncoder().encode(answer.text));
  const open = l10n.t('Open');
  if ((await window.showInformationMessage(l10n.t('The review report was saved: {0}', file.path), open)) === open) await env.openExternal(file);
}

const folderOf = (page: Uri): Uri => (page.scheme === 'untitled' ? (workspace.workspaceFolders?.[0]?.uri ?? page) : Uri.joinPath(page, '..'));

const stemOf = ({ path }: Uri): string => (path.split('/').at(-1) ?? path).replace(/\.[^.]+$/u, '');

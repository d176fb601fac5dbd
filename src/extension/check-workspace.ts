import { commands, l10n, window, workspace } from 'vscode';
import type { WorkspaceSummary } from '../server/protocol';

/** The addresses of the files that the settings name, sorted. */
export async function findPages(): Promise<string[]> {
  const settings = workspace.getConfiguration('qingyang.workspace');
  const files = await workspace.findFiles(settings.get('include', ''), settings.get('exclude', ''));
  return files.map((file) => file.toString()).sort();
}

/** Checks the workspace and says how it went; the server asks for its pages and shows how far it has come. */
export async function checkWorkspace(args: readonly unknown[], run: (args: unknown[]) => Promise<unknown>): Promise<unknown> {
  const summary = (await run([...args])) as WorkspaceSummary | undefined;
  if (summary && args.length === 0) void tell(summary);
  return summary;
}

async function tell({ pages, error, warning, information, cancelled }: WorkspaceSummary): Promise<void> {
  if (pages === 0 && !cancelled) {
    await window.showInformationMessage(l10n.t('There is no page in the workspace: see qingyang.workspace.include.'));
    return;
  }
  const show = l10n.t('Show Problems');
  const said = cancelled
    ? l10n.t('Called off after {0} pages: {1} errors, {2} warnings, {3} notes so far.', pages, error, warning, information)
    : l10n.t('{0} pages checked: {1} errors, {2} warnings, {3} notes.', pages, error, warning, information);
  if ((await window.showInformationMessage(said, show)) === show) await commands.executeCommand('workbench.actions.view.problems');
}

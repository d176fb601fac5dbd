import { DidChangeWatchedFilesNotification, FileChangeType, type Connection } from 'vscode-languageserver';
import { PROJECT_FILE } from '../settings/project-file';
import type { Client } from './client';
import { findPages } from './pages';
import type { DocumentSettings } from './settings';
import type { Workspace } from './workspace';

/**
 * Asks the editor to tell of pages that change on the disk: those that were checked are reviewed again, new ones join
 * them, and those that are gone are forgotten. A project file that changes holds for the pages from then on.
 */
export async function watchPages(connection: Connection, client: Client, workspace: Workspace, settings: DocumentSettings): Promise<void> {
  if (!client.watchesFiles) return;
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    if (changes.some(({ uri }) => uri.endsWith(`/${PROJECT_FILE}`))) settings.projectChanged();
    for (const { uri } of changes) await workspace.refresh(uri);
    const created = new Set(changes.filter(({ type }) => type === FileChangeType.Created).map(({ uri }) => uri));
    if (!workspace.isChecked || created.size === 0) return;
    await workspace.add((await findPages(connection, client)).filter((uri) => created.has(uri)));
  });
  const watchers = [{ globPattern: '**/*.{txt,md,qingyang,版面}' }, { globPattern: `**/${PROJECT_FILE}` }];
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

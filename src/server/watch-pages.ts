import { DidChangeWatchedFilesNotification, FileChangeType, type Connection } from 'vscode-languageserver';
import type { Client } from './client';
import { findPages } from './pages';
import type { Workspace } from './workspace';

/**
 * Asks the editor to tell of pages that change on the disk: those that were checked are reviewed again, new ones join
 * them, and those that are gone are forgotten.
 */
export async function watchPages(connection: Connection, client: Client, workspace: Workspace): Promise<void> {
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    for (const { uri } of changes) await workspace.refresh(uri);
    const created = new Set(changes.filter(({ type }) => type === FileChangeType.Created).map(({ uri }) => uri));
    if (!workspace.isChecked || created.size === 0) return;
    await workspace.add((await findPages(connection, client)).filter((uri) => created.has(uri)));
  });
  const watchers = [{ globPattern: '**/*.{txt,md,qingyang,版面}' }];
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

import { DidChangeWatchedFilesNotification, type Connection } from 'vscode-languageserver';
import type { Workspace } from './workspace';

/** Asks the editor to tell of pages that change on the disk, and reviews those again that were checked before. */
export async function watchPages(connection: Connection, workspace: Workspace): Promise<void> {
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    for (const { uri } of changes) await workspace.refresh(uri);
  });
  const watchers = [{ globPattern: '**/*.{txt,md,qingyang,版面}' }];
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

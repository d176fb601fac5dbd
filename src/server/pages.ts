import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Connection, DocumentUri } from 'vscode-languageserver';
import { expandPaths } from '../host/paths';
import type { Client } from './client';
import { FIND_PAGES } from './protocol';

/** The addresses of the workspace's pages: the editor knows them by its settings, else they are the texts in its folders. */
export async function findPages(connection: Connection, client: Client): Promise<DocumentUri[]> {
  if (client.findsPages) return connection.sendRequest<DocumentUri[]>(FIND_PAGES);
  const folders = client.workspaceFolders ? await connection.workspace.getWorkspaceFolders() : null;
  const paths = (folders ?? []).filter(({ uri }) => uri.startsWith('file:')).map(({ uri }) => fileURLToPath(uri));
  return [...expandPaths(paths)].filter(({ error }) => !error).map(({ path }) => pathToFileURL(path).href);
}

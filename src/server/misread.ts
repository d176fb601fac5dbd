import { fileURLToPath } from 'node:url';
import type { Connection } from 'vscode-languageserver';
import { FileError, readTextFile } from '../host/text-file';
import { isChinese } from '../review/page/chinese-share';
import type { Client } from './client';
import type { PageDocuments } from './documents';
import { MISREAD, type Misread } from './protocol';

/** Tells an editor that asked for it when it opened a file of Chinese in another encoding and shows it as mojibake. */
export function tellMisread(connection: Connection, client: Client, documents: PageDocuments): void {
  if (!client.misread) return;
  documents.texts.onDidOpen(({ document }) => {
    const encoding = trueEncoding(document.uri, document.getText());
    if (encoding === undefined) return;
    const misread: Misread = { uri: document.uri, encoding };
    void connection.sendNotification(MISREAD, misread);
  });
}

/** The encoding in which a file holds Chinese, where a text that was read from it holds characters that could not be read. */
function trueEncoding(uri: string, shown: string): Misread['encoding'] | undefined {
  if (!uri.startsWith('file:') || !shown.includes('\uFFFD')) return undefined;
  try {
    const { text, encoding } = readTextFile(fileURLToPath(uri));
    return encoding.name === 'gb18030' && isChinese(text) ? encoding.name : undefined;
  } catch (error) {
    // A file that is gone, or no text in any encoding: nothing better is known.
    if (error instanceof FileError || error instanceof TypeError) return undefined;
    throw error;
  }
}

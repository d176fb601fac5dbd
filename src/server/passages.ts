import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { PASSAGE, type Passage } from './protocol';

/** Gives passages as they are laid side by side; `documentOf` knows the pages, open or not. */
export function servePassages(connection: Connection, documentOf: (uri: string) => TextDocument | undefined): void {
  connection.onRequest(PASSAGE, ({ uri, range }: Passage): string | null => {
    const document = documentOf(uri);
    return document ? bySentences(document.getText(range)) : null;
  });
}

/** However its paragraphs are cut, a sentence a line: what differs stands in the same line on both sides. */
function bySentences(text: string): string {
  const joined = text.replace(/[^\S\r\n]*[\r\n]+\s*/gu, '').trim();
  return joined.replace(/[。！？；!?;]+[”’」』）)】》]*(?!$)/gu, '$&\n');
}

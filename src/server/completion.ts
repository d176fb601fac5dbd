import { CompletionItemKind, type CompletionItem, type Connection } from 'vscode-languageserver';
import { completeByline, type BylineCompletion } from '../review/byline-completion';
import type { PageDocuments } from './documents';
import type { DocumentSettings } from './settings';

const KINDS: Readonly<Record<BylineCompletion['kind'], CompletionItemKind>> = {
  opening: CompletionItemKind.Snippet,
  name: CompletionItemKind.Value,
  role: CompletionItemKind.Keyword,
  column: CompletionItemKind.Reference,
};

/** Completes bylines and the names of columns from the house style in the project file. */
export function serveCompletion(connection: Connection, documents: PageDocuments, settings: DocumentSettings): void {
  connection.onCompletion(async ({ textDocument, position }): Promise<CompletionItem[]> => {
    const { house } = await settings.of(textDocument.uri);
    const before = documents.get(textDocument.uri)?.getText({ start: { line: position.line, character: 0 }, end: position }) ?? '';
    return completeByline(before, house).map(({ kind, text, replaces }, i) => {
      const start = { line: position.line, character: position.character - replaces };
      return {
        label: text.trim(),
        kind: KINDS[kind],
        // In the order of the project file; and whatever the editor takes for the word that is being written.
        sortText: String(i).padStart(4, '0'),
        filterText: before.slice(before.length - replaces) + text.slice(replaces),
        textEdit: { range: { start, end: position }, newText: text },
      };
    });
  });
}

import { DocumentHighlightKind, type Connection, type Position, type Range as LspRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { loadSequences } from '../host/sequences';
import { mentionsAt } from '../review/page-figures';
import type { Page } from '../review/page/page';
import { linesAsRead } from '../review/lines-as-read';
import type { BrokenSentences } from './broken-sentences';
import type { PageDocuments } from './documents';
import { foldingOf } from './folding';
import { toLspRange } from './ranges';
import { semanticTokensOf } from './semantic-tokens';
import type { DocumentSettings } from './settings';
import { symbolsOf } from './symbols';

/** Asks `feature` about a document that is reviewed; gives `none` for any other. */
export type AboutPage = <T>(uri: string, none: T, feature: (document: TextDocument, page: Page) => T | Promise<T>) => Promise<T>;

export function aboutPages(documents: PageDocuments, settings: DocumentSettings): AboutPage {
  return async (uri, none, feature) => {
    const { enable, maxCharacters } = await settings.of(uri);
    const document = documents.get(uri);
    const text = document?.getText() ?? '';
    if (!document || !enable || text.length > maxCharacters || !documents.isChinese(document)) return none;
    return feature(document, linesAsRead(documents.page(document), { sequences: loadSequences() }));
  };
}

/**
 * What is told from the page itself, whatever is found on it: outline, folding, colours, where a figure is told again and
 * where the pieces of a broken sentence lie.
 */
export function showPage(connection: Connection, about: AboutPage, sentences: BrokenSentences): void {
  const mentions = (uri: string, position: Position): Promise<LspRange[]> =>
    about(uri, [], (document, page) => {
      const figures = mentionsAt(page, document.offsetAt(position));
      const places = figures.length > 0 ? figures : sentences.piecesAt(document, page, position);
      return places.map((range) => toLspRange(document, range));
    });
  connection.onReferences(async ({ textDocument: { uri }, position }) => {
    return (await mentions(uri, position)).map((range) => ({ uri, range }));
  });
  connection.onDocumentHighlight(async ({ textDocument, position }) => {
    return (await mentions(textDocument.uri, position)).map((range) => ({ range, kind: DocumentHighlightKind.Text }));
  });
  connection.onDocumentSymbol(({ textDocument }) => about(textDocument.uri, [], symbolsOf));
  connection.onFoldingRanges(({ textDocument }) => about(textDocument.uri, [], foldingOf));
  connection.languages.semanticTokens.on(({ textDocument }) => about(textDocument.uri, { data: [] }, semanticTokensOf));
}

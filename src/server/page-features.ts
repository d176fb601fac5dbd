import { DocumentHighlightKind, type Connection, type Position, type Range as LspRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { mentionsAt } from '../review/page-figures';
import type { Page } from '../review/page/page';
import type { PageDocuments } from './documents';
import { foldingOf } from './folding';
import { toLspRange } from './ranges';
import { semanticTokensOf } from './semantic-tokens';
import type { DocumentSettings } from './settings';
import { symbolsOf } from './symbols';

/** What is told from the page itself, whatever is found on it: outline, folding, colours, where a figure is told again. */
export function showPage(connection: Connection, documents: PageDocuments, settings: DocumentSettings): void {
  /** Asks `feature` about a document that is reviewed; gives `none` for any other. */
  const about = async <T>(uri: string, none: T, feature: (document: TextDocument, page: Page) => T): Promise<T> => {
    const { enable, maxCharacters } = await settings.of(uri);
    const document = documents.get(uri);
    const text = document?.getText() ?? '';
    if (!document || !enable || text.length > maxCharacters || !documents.isChinese(document)) return none;
    return feature(document, documents.page(document));
  };
  const mentions = (uri: string, position: Position): Promise<LspRange[]> =>
    about(uri, [], (document, page) => mentionsAt(page, document.offsetAt(position)).map((range) => toLspRange(document, range)));
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

import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { PageDocuments } from './documents';
import { toLspRange } from './ranges';
import type { Workspace } from './workspace';

/** From a jump line （下转第3版） to where the story goes on, and from （上接第1版） to where it broke off. */
export function serveDefinitions(connection: Connection, documents: PageDocuments, workspace: Workspace): void {
  connection.onDefinition(({ textDocument: { uri }, position }) => {
    const document = documents.get(uri);
    const place = document && workspace.otherSideOfJump(document, document.offsetAt(position));
    if (!place) return null;
    return { uri: place.name, range: toLspRange(TextDocument.create(place.name, '', 0, place.text), place.range) };
  });
}

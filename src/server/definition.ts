import type { Connection, Location } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { BrokenSentences } from './broken-sentences';
import type { AboutPage } from './page-features';
import { toLspRange } from './ranges';
import type { Workspace } from './workspace';

/**
 * From a jump line （下转第3版） to where the story goes on, from （上接第1版） to where it broke off; from one half of a
 * broken sentence to the other.
 */
export function serveDefinitions(connection: Connection, about: AboutPage, sentences: BrokenSentences, workspace: Workspace): void {
  connection.onDefinition(({ textDocument, position }) =>
    about(
      textDocument.uri,
      null,
      (document, page) => otherSide(workspace, document, document.offsetAt(position)) ?? sentences.definitionAt(document, page, position),
    ),
  );
}

function otherSide(workspace: Workspace, document: TextDocument, offset: number): Location | undefined {
  const place = workspace.otherSideOfJump(document, offset);
  return place && { uri: place.name, range: toLspRange(TextDocument.create(place.name, '', 0, place.text), place.range) };
}

import { pathToFileURL } from 'node:url';
import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { defaultSettings } from '../settings/settings';
import type { Client } from './client';
import { SOURCE } from './diagnostics';
import { toLspRange } from './ranges';
import type { DocumentSettings } from './settings';

/** Shows what is wrong in a project file at its place; to an editor that has the schema, only what that cannot tell. */
export function showProjectProblems(connection: Connection, client: Client, settings: DocumentSettings): void {
  const say = settings.speaker(defaultSettings);
  settings.onDidReadProject(({ path, file }) => {
    const uri = pathToFileURL(path).href;
    const document = TextDocument.create(uri, 'jsonc', 0, file?.text ?? '');
    const told = (file?.problems ?? []).filter(({ bySchema }) => !(bySchema && client.projectSchema));
    const diagnostics = told.map(({ range, message }): Diagnostic => ({
      range: toLspRange(document, range),
      severity: DiagnosticSeverity.Warning,
      source: SOURCE,
      message: say(message),
    }));
    void connection.sendDiagnostics({ uri, diagnostics });
  });
}

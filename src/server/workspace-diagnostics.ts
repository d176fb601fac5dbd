import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentUri,
  type PreviousResultId,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Client } from './client';
import type { Diagnoser } from './diagnostics';
import type { DocumentSettings } from './settings';
import type { ClosedPage, Workspace } from './workspace';

/** Marks the results that are ours: an editor also names those of single documents. */
const OURS = 'w';

/**
 * Brings the findings on pages that are not open to the editor. One that asks is answered when there is something new;
 * to one that does not they are sent.
 */
export class WorkspaceDiagnostics {
  constructor(
    private readonly connection: Connection,
    private readonly settings: DocumentSettings,
    private readonly workspace: Workspace,
    private readonly diagnoser: Diagnoser,
  ) {}

  serve(client: Client): void {
    if (client.pullsDiagnostics) {
      this.connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token) => this.#answer(previousResultIds, token));
    } else {
      this.workspace.onDidChange((uris) => {
        for (const uri of uris) this.#send(uri);
      });
    }
  }

  async #answer(previous: readonly PreviousResultId[], token: CancellationToken): Promise<WorkspaceDiagnosticReport> {
    for (;;) {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      const items = this.#news(previous);
      if (items.length > 0) return { items };
      await this.#change(token);
    }
  }

  /** What is otherwise than the editor knows it. */
  #news(previous: readonly PreviousResultId[]): WorkspaceDocumentDiagnosticReport[] {
    const known = new Map(previous.map(({ uri, value }) => [uri, value]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const full = { kind: DocumentDiagnosticReportKind.Full, version: null } as const;
    for (const uri of this.workspace.uris) {
      const page = this.workspace.closed(uri);
      if (!page) continue;
      const resultId = `${OURS}${page.stamp}`;
      if (known.get(uri) !== resultId) items.push({ ...full, uri, resultId, items: this.#diagnostics(page) });
    }
    const gone = previous.filter(({ uri, value }) => value.startsWith(OURS) && !this.workspace.closed(uri)).map(({ uri }) => uri);
    // An editor that asks for the whole workspace keeps what it shows of a closed page until it is told here.
    const empty = new Set([...gone, ...this.workspace.takeLeft()]);
    return [...items, ...Array.from(empty, (uri) => ({ ...full, uri, items: [] }))];
  }

  #change(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const parts = [this.workspace.onDidChange(end), token.onCancellationRequested(end)];
      function end(): void {
        for (const part of parts) part.dispose();
        resolve();
      }
    });
  }

  #send(uri: DocumentUri): void {
    const page = this.workspace.closed(uri);
    if (page) void this.connection.sendDiagnostics({ uri, diagnostics: this.#diagnostics(page) });
  }

  #diagnostics(page: ClosedPage): Diagnostic[] {
    const { document, settings } = page;
    const findings = this.workspace.findingsOf(page);
    return findings.map((finding) => this.diagnoser.one(document, finding, settings, this.settings.speaker(settings)));
  }
}

import { createHash } from 'node:crypto';
import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type DocumentUri,
} from 'vscode-languageserver';
import type { Client } from './client';
import type { Diagnoser } from './diagnostics';
import type { PageDocuments } from './documents';
import type { Occasions } from './occasions';
import type { Outcome, Reviews } from './reviews';
import type { DocumentSettings } from './settings';
import type { Typing } from './typing';

/**
 * Brings diagnostics to the editor: one that asks for them is answered and told when to ask again, to one that does
 * not they are sent. Both wait until the keys rest. The same ones are not shown again: an editor would close its menu of
 * quick fixes over them.
 */
export class Publishing {
  /** What each document was sent last, by `resultIdOf`. */
  readonly #sent = new Map<DocumentUri, string>();

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    private readonly documents: PageDocuments,
    private readonly settings: DocumentSettings,
    private readonly reviews: Reviews,
    private readonly occasions: Occasions,
    private readonly typing: Typing,
    private readonly diagnoser: Diagnoser,
  ) {
    occasions.onDidFallDue((uri) => {
      this.refresh(uri);
    });
    typing.onDidSettle((uri) => {
      this.refresh(uri);
    });
    if (client.pullsDiagnostics) {
      connection.languages.diagnostics.on((params, token) => this.#answer(params, token));
      reviews.onDidGoStale(() => {
        this.#askAgain();
      });
    } else {
      documents.texts.onDidChangeContent(({ document }) => {
        this.#send(document.uri);
      });
      documents.texts.onDidClose(({ document: { uri } }) => {
        this.#sent.delete(uri);
        void connection.sendDiagnostics({ uri, diagnostics: [] });
      });
      reviews.onDidGoStale(() => {
        for (const uri of documents.texts.keys()) this.#send(uri);
      });
    }
  }

  /** Shows an outcome that was not asked for in the ordinary way. */
  refresh(uri: DocumentUri): void {
    if (this.client.pullsDiagnostics) this.#askAgain();
    else this.#send(uri);
  }

  /** Tells the editor to ask for diagnostics again. */
  #askAgain(): void {
    // Its typings know nothing of it, but what comes back is a promise.
    void Promise.resolve(this.connection.languages.diagnostics.refresh()).catch(this.#complain);
  }

  #send(uri: DocumentUri): void {
    this.#review(uri).catch(this.#complain);
  }

  readonly #complain = (error: unknown): void => {
    this.connection.console.error(`diagnostics: ${String(error)}`);
  };

  async #answer(params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const { uri } = params.textDocument;
    await this.#rest(uri, () => token.isCancellationRequested, token);
    this.reviews.show(uri);
    // Asked a last time for a page that was closed: what is shown of it goes.
    if (!this.documents.get(uri)) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    if (!(await this.occasions.isDue(uri))) return asBefore(params.previousResultId);
    const outcome = await this.reviews.of(uri, token);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    if (!outcome) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const items = this.#diagnostics(outcome);
    const resultId = resultIdOf(outcome.version, items);
    if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  async #review(uri: DocumentUri): Promise<void> {
    const version = this.documents.get(uri)?.version;
    const overtaken = (): boolean => this.documents.get(uri)?.version !== version;
    await this.#rest(uri, overtaken);
    if (overtaken() || !(await this.occasions.isDue(uri))) return;
    const outcome = await this.reviews.of(uri);
    if (!outcome || overtaken()) return;
    const diagnostics = this.#diagnostics(outcome);
    const resultId = resultIdOf(outcome.version, diagnostics);
    if (this.#sent.get(uri) === resultId) return;
    this.#sent.set(uri, resultId);
    await this.connection.sendDiagnostics({ uri, version: outcome.version, diagnostics });
  }

  #diagnostics(outcome: Outcome): Diagnostic[] {
    const findings = this.typing.settled(outcome);
    return this.diagnoser.all({ ...outcome, findings }, this.settings.speaker(outcome.settings));
  }

  /** Waits until no key was pressed for as long as the settings say, or nobody waits any more. */
  async #rest(uri: DocumentUri, givenUp: () => boolean, token?: CancellationToken): Promise<void> {
    const { delay } = await this.settings.of(uri);
    for (let left = delay - this.documents.restOf(uri); left > 0 && !givenUp(); left = delay - this.documents.restOf(uri)) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        token?.onCancellationRequested(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }
}

/** What is shown of a text, in a few letters: the same findings at the same places of the same version have the same. */
const resultIdOf = (version: number, diagnostics: readonly Diagnostic[]): string =>
  `${version}.${createHash('sha1').update(JSON.stringify(diagnostics)).digest('base64url')}`;

/** What was shown stays as it is. */
const asBefore = (resultId: string | undefined): DocumentDiagnosticReport =>
  resultId === undefined
    ? { kind: DocumentDiagnosticReportKind.Full, items: [] }
    : { kind: DocumentDiagnosticReportKind.Unchanged, resultId };

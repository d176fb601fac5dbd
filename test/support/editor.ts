import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import {
  ApplyWorkspaceEditRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type TextDocumentContentChangeEvent,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Status } from '../../src/server/protocol';

const SHOWN = { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true };
const SENT_ONLY: ClientCapabilities['textDocument'] = {
  publishDiagnostics: SHOWN,
  codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
};
const PULLING: ClientCapabilities = {
  textDocument: { ...SENT_ONLY, diagnostic: SHOWN },
  workspace: {
    applyEdit: true,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
};

/** An editor that asks for diagnostics and one to which they are sent. */
export const capabilities: Record<'pulling' | 'pushed', ClientCapabilities> = {
  pulling: PULLING,
  pushed: { ...PULLING, textDocument: SENT_ONLY },
};

export interface EditorOptions {
  readonly program: string;
  readonly args?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly initializationOptions?: object;
  readonly settings?: object;
  /** The folders that are open. */
  readonly folders?: readonly string[];
}

const running = new Set<ChildProcess>();

/** Ends the servers that still run: a test that fails leaves its own behind. */
export function endServers(): void {
  for (const child of running) child.kill();
}

/** An editor at the other end of a real stdio connection: it keeps the text, applies edits, answers questions. */
export class Editor {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: Status[] = [];
  readonly logged: string[] = [];
  readonly #documents = new Map<string, TextDocument>();
  readonly #waiting = new Set<() => void>();
  refreshes = 0;
  /** The last edit that the server asked for. */
  offered: WorkspaceEdit | undefined;
  settings: object;
  /** How many of the next edits are refused, as by an editor whose text has changed meanwhile. */
  refusals = 0;
  /** Called when an edit is refused. */
  onRefusal: () => void = () => undefined;
  initialized!: InitializeResult;

  private constructor(
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
    settings: object,
  ) {
    this.settings = settings;
    connection.onNotification(PublishDiagnosticsNotification.type, (published) => {
      this.published.push(published);
      this.#wake();
    });
    connection.onNotification('qingyang/status', (status: Status) => {
      this.statuses.push(status);
      this.#wake();
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.logged.push(message);
      this.#wake();
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes += 1;
      this.#wake();
    });
    connection.onRequest(RegistrationRequest.type, () => undefined);
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
    connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      this.offered = edit;
      if (this.refusals > 0) {
        this.refusals -= 1;
        this.onRefusal();
        return { applied: false };
      }
      this.apply(edit);
      return { applied: true };
    });
    connection.listen();
  }

  static async start(options: EditorOptions): Promise<Editor> {
    const { program, args = ['--stdio'], initializationOptions = {}, settings = { delay: 0 }, locale } = options;
    const child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
    running.add(child);
    child.once('exit', () => running.delete(child));
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const editor = new Editor(child, connection, settings);
    editor.initialized = await connection.sendRequest<InitializeResult>(InitializeRequest.method, {
      processId: process.pid,
      capabilities: options.capabilities ?? capabilities.pulling,
      initializationOptions,
      ...(locale !== undefined && { locale }),
      workspaceFolders: (options.folders ?? []).map((folder) => ({ uri: pathToFileURL(folder).href, name: folder })),
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  /** Says goodbye; gives the server's exit status. */
  async stop(): Promise<number | null> {
    const exit = once(this.process, 'exit');
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const [status] = (await exit) as [number | null];
    this.connection.dispose();
    return status;
  }

  /** Opens a document, under a name of its own where none is given; gives its address. */
  async open(text: string, languageId = 'plaintext', uri = `untitled:page-${this.#documents.size}`): Promise<string> {
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
    return uri;
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Tells that a file changed on the disk. */
  async fileChanged(uri: string): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type: FileChangeType.Changed }] });
  }

  /** Changes the text here and at the server, by the same increments. */
  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const document = this.#document(uri);
    const version = document.version + 1;
    this.#documents.set(uri, TextDocument.update(document, contentChanges, version));
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  /** Types `text` in place of the first occurrence of `old`. */
  async replace(uri: string, old: string, text: string): Promise<void> {
    await this.change(uri, { range: this.rangeOf(uri, old), text });
  }

  text(uri: string): string {
    return this.#document(uri).getText();
  }

  rangeOf(uri: string, text: string): Range {
    const document = this.#document(uri);
    const at = document.getText().indexOf(text);
    if (at < 0) throw new Error(`no “${text}” in ${uri}`);
    return { start: document.positionAt(at), end: document.positionAt(at + text.length) };
  }

  textAt(uri: string, range: Range): string {
    return this.#document(uri).getText(range);
  }

  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    if (report.kind !== 'full') throw new Error('unchanged, but nothing was known');
    return report.items;
  }

  /** Applies an edit the way an editor does: refuses one made for another version. */
  apply(edit: WorkspaceEdit): void {
    for (const change of edit.documentChanges ?? []) {
      if (!('edits' in change)) throw new Error('only edits are expected');
      const document = this.#document(change.textDocument.uri);
      if (change.textDocument.version !== document.version) throw new Error('a stale edit');
      this.#set(document, change.edits as TextEdit[]);
    }
    for (const [uri, edits] of Object.entries(edit.changes ?? {})) this.#set(this.#document(uri), edits);
  }

  edited(uri: string, edits: TextEdit[]): string {
    return TextDocument.applyEdits(this.#document(uri), edits);
  }

  /** Waits for something that the server will say. */
  async until<T>(found: () => T | undefined): Promise<T> {
    for (;;) {
      const value = found();
      if (value !== undefined) return value;
      await new Promise<void>((resolve) => {
        this.#waiting.add(resolve);
      });
    }
  }

  /** The diagnostics sent for the document as it is now. */
  async sent(uri: string): Promise<Diagnostic[]> {
    const { version } = this.#document(uri);
    const last = await this.until(() => this.published.findLast((p) => p.uri === uri && p.version === version));
    return last.diagnostics;
  }

  #set(document: TextDocument, edits: TextEdit[]): void {
    const text = TextDocument.applyEdits(document, edits);
    void this.change(document.uri, { text });
  }

  #document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  #wake(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resolve of waiting) resolve();
  }
}

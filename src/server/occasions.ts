import { Emitter, type DocumentUri } from 'vscode-languageserver';
import type { PageDocuments } from './documents';
import type { DocumentSettings } from './settings';

/** When a page is reviewed: as it is typed, when it is opened and saved, or only by command, as the settings say. */
export class Occasions {
  /** The version of each document that was opened or saved. */
  #saved = new Map<DocumentUri, number>();
  /** The version of each document that a command asked about. */
  #commanded = new Map<DocumentUri, number>();
  #saves = new Emitter<DocumentUri>();
  /** A document that is reviewed on saving was saved. */
  readonly onDidFallDue = this.#saves.event;

  constructor(
    private readonly documents: PageDocuments,
    private readonly settings: DocumentSettings,
  ) {
    documents.texts.onDidOpen(({ document }) => this.#saved.set(document.uri, document.version));
    documents.texts.onDidSave(({ document }) => {
      this.#saved.set(document.uri, document.version);
      void this.#tellSaved(document.uri);
    });
    documents.texts.onDidClose(({ document }) => {
      this.#saved.delete(document.uri);
      this.#commanded.delete(document.uri);
    });
  }

  /** A command asks for a document as it is now. */
  command(uri: DocumentUri): void {
    const version = this.documents.get(uri)?.version;
    if (version !== undefined) this.#commanded.set(uri, version);
  }

  /** Whether a document as it is now is to be reviewed. */
  async isDue(uri: DocumentUri): Promise<boolean> {
    const { run } = await this.settings.of(uri);
    const version = this.documents.get(uri)?.version;
    if (version === undefined || run === 'onType' || this.#commanded.get(uri) === version) return true;
    return run === 'onSave' && this.#saved.get(uri) === version;
  }

  async #tellSaved(uri: DocumentUri): Promise<void> {
    const { run } = await this.settings.of(uri);
    if (run === 'onSave') this.#saves.fire(uri);
  }
}

import { Emitter, TextDocuments, type DocumentUri, type TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isChinese } from '../review/page/chinese-share';
import type { Page } from '../review/page/page';
import { readPage } from '../review/page/read-page';
import { Reader } from '../review/page/reading';

interface Kept {
  readonly reader: Reader;
  changedAt: number;
  page?: { readonly version: number; readonly page: Page };
  chinese?: { readonly version: number; readonly chinese: boolean };
}

/** What is about to be changed in a document, by increments that follow one another. */
export interface Increments {
  readonly uri: DocumentUri;
  readonly changes: readonly TextDocumentContentChangeEvent[];
}

/** The open documents, each with its page: a new version reads again only the blocks that changed. */
export class PageDocuments {
  readonly texts = new TextDocuments<TextDocument>({
    create: (uri, languageId, version, text) => TextDocument.create(uri, languageId, version, text),
    update: (document, changes, version) => {
      this.#keptOf(document.uri).changedAt = performance.now();
      this.#willChange.fire({ uri: document.uri, changes });
      return TextDocument.update(document, changes, version);
    },
  });
  readonly #willChange = new Emitter<Increments>();
  readonly onWillChange = this.#willChange.event;
  #kept = new Map<DocumentUri, Kept>();

  constructor() {
    this.texts.onDidClose(({ document }) => this.#kept.delete(document.uri));
  }

  get(uri: DocumentUri): TextDocument | undefined {
    return this.texts.get(uri);
  }

  page(document: TextDocument): Page {
    const kept = this.#keptOf(document.uri);
    if (kept.page?.version === document.version) return kept.page.page;
    const page = readPage(document.getText(), kept.reader);
    kept.page = { version: document.version, page };
    return page;
  }

  /** Whether a document holds a fair share of Chinese. */
  isChinese(document: TextDocument): boolean {
    const kept = this.#keptOf(document.uri);
    if (kept.chinese?.version === document.version) return kept.chinese.chinese;
    const chinese = isChinese(document.getText());
    kept.chinese = { version: document.version, chinese };
    return chinese;
  }

  /** Milliseconds since the last change to a document; a document that was only opened has rested for ever. */
  restOf(uri: DocumentUri): number {
    return performance.now() - this.#keptOf(uri).changedAt;
  }

  #keptOf(uri: DocumentUri): Kept {
    let kept = this.#kept.get(uri);
    if (!kept) this.#kept.set(uri, (kept = { reader: new Reader(), changedAt: -Infinity }));
    return kept;
  }
}

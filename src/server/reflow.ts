import type { CancellationToken, DocumentUri, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from '../review/finding';
import { loadSequences } from '../host/sequences';
import { LexiconPending } from '../review/lexicon/lexicon';
import type { Page } from '../review/page/page';
import { offeredChanges, reflow, type OfferedChange, type ReflowOptions, type ReflowResult } from '../review/reflow';
import type { PageDocuments } from './documents';
import { toTextEdits } from './ranges';
import type { Reviews } from './reviews';
import type { DocumentSettings } from './settings';
import type { Words } from './words';

export interface Reflowed {
  readonly document: TextDocument;
  readonly result: ReflowResult;
  readonly edits: TextEdit[];
}

export interface Offered {
  readonly document: TextDocument;
  readonly changes: readonly OfferedChange[];
}

/** The part of a document that is asked about, in UTF-16 code units. */
type RangeIn = (document: TextDocument) => Range;

/** Reflow of a document or a part of it: one and the same for the command and the formatter. */
export class Reflower {
  constructor(
    private readonly documents: PageDocuments,
    private readonly settings: DocumentSettings,
    private readonly reviews: Reviews,
    private readonly words: Words,
  ) {}

  /** Nothing where the document is not open, is not Chinese, or the question is withdrawn. */
  async reflow(uri: DocumentUri, rangeIn?: RangeIn, token?: CancellationToken): Promise<Reflowed | undefined> {
    const reflowed = await this.#about(uri, rangeIn, token, reflow);
    return reflowed && { ...reflowed, edits: toTextEdits(reflowed.document, reflowed.result.edits) };
  }

  /** What could be changed, for the user to choose from; undefined as for `reflow`. */
  async offered(uri: DocumentUri, rangeIn?: RangeIn): Promise<Offered | undefined> {
    const offered = await this.#about(uri, rangeIn, undefined, offeredChanges);
    return offered && { document: offered.document, changes: offered.result };
  }

  async #about<T>(
    uri: DocumentUri,
    rangeIn: RangeIn | undefined,
    token: CancellationToken | undefined,
    ask: (page: Page, options: ReflowOptions) => T,
  ): Promise<{ readonly document: TextDocument; readonly result: T } | undefined> {
    const settings = await this.settings.of(uri);
    const document = this.documents.get(uri);
    if (!document || token?.isCancellationRequested || !this.documents.isChinese(document)) return undefined;
    const within = rangeIn?.(document);
    const options = { joinsOnly: settings.reflow.joinsOnly, ...(within && { within }) };
    try {
      return { document, result: ask(this.documents.page(document), { ...options, lexicon: this.words.lexicon, sequences: loadSequences() }) };
    } catch (error) {
      if (!(error instanceof LexiconPending) || this.words.loaded) throw error;
      this.reviews.loadWords();
      return this.#about(uri, rangeIn, token, ask);
    }
  }
}

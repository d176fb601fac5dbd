import type { CancellationToken, DocumentUri, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from '../review/finding';
import { loadSequences } from '../host/sequences';
import { LexiconPending } from '../review/lexicon/lexicon';
import { reflow, type ReflowResult } from '../review/reflow';
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

/** Reflow of a document or a part of it: one and the same for the command and the formatter. */
export class Reflower {
  constructor(
    private readonly documents: PageDocuments,
    private readonly settings: DocumentSettings,
    private readonly reviews: Reviews,
    private readonly words: Words,
  ) {}

  /** Nothing where the document is not open, is not Chinese, or the question is withdrawn. */
  async reflow(
    uri: DocumentUri,
    rangeIn?: (document: TextDocument) => Range,
    token?: CancellationToken,
  ): Promise<Reflowed | undefined> {
    const settings = await this.settings.of(uri);
    const document = this.documents.get(uri);
    if (!document || token?.isCancellationRequested || !this.documents.isChinese(document)) return undefined;
    const within = rangeIn?.(document);
    const options = { joinsOnly: settings.reflow.joinsOnly, ...(within && { within }) };
    try {
      const result = reflow(this.documents.page(document), { ...options, lexicon: this.words.lexicon, sequences: loadSequences() });
      return { document, result, edits: toTextEdits(document, result.edits) };
    } catch (error) {
      if (!(error instanceof LexiconPending) || this.words.loaded) throw error;
      this.reviews.loadWords();
      return this.reflow(uri, rangeIn, token);
    }
  }
}

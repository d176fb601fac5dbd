import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import type { Message } from '../review/finding';
import type { BrokenSentences } from './broken-sentences';
import type { Client } from './client';
import { includesKind } from './code-actions';
import { PREVIEW } from './commands';
import type { AboutPage } from './page-features';
import { fromLspRange } from './ranges';
import type { Reflower } from './reflow';
import type { DocumentSettings } from './settings';

const TITLE: Message = { zh: '预览合并断段……', en: 'Preview joining split paragraphs…' };

/** What can be rewritten at a place beside what is found there: broken sentences, previewed. */
export class Refactorings {
  constructor(
    private readonly client: Client,
    private readonly settings: DocumentSettings,
    private readonly about: AboutPage,
    private readonly sentences: BrokenSentences,
    private readonly reflower: Reflower,
  ) {}

  /** The preview: of the selection where something can be done in it, else of the page where the cursor is in a broken sentence. */
  async provide({ textDocument: { uri }, range, context }: CodeActionParams): Promise<CodeAction[]> {
    const { annotatedEdits, codeActionLiterals } = this.client;
    if (!annotatedEdits || !codeActionLiterals || !includesKind(context.only, CodeActionKind.RefactorRewrite)) return [];
    const isCursor = range.start.line === range.end.line && range.start.character === range.end.character;
    const sensible = await this.about(uri, false, async (document, page) => {
      if (isCursor) return this.sentences.piecesAt(document, page, range.start).length > 0;
      const offered = await this.reflower.offered(uri, () => fromLspRange(document, range));
      return offered !== undefined && offered.changes.length > 0;
    });
    if (!sensible) return [];
    const title = this.settings.speaker(await this.settings.of(uri))(TITLE);
    const command = { title, command: PREVIEW, arguments: [{ uri, ...(!isCursor && { range }) }] };
    return [{ title, kind: CodeActionKind.RefactorRewrite, command }];
  }
}

import { LSPErrorCodes, Range as LspRange, ResponseError, type Connection, type DocumentUri, type TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { safeFixes } from '../review/safe-fixes';
import type { Client } from './client';
import type { PageDocuments } from './documents';
import { workspaceEdit } from './edits';
import type { Occasions } from './occasions';
import { previewEdit } from './preview';
import type { Publishing } from './publishing';
import { fromLspRange, toTextEdits } from './ranges';
import { record } from './record';
import type { Reflower } from './reflow';
import type { Reviews } from './reviews';
import type { DocumentSettings } from './settings';
import { summaryOf } from './status';

/** The command that offers what reflow could change. */
export const PREVIEW = 'qingyang.previewReflow';

/** What a client may ask for by `workspace/executeCommand`; the first argument is `{ uri, range? }`. */
export const COMMANDS = ['qingyang.reflow', PREVIEW, 'qingyang.checkPage', 'qingyang.applySafeFixes'] as const;

interface Planned {
  readonly document: TextDocument;
  readonly edits: TextEdit[];
  /** What is told to the caller when the edits are applied. */
  readonly told: object;
}

/** How often a command starts again because the text changed under it. */
const TRIES = 3;

export class Commands {
  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    private readonly documents: PageDocuments,
    private readonly settings: DocumentSettings,
    private readonly reviews: Reviews,
    private readonly occasions: Occasions,
    private readonly reflower: Reflower,
    private readonly publishing: Publishing,
  ) {}

  /** Throws a `ResponseError` for an unknown command or a document that is not open. */
  async execute(command: string, args: readonly unknown[] = []): Promise<object> {
    const { uri, range } = record(args[0]);
    if (typeof uri !== 'string' || !this.documents.get(uri)) {
      throw new ResponseError(LSPErrorCodes.RequestFailed, `${command}: no open document ${String(uri)}`);
    }
    const within = LspRange.is(range) ? range : undefined;
    switch (command) {
      case 'qingyang.reflow':
        return this.#apply(() => this.#planReflow(uri, within));
      case PREVIEW:
        return this.#preview(uri, within);
      case 'qingyang.applySafeFixes':
        return this.#apply(() => this.#planSafeFixes(uri));
      case 'qingyang.checkPage':
        return this.#checkPage(uri);
      default:
        throw new ResponseError(LSPErrorCodes.RequestFailed, `unknown command ${command}`);
    }
  }

  async #planReflow(uri: DocumentUri, within: LspRange | undefined): Promise<Planned | undefined> {
    const reflowed = await this.reflower.reflow(uri, within && ((document) => fromLspRange(document, within)));
    if (!reflowed) return undefined;
    const { document, edits, result } = reflowed;
    const count = (kind: string): number => result.changes.filter((change) => change.kind === kind).length;
    return { document, edits, told: { joined: count('join'), moved: count('move'), left: result.left.length } };
  }

  /**
   * Offers what reflow could change, each change to be made or left out. What is refused is not offered again: the user may have
   * refused it, and an editor that has changed meanwhile never shows it.
   */
  async #preview(uri: DocumentUri, within: LspRange | undefined): Promise<object> {
    const offered = await this.reflower.offered(uri, within && ((document) => fromLspRange(document, within)));
    const settings = await this.settings.of(uri);
    if (!offered) return { applied: false };
    const { document, changes } = offered;
    if (changes.length === 0 || !this.client.annotatedEdits) return { applied: false, offered: changes.length };
    const edit = previewEdit(document, changes, this.settings.speaker(settings));
    const { applied } = await this.connection.workspace.applyEdit(edit);
    return { applied, offered: changes.length };
  }

  async #planSafeFixes(uri: DocumentUri): Promise<Planned | undefined> {
    const outcome = await this.reviews.of(uri);
    if (!outcome) return undefined;
    const { edits, mended, skipped } = safeFixes(outcome.findings);
    return { document: outcome.document, edits: toTextEdits(outcome.document, edits), told: { mended, skipped } };
  }

  async #checkPage(uri: DocumentUri): Promise<object> {
    this.occasions.command(uri);
    const outcome = await this.reviews.force(uri);
    this.publishing.refresh(uri);
    return outcome ? summaryOf(outcome, this.settings.speaker(outcome.settings)) : {};
  }

  /** One edit, one undo step. Refused because the text has changed meanwhile, it is planned anew. */
  async #apply(plan: () => Promise<Planned | undefined>): Promise<object> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const planned = await plan();
      if (!planned) return { applied: false };
      const { document, edits, told } = planned;
      if (edits.length === 0) return { applied: true, ...told };
      const { version } = document;
      const edit = workspaceEdit(this.client, document, edits);
      const { applied, failureReason } = await this.connection.workspace.applyEdit(edit);
      if (applied) return { applied, ...told };
      if (this.documents.get(document.uri)?.version === version) return { applied, failureReason };
    }
    return { applied: false };
  }
}

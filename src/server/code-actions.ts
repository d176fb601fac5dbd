import { CodeActionKind, CodeActionTriggerKind, type CancellationToken, type CodeAction, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { overlaps, type Message, type Range } from '../review/finding';
import { safeFixes } from '../review/safe-fixes';
import type { Client } from './client';
import { SOURCE } from './diagnostics';
import type { PageDocuments } from './documents';
import { workspaceEdit } from './edits';
import { fixData, readFixData, type DiagnosticData } from './fix-data';
import type { Occasions } from './occasions';
import { ignoreActions } from './ignore-actions';
import { COMPARE } from './protocol';
import { fromLspRange, toTextEdits } from './ranges';
import type { Reviews } from './reviews';
import type { DocumentSettings } from './settings';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.qingyang`;

/** A page that is being saved waits no longer for its fixes, in milliseconds: they are made at the next save then. */
const LONGEST_WAIT = 40;

const FIX_ALL_TITLE: Message = { zh: '应用全部可靠修改', en: 'Apply all safe fixes' };

const COMPARE_TITLE: Message = { zh: '对照两处，看哪里不同', en: 'Compare the two' };

/** Quick fixes for the diagnostics under the cursor, and all safe fixes at once. */
export class CodeActions {
  constructor(
    private readonly client: Client,
    private readonly documents: PageDocuments,
    private readonly settings: DocumentSettings,
    private readonly reviews: Reviews,
    private readonly occasions: Occasions,
  ) {}

  async provide(params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> {
    const document = this.documents.get(params.textDocument.uri);
    if (!document || !this.client.codeActionLiterals) return [];
    const wanted = (kind: string): boolean => includesKind(params.context.only, kind);
    const actions: CodeAction[] = [];
    if (wanted(CodeActionKind.QuickFix)) {
      for (const diagnostic of params.context.diagnostics) {
        if (diagnostic.source === SOURCE) actions.push(...(await this.#quickFixes(document, diagnostic, token)));
      }
      actions.push(...(await this.#fromTheOtherSide(document, fromLspRange(document, params.range), token)));
    }
    // Only on demand: it has nothing to do with where the cursor is.
    if (params.context.only && wanted(FIX_ALL)) actions.push(...(await this.#fixAll(document.uri, token, params.context.triggerKind === CodeActionTriggerKind.Automatic)));
    return token.isCancellationRequested ? [] : actions;
  }

  async #quickFixes(document: TextDocument, diagnostic: Diagnostic, token: CancellationToken): Promise<CodeAction[]> {
    const sent = readFixData(diagnostic.data);
    const data = sent?.version === document.version ? sent : await this.#recompute(document, diagnostic, sent?.fingerprint, token);
    if (!data) return [];
    const fixes = data.fixes.map((fix): CodeAction => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      ...(fix.kind === 'safe' && data.fixes.length === 1 && { isPreferred: true }),
      edit: workspaceEdit(this.client, document, fix.edits),
    }));
    const say = this.settings.speaker(await this.settings.of(document.uri));
    if (data.compare && this.client.compares) {
      const title = say(COMPARE_TITLE);
      fixes.push({ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command: { title, command: COMPARE, arguments: [...data.compare] } });
    }
    if (this.settings.projectPathFor(document.uri) === undefined) return fixes;
    return [...fixes, ...ignoreActions(document.uri, diagnostic, data.fingerprint, say, this.client.asksReason)];
  }

  /** What a finding elsewhere says to change here: the other side of a contradiction. */
  async #fromTheOtherSide(document: TextDocument, here: Range, token: CancellationToken): Promise<CodeAction[]> {
    if (!(await this.occasions.isDue(document.uri))) return [];
    const outcome = await this.reviews.of(document.uri, token);
    if (!outcome) return [];
    const say = this.settings.speaker(outcome.settings);
    const elsewhere = outcome.findings.filter(({ range }) => !touches(range, here));
    const fixes = elsewhere.flatMap((finding) => finding.fixes.filter(({ kind, edits }) => kind === 'judged' && edits.some(({ range }) => touches(range, here))));
    return fixes.map(({ title, edits }) => ({
      title: say(title),
      kind: CodeActionKind.QuickFix,
      edit: workspaceEdit(this.client, outcome.document, toTextEdits(outcome.document, edits)),
    }));
  }

  /**
   * The fixes of a diagnostic that is older than the text, or came back without its data: found anew, by what it is known by
   * wherever that stands now, else at its place.
   */
  async #recompute(
    document: TextDocument,
    diagnostic: Diagnostic,
    fingerprint: string | undefined,
    token: CancellationToken,
  ): Promise<DiagnosticData | undefined> {
    const outcome = await this.reviews.of(document.uri, token);
    const range = fromLspRange(document, diagnostic.range);
    const ofRule = outcome?.findings.filter(({ rule }) => rule === diagnostic.code);
    const finding = ofRule?.find((found) => found.fingerprint === fingerprint) ?? ofRule?.find((found) => overlaps(found.range, range));
    return outcome && finding && fixData(document, finding, this.settings.speaker(outcome.settings));
  }

  /** `saving`: asked by itself, as when a page is saved: that does not wait long for a review. */
  async #fixAll(uri: string, token: CancellationToken, saving: boolean): Promise<CodeAction[]> {
    const reviewed = this.reviews.of(uri, token);
    const outcome = await (saving ? Promise.race([reviewed, later(LONGEST_WAIT)]) : reviewed);
    const { edits } = safeFixes(outcome?.findings ?? []);
    if (!outcome || edits.length === 0) return [];
    return [
      {
        title: this.settings.speaker(outcome.settings)(FIX_ALL_TITLE),
        kind: FIX_ALL,
        edit: workspaceEdit(this.client, outcome.document, toTextEdits(outcome.document, edits)),
      },
    ];
  }
}

/** Gives nothing after so many milliseconds. */
const later = (time: number): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(resolve, time, undefined).unref();
  });

/** Whether two ranges share something, or an end. */
const touches = (a: Range, b: Range): boolean => a.start <= b.end && b.start <= a.end;

/** Whether a kind of action is asked for: by its own name or by one above it. */
export function includesKind(only: readonly string[] | undefined, kind: string): boolean {
  return !only || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

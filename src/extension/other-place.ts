import {
  commands,
  Hover,
  l10n,
  languages,
  MarkdownString,
  OverviewRulerLane,
  Range,
  ThemeColor,
  ViewColumn,
  window,
  type Disposable,
  type Location,
  type TextEditor,
} from 'vscode';
import type { HoverMiddleware } from 'vscode-languageclient';
import { findingAt, type Finding } from './findings';
import { isReviewed } from './languages';

export const SHOW_OTHER_PLACE = 'qingyang.showOtherPlace';

/**
 * Both places at once: while the cursor is in a finding or in what proves it, both are marked, wherever they are shown; a
 * command opens them side by side.
 */
export class OtherPlace implements Disposable {
  readonly #here = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.wordHighlightStrongBackground'),
    borderRadius: '2px',
  });
  readonly #there = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.wordHighlightBackground'),
    border: '1px dashed',
    borderColor: new ThemeColor('editorInfo.foreground'),
    borderRadius: '2px',
    overviewRulerColor: new ThemeColor('editorInfo.foreground'),
    overviewRulerLane: OverviewRulerLane.Center,
  });
  readonly #parts: readonly { dispose(): void }[];

  constructor() {
    this.#parts = [
      this.#here,
      this.#there,
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === window.activeTextEditor) this.#follow(textEditor);
      }),
      // Found, mended or ignored since the cursor came; shown in another editor since.
      languages.onDidChangeDiagnostics(() => {
        if (window.activeTextEditor) this.#follow(window.activeTextEditor);
      }),
      window.onDidChangeVisibleTextEditors(() => {
        if (window.activeTextEditor) this.#follow(window.activeTextEditor);
      }),
      commands.registerCommand(SHOW_OTHER_PLACE, async (finding: Finding | undefined) => {
        await this.#show(finding ?? findingAtCursor());
      }),
    ];
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  #follow({ document, selection }: TextEditor): void {
    if (!isReviewed(document)) return;
    this.#mark(findingAt(document.uri, selection.active));
  }

  #mark(finding: Finding | undefined): void {
    const places = finding ? placesOf(finding) : [];
    for (const editor of window.visibleTextEditors) {
      const uri = editor.document.uri.toString();
      editor.setDecorations(this.#here, places.length > 0 && finding?.uri.toString() === uri ? [finding.diagnostic.range] : []);
      editor.setDecorations(this.#there, places.filter(({ location }) => location.uri.toString() === uri).map(({ location, message }) => ({ range: location.range, hoverMessage: message })));
    }
  }

  async #show(finding: Finding | undefined): Promise<void> {
    const [first] = finding ? placesOf(finding) : [];
    if (!finding || !first) {
      void window.showInformationMessage(l10n.t('Put the cursor in a finding that has another place.'));
      return;
    }
    const { range } = finding.diagnostic;
    await window.showTextDocument(finding.uri, { viewColumn: ViewColumn.One, selection: new Range(range.start, range.start) });
    await window.showTextDocument(first.location.uri, {
      viewColumn: ViewColumn.Beside,
      preserveFocus: true,
      selection: new Range(first.location.range.start, first.location.range.start),
    });
    this.#mark(finding);
  }
}

interface Place {
  readonly location: Location;
  readonly message: string;
}

const placesOf = ({ diagnostic }: Finding): readonly Place[] => diagnostic.relatedInformation ?? [];

function findingAtCursor(): Finding | undefined {
  const editor = window.activeTextEditor;
  return editor && findingAt(editor.document.uri, editor.selection.active);
}

/** Under a hover on a finding that has another place, a way to see both. */
export const hoverWithOtherPlace: HoverMiddleware = {
  async provideHover(document, position, token, next) {
    const hover = await next(document, position, token);
    const finding = findingAt(document.uri, position);
    if (!finding || placesOf(finding).length === 0) return hover;
    const link = new MarkdownString(`[$(split-horizontal) ${l10n.t('Show both places')}](command:${SHOW_OTHER_PLACE})`, true);
    link.isTrusted = { enabledCommands: [SHOW_OTHER_PLACE] };
    return new Hover([...(hover?.contents ?? []), link], hover?.range);
  },
};

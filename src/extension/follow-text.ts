import { Selection, window, workspace, type Disposable, type TextDocument, type TextDocumentContentChangeEvent, type TextEditor } from 'vscode';
import { isReviewed } from './languages';

/** Where a selection is on its lines: the lines' text, and how far into them its ends are. */
interface Place {
  readonly selection: Selection;
  /** The text of its line, without the blanks around it; undefined where it spans several lines. */
  readonly line: string | undefined;
  /** In UTF-16 code units from where that text begins. */
  readonly anchor: number;
  readonly active: number;
}

/** A shorter text may stand in an insertion by chance. In UTF-16 code units. */
const SHORTEST = 4;

/**
 * Keeps the cursor with its text: where one change takes a paragraph away and puts it in behind another, which is how a displaced
 * half is moved back, what was selected in it is selected there.
 */
export class FollowText implements Disposable {
  readonly #places = new WeakMap<TextEditor, readonly Place[]>();
  readonly #parts: readonly Disposable[];

  constructor() {
    this.#parts = [
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        this.#remember(textEditor);
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor) this.#remember(editor);
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
        if (!isReviewed(document) || contentChanges.length === 0) return;
        for (const editor of window.visibleTextEditors) {
          if (editor.document === document && reason === undefined) this.#follow(editor, contentChanges);
        }
      }),
    ];
    for (const editor of window.visibleTextEditors) this.#remember(editor);
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  #remember(editor: TextEditor): void {
    if (isReviewed(editor.document)) this.#places.set(editor, editor.selections.map((selection) => placeOf(editor.document, selection)));
  }

  #follow(editor: TextEditor, changes: readonly TextDocumentContentChangeEvent[]): void {
    const places = this.#places.get(editor) ?? [];
    const followed = places.map((place) => arrivalOf(editor.document, place, changes));
    if (followed.length === editor.selections.length && followed.some((selection) => selection !== undefined)) {
      editor.selections = editor.selections.map((selection, i) => followed[i] ?? selection);
    }
    this.#remember(editor);
  }
}

function placeOf(document: TextDocument, selection: Selection): Place {
  if (!selection.isSingleLine) return { selection, line: undefined, anchor: 0, active: 0 };
  const { text, firstNonWhitespaceCharacterIndex: indent } = document.lineAt(selection.active.line);
  return { selection, line: text.trim(), anchor: selection.anchor.character - indent, active: selection.active.character - indent };
}

/** Where a selection's line was put in by these changes, the same in the new text; undefined where it stayed. */
function arrivalOf(document: TextDocument, place: Place, changes: readonly TextDocumentContentChangeEvent[]): Selection | undefined {
  const { selection, line, anchor, active } = place;
  if (line === undefined || line.length < SHORTEST || anchor < 0 || active < 0) return undefined;
  const taken = changes.some(({ range, text }) => range.contains(selection) && !range.isEmpty && !text.includes(line));
  const arrivals = changes.filter(({ text }) => text.includes(line));
  const [arrival] = arrivals;
  if (!taken || !arrival || arrivals.length > 1 || /[\r\n]/u.test(arrival.text)) return undefined;
  const earlier = changes.filter(({ rangeOffset }) => rangeOffset < arrival.rangeOffset);
  const start = earlier.reduce((sum, { text, rangeLength }) => sum + text.length - rangeLength, arrival.rangeOffset + arrival.text.indexOf(line));
  return new Selection(document.positionAt(start + Math.min(anchor, line.length)), document.positionAt(start + Math.min(active, line.length)));
}

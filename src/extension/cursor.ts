import { window, type Disposable, type TextEditor } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { CURSOR, type Cursor } from '../server/protocol';

/** Tells the server which line the cursor is on, so that it can hold back what is still being typed there. */
export class CursorTeller implements Disposable {
  readonly #parts: readonly { dispose(): void }[];
  #told: Cursor = { uri: '', line: -1 };

  /** The client must have been started. */
  constructor(private readonly client: LanguageClient) {
    this.#parts = [
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === window.activeTextEditor) this.#tell(textEditor);
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        this.#tell(editor);
      }),
    ];
    this.#tell(window.activeTextEditor);
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  #tell(editor: TextEditor | undefined): void {
    const cursor = editor
      ? { uri: editor.document.uri.toString(), line: editor.selection.active.line }
      : { uri: '', line: 0 };
    if (cursor.uri === this.#told.uri && cursor.line === this.#told.line) return;
    this.#told = cursor;
    // A server that is gone needs to know no more.
    this.client.sendNotification(CURSOR, cursor).catch(() => undefined);
  }
}

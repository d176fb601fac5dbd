import type { Range as LspRange, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit, Range } from '../review/finding';

/** Both count UTF-16 code units: the review from the start of the text, LSP from the start of the line. */
export const toLspRange = (document: TextDocument, range: Range): LspRange => ({
  start: document.positionAt(range.start),
  end: document.positionAt(range.end),
});

export const fromLspRange = (document: TextDocument, range: LspRange): Range => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});

export const toTextEdits = (document: TextDocument, edits: readonly Edit[]): TextEdit[] =>
  edits.map((edit) => ({ range: toLspRange(document, edit.range), newText: edit.text }));

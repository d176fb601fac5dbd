import type { AnnotatedTextEdit, ChangeAnnotation, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Message } from '../review/finding';
import type { OfferedChange } from '../review/reflow';
import { CERTAINTY_NAMES } from './certainty-names';
import { toTextEdits } from './ranges';

/** In VS Code a preview opens where something is to be confirmed: this is, where every change is sure. */
const ALL_SURE = 'all';

/**
 * Changes to a document as an editor shows a refactoring: each under its own name, to be made or left out. The certain ones
 * are made unless the user takes them out, the others only when the user confirms them.
 */
export function previewEdit(document: TextDocument, changes: readonly OfferedChange[], say: (message: Message) => string): WorkspaceEdit {
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const edits: AnnotatedTextEdit[] = [];
  const lineOf = lineNames(document, changes);
  for (const [i, change] of changes.entries()) {
    const annotationId = String(i);
    changeAnnotations[annotationId] = {
      label: `${say(lineOf(change))}${say(change.reason)}`,
      description: say(describe(document, change)),
      needsConfirmation: change.certainty !== 'certain',
    };
    edits.push(...toTextEdits(document, change.edits).map((edit) => ({ ...edit, annotationId })));
  }
  if (changes.every(({ certainty }) => certainty === 'certain')) {
    changeAnnotations[ALL_SURE] = { label: say(allSure(changes.length)), needsConfirmation: true };
    edits.push({ range: { start: document.positionAt(0), end: document.positionAt(0) }, newText: '', annotationId: ALL_SURE });
  }
  const { uri, version } = document;
  return { changeAnnotations, documentChanges: [{ textDocument: { uri, version }, edits: inOrder(document, edits) }] };
}

/** Ascending; where one inserts what another begins to delete, the insertion comes first. */
function inOrder(document: TextDocument, edits: readonly AnnotatedTextEdit[]): AnnotatedTextEdit[] {
  const at = ({ range }: AnnotatedTextEdit): [number, number] => [document.offsetAt(range.start), document.offsetAt(range.end)];
  return edits
    .map((edit) => ({ edit, at: at(edit) }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
    .map(({ edit }) => edit);
}

/** The numbers of the lines, as wide as the widest: an editor puts changes in the order of their names. */
function lineNames(document: TextDocument, changes: readonly OfferedChange[]): (change: OfferedChange) => Message {
  const lines = new Map(changes.map((change) => [change, document.positionAt(change.range.end).line + 1]));
  const width = String(Math.max(0, ...lines.values())).length;
  return (change) => {
    const line = String(lines.get(change) ?? 0).padStart(width, FIGURE_SPACE);
    return { zh: `第 ${line} 行 `, en: `Line ${line}: ` };
  };
}

const FIGURE_SPACE = '\u2007';

/** How sure it is, and where that which moves comes from. */
function describe(document: TextDocument, { kind, certainty, edits }: OfferedChange): Message {
  const { zh, en } = CERTAINTY_NAMES[certainty];
  if (kind === 'join') return { zh, en };
  const lines = edits.filter(({ text }) => text === '').map(({ range }) => document.positionAt(range.end).line + 1);
  return { zh: `${zh}，从第 ${lines.join('、')} 行移来`, en: `${en}, from line ${lines.join(', ')}` };
}

const allSure = (count: number): Message => ({
  zh: `以下 ${count} 处都是确定的，已经勾选`,
  en: `All ${count} changes below are certain, and ticked`,
});

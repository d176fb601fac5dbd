import { commands, Range, Uri, ViewColumn, window, type Disposable } from 'vscode';

/** Shows a place of a page. It takes a URI and a range as LSP writes it. */
export const REVEAL = 'qingyang.reveal';

/** The address of a place in a view of ours, with `{place}` for its URI-encoded arguments. */
export const REVEAL_LINK = `command:${REVEAL}?{place}`;

interface LspRange {
  readonly start: LspPosition;
  readonly end: LspPosition;
}

interface LspPosition {
  readonly line: number;
  readonly character: number;
}

export function registerReveal(): Disposable {
  return commands.registerCommand(REVEAL, async (uri: unknown, range: unknown) => {
    if (typeof uri !== 'string' || !isRange(range)) return;
    const selection = new Range(range.start.line, range.start.character, range.end.line, range.end.character);
    const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
    await window.showTextDocument(Uri.parse(uri, true), { selection, viewColumn: shown?.viewColumn ?? ViewColumn.One });
  });
}

function isRange(value: unknown): value is LspRange {
  const { start, end } = (value ?? {}) as Partial<LspRange>;
  return isPosition(start) && isPosition(end);
}

const isPosition = (value: LspPosition | undefined): value is LspPosition =>
  typeof value?.line === 'number' && typeof value.character === 'number';

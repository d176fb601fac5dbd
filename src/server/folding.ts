import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Page } from '../review/page/page';

/** Each article folds under its first line. */
export function foldingOf(document: TextDocument, page: Page): FoldingRange[] {
  return page.articles
    .map(({ start, end }) => ({
      startLine: document.positionAt(start).line,
      endLine: document.positionAt(end).line,
      kind: FoldingRangeKind.Region,
    }))
    .filter(({ startLine, endLine }) => endLine > startLine);
}

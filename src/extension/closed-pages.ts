import { TabInputText, TabInputTextDiff, Uri, window, type TextDocument } from 'vscode';
import { vsdiag, type DiagnosticProviderMiddleware } from 'vscode-languageclient/node';

/**
 * When a tab is closed the client asks a last time about its page and shows the answer from then on: that of a page no
 * tab shows any more is empty. VS Code keeps the document for minutes yet, and so would the findings stay.
 */
export const forgetClosedPages: DiagnosticProviderMiddleware = {
  provideDiagnostics(document, previousResultId, token, next) {
    const uri = document instanceof Uri ? document : document.uri;
    if (isShown(uri)) return next(document, previousResultId, token);
    return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
  },
};

/** Whether an editor or a tab, be it behind others, shows the page. */
function isShown(uri: TextDocument['uri']): boolean {
  const wanted = uri.toString();
  if (window.visibleTextEditors.some(({ document }) => document.uri.toString() === wanted)) return true;
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => {
      if (input instanceof TabInputText) return input.uri.toString() === wanted;
      return input instanceof TabInputTextDiff && [input.original, input.modified].some((side) => side.toString() === wanted);
    }),
  );
}

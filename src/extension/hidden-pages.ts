import { TabInputText, TabInputTextDiff, Uri, window } from 'vscode';
import { vsdiag, type DiagnosticProviderMiddleware } from 'vscode-languageclient/node';
import { HIDDEN, type Hidden } from '../server/protocol';

/**
 * When a tab is closed the client asks a last time about its page, drops the answer, and from then on shows what the
 * server says of the workspace. VS Code keeps the document open for minutes yet: so the server is told that nothing shows it.
 */
export function forgetHiddenPages(tell: (method: typeof HIDDEN, hidden: Hidden) => void): DiagnosticProviderMiddleware {
  return {
    provideDiagnostics(document, previousResultId, token, next) {
      const uri = document instanceof Uri ? document : document.uri;
      if (isShown(uri)) return next(document, previousResultId, token);
      // Once the client has taken this answer, and not before, it heeds what is said of the workspace.
      setTimeout(() => {
        tell(HIDDEN, { uri: uri.toString() });
      });
      return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
    },
  };
}

/** Whether an editor or a tab, be it behind others, shows the page. */
function isShown(uri: Uri): boolean {
  const wanted = uri.toString();
  if (window.visibleTextEditors.some(({ document }) => document.uri.toString() === wanted)) return true;
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => {
      if (input instanceof TabInputText) return input.uri.toString() === wanted;
      return input instanceof TabInputTextDiff && [input.original, input.modified].some((side) => side.toString() === wanted);
    }),
  );
}

import { commands, Disposable, l10n, Uri, window, workspace } from 'vscode';

/** The pages on the checks, as they come with the extension: `qingyang-check:/ID.md`, and no network needed. */
const SCHEME = 'qingyang-check';

/** The addresses of a check's page, with `{id}` for the check: behind a diagnostic's code and in a hover. */
export const CHECK_PAGE = {
  diagnostic: `${SCHEME}:/{id}.md`,
  // Behind a code only the first will do, in a hover only a command.
  hover: 'command:qingyang.openCheckPage?%5B%22{id}%22%5D',
} as const;

/** Makes the pages openable. package.json says that they are shown in the Markdown preview. */
export function serveCheckPages(extensionUri: Uri): Disposable {
  const fileOf = (path: string): Uri => Uri.joinPath(extensionUri, 'docs', 'checks', path);
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(SCHEME, {
      async provideTextDocumentContent({ path }) {
        return new TextDecoder().decode(await workspace.fs.readFile(fileOf(path)));
      },
    }),
    commands.registerCommand('qingyang.openCheckPage', async (rule: unknown) => {
      if (typeof rule !== 'string' || !/^[a-z-]+$/u.test(rule)) return;
      try {
        await commands.executeCommand('vscode.open', Uri.from({ scheme: SCHEME, path: `/${rule}.md` }));
      } catch {
        void window.showInformationMessage(l10n.t('There is no page on the check {0}.', rule));
      }
    }),
  );
}

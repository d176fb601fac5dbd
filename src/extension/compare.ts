import { commands, Disposable, EventEmitter, l10n, Uri, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { COMPARE, PASSAGE, type Passage } from '../server/protocol';

/** Passages as they are laid side by side, a sentence a line: `qingyang-passage:/A3.txt?{…}`, to be read only. */
const SCHEME = 'qingyang-passage';

/** Shows two wordings of one passage in VS Code's own comparison, the other one on the left. */
export function registerCompare(client: LanguageClient): Disposable {
  const changed = new EventEmitter<Uri>();
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      async provideTextDocumentContent({ query }) {
        return (await client.sendRequest<string | null>(PASSAGE, JSON.parse(query))) ?? '';
      },
    }),
    commands.registerCommand(COMPARE, async (here: unknown, there: unknown) => {
      if (!isPassage(here) || !isPassage(there)) return;
      const [left, right] = [sideOf(there), sideOf(here)];
      // An earlier comparison of the same places may still be kept, as they were then.
      changed.fire(left);
      changed.fire(right);
      await commands.executeCommand('vscode.diff', left, right, `${nameOf(there)} ↔ ${nameOf(here)}`, { preview: true });
    }),
  );
}

const sideOf = (passage: Passage): Uri =>
  Uri.from({ scheme: SCHEME, path: Uri.parse(passage.uri, true).path, query: JSON.stringify(passage) });

function nameOf({ uri, range }: Passage): string {
  const name = Uri.parse(uri, true).path.split('/').at(-1) ?? uri;
  return l10n.t('{0}, line {1}', name, range.start.line + 1);
}

function isPassage(value: unknown): value is Passage {
  const { uri, range } = (value ?? {}) as Partial<Passage>;
  return typeof uri === 'string' && typeof range?.start.line === 'number' && typeof range.end.line === 'number';
}

import { commands, Disposable, l10n, Range, Selection, TextEdit, TextEditorRevealType, window, workspace, WorkspaceEdit, type Position } from 'vscode';
import { findingAt, type Finding, type LspRange } from './findings';
import { SHOW_OTHER_PLACE } from './other-place';
import type { PanelNode } from './panel-nodes';
import type { ReviewPanel } from './review-panel';

/** What a key pressed in the panel passes: the node that is selected there is meant. */
const SELECTED = 'selected';

/** What one does with a finding: from the panel, its menus and keys, or from the place in the text. */
export function registerFindingCommands(panel: ReviewPanel): Disposable {
  const target = (argument: unknown): Finding | undefined => {
    const node = argument === SELECTED ? panel.selected : (argument as PanelNode | undefined);
    if (node) return node.kind === 'finding' ? node.finding : undefined;
    const editor = window.activeTextEditor;
    return editor && findingAt(editor.document.uri, editor.selection.active);
  };
  const onFinding = (command: string, act: (finding: Finding) => Thenable<unknown>): Disposable =>
    commands.registerCommand(command, async (argument: unknown) => {
      const finding = target(argument);
      if (finding) await act(finding);
      else void window.showInformationMessage(l10n.t('Put the cursor in a finding first, or choose one in the panel.'));
    });
  return Disposable.from(
    onFinding('qingyang.fixFinding', fix),
    onFinding('qingyang.ignoreFinding', ({ uri, rule, fingerprint }) =>
      commands.executeCommand('qingyang.ignoreHere', { uri: uri.toString(), rule, fingerprint, askReason: true }),
    ),
    onFinding('qingyang.compareFinding', (finding) => commands.executeCommand(SHOW_OTHER_PLACE, finding)),
    commands.registerCommand('qingyang.nextFinding', () => step(panel.findings, 1)),
    commands.registerCommand('qingyang.previousFinding', () => step(panel.findings, -1)),
    commands.registerCommand('qingyang.undoIgnored', async (node: PanelNode | typeof SELECTED | undefined) => {
      const ignored = node === SELECTED ? panel.selected : node;
      if (ignored?.kind === 'ignored') await commands.executeCommand('qingyang.undoIgnore', ignored.item);
    }),
  );
}

async function open({ uri, diagnostic: { range } }: Finding): Promise<void> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const editor = shown ?? (await window.showTextDocument(uri));
  // At once, so that the next key goes on from here.
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  if (editor !== window.activeTextEditor) await window.showTextDocument(editor.document, { ...(editor.viewColumn && { viewColumn: editor.viewColumn }) });
}

/** Goes to the next finding after the cursor, or before it, and round at the end. */
async function step(findings: readonly Finding[], by: 1 | -1): Promise<void> {
  const [first] = findings;
  const last = findings.at(-1);
  if (!first || !last) {
    void window.showInformationMessage(l10n.t('Nothing found.'));
    return;
  }
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === first.uri.toString());
  const at = editor?.selection.active;
  const startOf = ({ diagnostic }: Finding): Position => diagnostic.range.start;
  const next = at && (by > 0 ? findings.find((finding) => startOf(finding).isAfter(at)) : findings.findLast((finding) => startOf(finding).isBefore(at)));
  await open(next ?? (by > 0 ? first : last));
}

/** Applies the fix of a finding; lets the user choose where there are several. */
async function fix({ uri, diagnostic, fixes, version }: Finding): Promise<void> {
  if (fixes.length === 0) {
    void window.showInformationMessage(l10n.t('There is no fix for this finding: mend it by hand.'));
    return;
  }
  const document = await workspace.openTextDocument(uri);
  const items = fixes.map((each) => ({ label: each.title, edits: each.edits }));
  const chosen = items.length === 1 ? items[0] : await window.showQuickPick(items, { title: diagnostic.message });
  if (!chosen) return;
  // Found in an older text, or changed while the user chose.
  if (document.version !== version) {
    void window.showInformationMessage(l10n.t('The page has changed meanwhile: nothing was done. Try again.'));
    return;
  }
  const edit = new WorkspaceEdit();
  edit.set(uri, chosen.edits.map(({ range, newText }) => TextEdit.replace(rangeOf(range), newText)));
  await workspace.applyEdit(edit);
}

const rangeOf = ({ start, end }: LspRange): Range => new Range(start.line, start.character, end.line, end.character);

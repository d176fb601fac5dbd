import { commands, Disposable, l10n, Range, Selection, TextEdit, TextEditorRevealType, window, workspace, WorkspaceEdit, type Position } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { FIXES, type CurrentFixes, type FixesParams } from '../server/protocol';
import { findingAt, type Finding, type LspRange } from './findings';
import { SHOW_OTHER_PLACE } from './other-place';
import type { PanelNode } from './panel-nodes';
import type { ReviewPanel } from './review-panel';

/** What a key pressed in the panel passes: the node that is selected there is meant. */
const SELECTED = 'selected';

/** What one does with a finding: from the panel, its menus and keys, or from the place in the text. */
export function registerFindingCommands(client: LanguageClient, panel: ReviewPanel): Disposable {
  const nodeOf = (argument: unknown): PanelNode | undefined => (argument === SELECTED ? panel.selected : (argument as PanelNode | undefined));
  const target = (argument: unknown): Finding | undefined => {
    const node = nodeOf(argument);
    if (node) return node.kind === 'finding' ? node.finding : undefined;
    const editor = window.activeTextEditor;
    return editor && findingAt(editor.document.uri, editor.selection.active);
  };
  /** `act` says whether the finding goes by it. */
  const onFinding = async (argument: unknown, act: (finding: Finding) => Promise<boolean>): Promise<void> => {
    const finding = target(argument);
    if (!finding) {
      void window.showInformationMessage(l10n.t('Put the cursor in a finding first, or choose one in the panel.'));
      return;
    }
    const index = panel.findings.indexOf(finding);
    if ((await act(finding)) && argument !== undefined) panel.goOnAfter(finding, index);
  };
  const undoIgnored = async (argument: unknown): Promise<void> => {
    const node = nodeOf(argument);
    if (node?.kind === 'ignored') await commands.executeCommand('qingyang.undoIgnore', node.item);
  };
  return Disposable.from(
    commands.registerCommand('qingyang.fixFinding', (argument: unknown) => onFinding(argument, (finding) => fix(client, finding))),
    commands.registerCommand('qingyang.ignoreFinding', (argument: unknown) =>
      // The same key takes out of the list what is ignored.
      nodeOf(argument)?.kind === 'ignored' ? undoIgnored(argument) : onFinding(argument, ignore),
    ),
    commands.registerCommand('qingyang.compareFinding', (argument: unknown) =>
      onFinding(argument, showOtherPlace),
    ),
    commands.registerCommand('qingyang.nextFinding', () => step(panel, 1)),
    commands.registerCommand('qingyang.previousFinding', () => step(panel, -1)),
    commands.registerCommand('qingyang.undoIgnored', undoIgnored),
  );
}

async function ignore({ uri, rule, fingerprint }: Finding): Promise<boolean> {
  const ignored = await commands.executeCommand('qingyang.ignoreHere', { uri: uri.toString(), rule, fingerprint, askReason: true });
  return ignored !== undefined;
}

async function showOtherPlace(finding: Finding): Promise<boolean> {
  await commands.executeCommand(SHOW_OTHER_PLACE, finding);
  return false;
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
async function step({ found, told }: ReviewPanel, by: 1 | -1): Promise<void> {
  const [first] = found;
  const last = found.at(-1);
  if (!first || !last) {
    void window.showInformationMessage(told || l10n.t('Reading the page…'));
    return;
  }
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === first.uri.toString());
  const at = editor?.selection.active;
  const startOf = ({ diagnostic }: Finding): Position => diagnostic.range.start;
  const next = at && (by > 0 ? found.find((finding) => startOf(finding).isAfter(at)) : found.findLast((finding) => startOf(finding).isBefore(at)));
  await open(next ?? (by > 0 ? first : last));
}

/** Applies the fix of a finding; lets the user choose where there are several. Says whether it did. */
async function fix(client: LanguageClient, finding: Finding): Promise<boolean> {
  const { uri, diagnostic } = finding;
  const document = await workspace.openTextDocument(uri);
  const current = document.version === finding.version ? finding : await fixesNow(client, finding);
  if (current?.fixes.length === 0) {
    void window.showInformationMessage(l10n.t('There is no fix for this finding: mend it by hand.'));
    return false;
  }
  const items = (current?.fixes ?? []).map(({ title, edits }) => ({ label: title, edits }));
  const chosen = items.length > 1 ? await window.showQuickPick(items, { title: diagnostic.message }) : items[0];
  if (!chosen && current) return false;
  // Gone, or changed while the user chose.
  if (!chosen || document.version !== current?.version) {
    void window.showInformationMessage(l10n.t('The page has changed meanwhile: nothing was done. Try again.'));
    return false;
  }
  const edit = new WorkspaceEdit();
  edit.set(uri, chosen.edits.map(({ range, newText }) => TextEdit.replace(rangeOf(range), newText)));
  return workspace.applyEdit(edit);
}

/** What mends a finding of an older text as it stands now; null where it is gone. */
function fixesNow(client: LanguageClient, { uri, rule, fingerprint }: Finding): Promise<CurrentFixes | null> {
  const params: FixesParams = { uri: uri.toString(), rule, fingerprint };
  return client.sendRequest<CurrentFixes | null>(FIXES, params);
}

const rangeOf = ({ start, end }: LspRange): Range => new Range(start.line, start.character, end.line, end.character);

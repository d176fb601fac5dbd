import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findingsOf, JOINED, openPage, openText, SEAM, SPLIT_PAGE } from './pages';

const wholeOf = (document: vscode.TextDocument): vscode.Range =>
  new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));

const actionsOn = (document: vscode.TextDocument, range: vscode.Range, kind: vscode.CodeActionKind): Thenable<vscode.CodeAction[]> =>
  vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind.value, 10);

describe('fixes and commands', () => {
  let document: vscode.TextDocument;
  let asItCame: string;
  let joined: string;

  beforeEach(async () => {
    document = await openPage(SPLIT_PAGE);
    asItCame = document.getText();
    joined = asItCame.replace(SEAM, JOINED);
    await findingsOf(document, 'split-paragraph', 1);
  });
  afterEach(closeAll);

  it('offers a quick fix that joins the split paragraph', async () => {
    const [finding] = await findingsOf(document, 'split-paragraph', 1);
    assert.ok(finding);
    const [fix] = await actionsOn(document, finding.range, vscode.CodeActionKind.QuickFix);
    assert.ok(fix?.edit);
    assert.equal(fix.isPreferred, true);
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(document.getText(), joined);
  });

  it('mends on “fix all” what is safe to mend, and leaves what an editor must judge', async () => {
    const kind = vscode.CodeActionKind.SourceFixAll.append('qingyang');
    const [fix] = await actionsOn(document, wholeOf(document), kind);
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(document.getText(), joined);
  });

  it('applies all safe fixes by command, in one undo step', async () => {
    await vscode.commands.executeCommand('qingyang.applySafeFixes');
    assert.equal(document.getText(), joined);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), asItCame);
  });

  it('reflows the page by command, in one undo step', async () => {
    await vscode.commands.executeCommand('qingyang.reflow');
    assert.equal(document.getText(), joined);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), asItCame);
  });

  it('reflows only what is selected', async () => {
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(0, 0, 6, 3);
    await vscode.commands.executeCommand('qingyang.reflow');
    assert.equal(document.getText(), asItCame);
    editor.selection = new vscode.Selection(8, 0, 10, 5);
    await vscode.commands.executeCommand('qingyang.reflow');
    assert.equal(document.getText(), joined);
  });

  it('joins as “format document” what reflow joins', async () => {
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 4, insertSpaces: true },
    );
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits);
    await vscode.workspace.applyEdit(edit);
    assert.equal(document.getText(), joined);
  });

  it('keeps Windows line ends', async () => {
    const windows = await openText(asItCame.replaceAll('\n', '\r\n'));
    await findingsOf(windows, 'split-paragraph', 1);
    await vscode.commands.executeCommand('qingyang.reflow');
    assert.equal(windows.getText(), joined.replaceAll('\n', '\r\n'));
  });
});

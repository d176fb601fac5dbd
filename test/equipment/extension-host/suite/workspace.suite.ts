import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { closeAll, eventually, openPage } from './pages';

const folder = (): vscode.Uri => {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!root) throw new Error('no folder is open');
  return vscode.Uri.joinPath(root, 'day');
};
const page = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);
const check = (): Thenable<{ pages: number; warning: number; cancelled: boolean }> => vscode.commands.executeCommand('qingyang.checkWorkspace');

const shared = (name: string): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(page(name)).filter(({ code }) => typeof code === 'object' && code.value === 'duplicate-passage');
const sharedWith = (name: string, others: readonly string[]): Promise<vscode.Diagnostic[]> =>
  eventually(`${name} shares with ${others.join() || 'none'}`, () => {
    const found = shared(name);
    const named = found.flatMap(({ relatedInformation }) => relatedInformation?.map(({ location }) => location.uri.path.split('/').at(-1) ?? '') ?? []);
    return named.sort().join() === [...others].sort().join() ? found : undefined;
  });

describe('checking the workspace', () => {
  afterEach(closeAll);

  it('shows a story that stands on two pages at both, though neither is open', async () => {
    const { pages, cancelled } = await check();
    assert.ok(pages >= 5 && !cancelled, `${pages}`);
    const [onA] = await sharedWith('A3.txt', ['B2.txt']);
    await sharedWith('B2.txt', ['A3.txt']);
    assert.equal(onA?.severity, vscode.DiagnosticSeverity.Warning);
  });

  it('follows pages that are made, renamed and deleted', async () => {
    await check();
    const text = await vscode.workspace.fs.readFile(page('B2.txt'));
    await vscode.workspace.fs.writeFile(page('C1.txt'), text);
    await sharedWith('A3.txt', ['B2.txt', 'C1.txt']);
    await vscode.workspace.fs.rename(page('C1.txt'), page('C2.txt'));
    await sharedWith('A3.txt', ['B2.txt', 'C2.txt']);
    await sharedWith('C1.txt', []);
    await vscode.workspace.fs.delete(page('C2.txt'));
    await sharedWith('A3.txt', ['B2.txt']);
    await sharedWith('C2.txt', []);
  });

  it('follows the editor: the passage deleted there, the other page has nothing to tell', async () => {
    await check();
    await sharedWith('B2.txt', ['A3.txt']);
    const document = await openPage(join('day', 'A3.txt'));
    const [finding] = await sharedWith('A3.txt', ['B2.txt']);
    assert.ok(finding);
    const edit = new vscode.WorkspaceEdit();
    edit.delete(document.uri, finding.range);
    await vscode.workspace.applyEdit(edit);
    await sharedWith('B2.txt', []);
    await vscode.commands.executeCommand('undo');
    await sharedWith('B2.txt', ['A3.txt']);
  });

  it('leaves out what the settings leave out', async () => {
    const settings = vscode.workspace.getConfiguration('qingyang');
    await settings.update('workspace.exclude', '**/B*.txt', vscode.ConfigurationTarget.Global);
    await check();
    await sharedWith('A3.txt', []);
    await settings.update('workspace.exclude', undefined, vscode.ConfigurationTarget.Global);
    await check();
    await sharedWith('A3.txt', ['B2.txt']);
  });

  it('compares two wordings in VS Code’s own comparison, a sentence a line', async () => {
    await check();
    const document = await openPage(join('day', 'A3.txt'));
    const [finding] = await sharedWith('A3.txt', ['B2.txt']);
    assert.ok(finding);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, finding.range, 'quickfix');
    const compare = actions.find(({ command }) => command?.command === 'qingyang.compare')?.command;
    assert.ok(compare);
    await vscode.commands.executeCommand(compare.command, ...((compare.arguments ?? []) as unknown[]));
    const input = await eventually('the comparison is open', () => {
      const shown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return shown instanceof vscode.TabInputTextDiff ? shown : undefined;
    });
    const sides = await Promise.all([input.original, input.modified].map((uri) => vscode.workspace.openTextDocument(uri)));
    assert.deepEqual(sides.map(({ lineCount }) => lineCount), [3, 3]);
    assert.match(sides[0]?.getText() ?? '', /一个多月/u);
    assert.ok(sides.every(({ uri }) => vscode.languages.getDiagnostics(uri).length === 0));
  });

  it('leads from a jump line to the other page', async () => {
    const document = await openPage(join('day', 'A1.txt'));
    const at = document.positionAt(document.getText().indexOf('下转') + 1);
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', document.uri, at);
    const [target] = found.map((link) => ('uri' in link ? link.uri : link.targetUri));
    assert.equal(target?.path.split('/').at(-1), 'A3.txt');
  });
});

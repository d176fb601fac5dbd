import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, findings, findingsOf, openPage, openText, SEAM, SPLIT_PAGE } from './pages';

const summary = (document: vscode.TextDocument): Thenable<{ state: string }> =>
  vscode.commands.executeCommand('qingyang.checkPage', { uri: document.uri.toString() });

describe('findings in the editor', () => {
  afterEach(closeAll);

  it('shows a split paragraph as an error, with its head as the other place', async () => {
    const document = await openPage(SPLIT_PAGE);
    const [finding] = await findingsOf(document, 'split-paragraph', 1);
    assert.ok(finding);
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    const seam = document.getText().indexOf(SEAM) + SEAM.indexOf('\n');
    assert.deepEqual(finding.range.end, document.positionAt(seam));
    const [head] = finding.relatedInformation ?? [];
    assert.deepEqual(head?.location.range.start, document.positionAt(seam + 2));
    assert.ok(typeof finding.code === 'object' && finding.code.target.toString().includes('split-paragraph'));
  });

  it('reviews Markdown and newspaper pages as it does plain text', async () => {
    const text = (await openPage(SPLIT_PAGE)).getText();
    for (const language of ['markdown', 'newspaper-page']) {
      await findingsOf(await openText(text, language), 'split-paragraph', 1);
    }
  });

  it('follows the typing: joined by hand, the finding goes; split again, it comes back', async () => {
    const document = await openPage(SPLIT_PAGE);
    await findingsOf(document, 'split-paragraph', 1);
    const seam = document.positionAt(document.getText().indexOf(SEAM) + SEAM.indexOf('\n'));
    const edit = new vscode.WorkspaceEdit();
    edit.delete(document.uri, new vscode.Range(seam, seam.translate(2).with({ character: 0 })));
    await vscode.workspace.applyEdit(edit);
    await findingsOf(document, 'split-paragraph', 0);
    await vscode.commands.executeCommand('undo');
    await findingsOf(document, 'split-paragraph', 1);
  });

  it('says nothing about a text without Chinese', async () => {
    const document = await openText('He said “it rains\n\nand went home.\n');
    assert.equal((await summary(document)).state, 'not-chinese');
    assert.deepEqual(findings(document), []);
  });

  it('leaves other languages alone', async () => {
    const document = await openText('# “今年的麦子籽粒饱满\na = 1\n', 'python');
    await assert.rejects(async () => summary(document));
    assert.deepEqual(findings(document), []);
  });

  it('heeds a check that is switched off in the settings, at once', async () => {
    const document = await openPage(SPLIT_PAGE);
    await findingsOf(document, 'unpaired-mark', 1);
    const settings = vscode.workspace.getConfiguration('qingyang');
    await settings.update('checks.unpaired-mark', 'off', vscode.ConfigurationTarget.Global);
    await findingsOf(document, 'unpaired-mark', 0);
    await settings.update('checks.unpaired-mark', undefined, vscode.ConfigurationTarget.Global);
    await findingsOf(document, 'unpaired-mark', 1);
  });

  it('forgets the findings of a page that is closed', async () => {
    const document = await openPage(SPLIT_PAGE);
    await findingsOf(document, 'split-paragraph', 1);
    await closeAll();
    await eventually('no findings', () => (findings(document).length === 0 ? true : undefined));
  });
});

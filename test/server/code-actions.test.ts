import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { CodeActionRequest, CodeActionTriggerKind, type CodeAction, type Diagnostic } from 'vscode-languageserver-protocol';
import { FIXES, type CurrentFixes } from '../../src/server/protocol';
import { buildServer } from '../support/built-server';
import { Editor } from '../support/editor';

const WHOLE = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

describe('code actions', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ program: await buildServer({ fixtures: true }) });
  });
  after(() => editor.stop());

  const ask = async (uri: string, diagnostics: Diagnostic[], only?: string[]): Promise<CodeAction[]> => {
    const context = { diagnostics, ...(only && { only }) };
    const actions = await editor.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range: WHOLE, context });
    return (actions ?? []).map((action) => {
      assert.ok('edit' in action || !('command' in action && typeof action.command === 'string'), 'a literal, not a command');
      return action as CodeAction;
    });
  };
  const apply = (action: CodeAction | undefined): void => {
    assert.ok(action?.edit);
    editor.apply(action.edit);
  };

  test('each fix of a finding is a quick fix that mends it', async () => {
    const uri = await editor.open('一丙二');
    const diagnostics = await editor.pull(uri);
    const actions = await ask(uri, diagnostics);
    assert.deepEqual(
      actions.map(({ title, kind, isPreferred }) => ({ title, kind, isPreferred })),
      [
        { title: '丁（中）', kind: 'quickfix', isPreferred: undefined },
        { title: '戊（中）', kind: 'quickfix', isPreferred: undefined },
      ],
    );
    assert.deepEqual(actions[0]?.diagnostics, diagnostics);
    apply(actions[1]);
    assert.equal(editor.text(uri), '一戊二');
  });

  test('a safe fix that is the only one is preferred', async () => {
    const uri = await editor.open('一甲甲二');
    const [action, ...others] = await ask(uri, await editor.pull(uri));
    assert.deepEqual([action?.isPreferred, others.length], [true, 0]);
    apply(action);
    assert.equal(editor.text(uri), '一甲二');
  });

  test('an edit names the version it is for', async () => {
    const uri = await editor.open('一丙二');
    await editor.replace(uri, '一', '一一');
    const [action] = await ask(uri, await editor.pull(uri));
    const [change] = action?.edit?.documentChanges ?? [];
    assert.ok(change && 'textDocument' in change);
    assert.equal(change.textDocument.version, 2);
  });

  test('a diagnostic older than the text is found anew, not misapplied', async () => {
    const uri = await editor.open('一二\n丙三');
    const stale = await editor.pull(uri);
    await editor.replace(uri, '丙三', '三丙');
    const [moved] = stale;
    assert.ok(moved);
    // An editor moves its squiggles along with the text.
    const [action] = await ask(uri, [{ ...moved, range: editor.rangeOf(uri, '丙') }]);
    apply(action);
    assert.equal(editor.text(uri), '一二\n三丁');
    assert.deepEqual(await ask(uri, stale), [], 'what is mended has no fix any more');
  });

  test('a diagnostic whose place another of its check has taken mends its own', async () => {
    const uri = await editor.open('一\n丙三\n丙四');
    const [, fourth] = await editor.pull(uri);
    assert.ok(fourth);
    await editor.replace(uri, '一', '一\n');
    const [action] = await ask(uri, [fourth]);
    apply(action);
    assert.equal(editor.text(uri), '一\n\n丙三\n丁四');
  });

  test('the fixes of a finding of an older text are given as the text stands now, and none once it is gone', async () => {
    const uri = await editor.open('一\n丙三');
    const [diagnostic] = await editor.pull(uri);
    const { fingerprint } = diagnostic?.data as { fingerprint: string };
    const fixesNow = (): Promise<CurrentFixes | null> => editor.connection.sendRequest(FIXES, { uri, rule: 'judged', fingerprint });
    await editor.replace(uri, '一', '一\n');
    const current = await fixesNow();
    assert.equal(current?.version, 2);
    assert.deepEqual(current.fixes[0]?.edits.map(({ range }) => range), [editor.rangeOf(uri, '丙')]);
    await editor.replace(uri, '丙', '丁');
    assert.equal(await fixesNow(), null);
  });

  test('a diagnostic that comes back without its data, or with bad data, is found anew', async () => {
    const uri = await editor.open('一丙二');
    const [diagnostic] = await editor.pull(uri);
    assert.ok(diagnostic);
    for (const data of [undefined, null, 7, {}, { version: 1, fixes: [{ title: 1 }] }, { version: 1, fixes: [{ title: 'x', kind: 'safe', edits: [{}] }] }]) {
      assert.equal((await ask(uri, [{ ...diagnostic, data }])).length, 2, JSON.stringify(data));
    }
    assert.deepEqual(await ask(uri, [{ ...diagnostic, source: 'another' }]), [], 'another checker’s findings are not ours');
    assert.deepEqual(await ask('untitled:never-opened', [diagnostic]), []);
  });

  test('fix-all applies what is safe and at least likely, and skips what touches', async () => {
    const uri = await editor.open('甲甲一甲甲乙丙己\n甲甲');
    const [action, ...others] = await ask(uri, [], ['source.fixAll.qingyang']);
    assert.deepEqual([action?.kind, others.length], ['source.fixAll.qingyang', 0]);
    apply(action);
    assert.equal(editor.text(uri), '甲一甲乙丙己\n甲');
    assert.deepEqual(await ask(uri, [], ['source.fixAll.qingyang']), [], 'nothing is left to fix');
  });

  test('fix-all on saving gives what a review of the text that is saved has found', async () => {
    const uri = await editor.open('甲甲一');
    await editor.pull(uri);
    const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: editor.rangeOf(uri, '甲甲一'),
      context: { diagnostics: [], only: ['source.fixAll.qingyang'], triggerKind: CodeActionTriggerKind.Automatic },
    });
    apply((actions as CodeAction[])[0]);
    assert.equal(editor.text(uri), '甲一');
  });

  test('only the kinds asked for are given', async () => {
    const uri = await editor.open('甲甲丙');
    const diagnostics = await editor.pull(uri);
    const kinds = async (only?: string[]): Promise<(string | undefined)[]> =>
      (await ask(uri, diagnostics, only)).map(({ kind }) => kind);
    assert.deepEqual(await kinds(['source']), ['source.fixAll.qingyang']);
    assert.deepEqual(await kinds(['source.fixAll']), ['source.fixAll.qingyang']);
    assert.deepEqual(await kinds(['source.fixAll.another']), []);
    assert.deepEqual(await kinds(['quickfix']), ['quickfix', 'quickfix', 'quickfix']);
    assert.deepEqual(await kinds(['refactor']), []);
    assert.deepEqual(await kinds(), ['quickfix', 'quickfix', 'quickfix'], 'fix-all is not offered at every cursor');
  });
});

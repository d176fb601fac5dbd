import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  CodeActionRequest,
  ExecuteCommandRequest,
  TextDocumentEdit,
  type AnnotatedTextEdit,
  type CodeAction,
  type Range,
} from 'vscode-languageserver-protocol';
import { buildServer } from '../support/built-server';
import { capabilities, Editor } from '../support/editor';

const PAGE = readFileSync(join(__dirname, '../equipment/pages/old-ferry.txt'), 'utf8');
const workspace = {
  ...capabilities.pulling.workspace,
  workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
};
const annotating = { ...capabilities.pulling, workspace };

describe('the preview of reflow', () => {
  let program: string;
  let editor: Editor;
  before(async () => {
    program = await buildServer();
    editor = await Editor.start({ program, capabilities: annotating });
  });
  after(() => editor.stop());

  const preview = (uri: string, range?: Range): Promise<unknown> =>
    editor.connection.sendRequest(ExecuteCommandRequest.type, { command: 'qingyang.previewReflow', arguments: [{ uri, ...(range && { range }) }] });
  /** What was offered: each change by its label, whether it is made unless taken out, and its edits. */
  const offered = (): { label: string; description: string; ticked: boolean; edits: AnnotatedTextEdit[] }[] => {
    const { changeAnnotations = {}, documentChanges = [] } = editor.offered ?? {};
    const edits = documentChanges.flatMap((change) => (TextDocumentEdit.is(change) ? (change.edits as AnnotatedTextEdit[]) : []));
    return Object.entries(changeAnnotations).map(([id, { label, description = '', needsConfirmation }]) => ({
      label,
      description,
      ticked: needsConfirmation !== true,
      edits: edits.filter(({ annotationId }) => annotationId === id),
    }));
  };
  /** The page with some of the changes made. */
  const withOnly = (uri: string, chosen: (ticked: boolean) => boolean): string =>
    editor.edited(uri, offered().filter(({ ticked }) => chosen(ticked)).flatMap(({ edits }) => edits));

  test('offers each change under its own name, the certain ones ticked, the others to be confirmed', async () => {
    const uri = await editor.open(PAGE);
    assert.deepEqual(await preview(uri), { applied: true, offered: 2 });
    assert.deepEqual(
      offered().map(({ label, description, ticked }) => ({ label, description, ticked })),
      [
        { label: '第 \u20079 行 移回断开的下文：…会跟着水位升｜降自如，轮椅…', description: '很可能，从第 13 行移来', ticked: false },
        { label: '第 15 行 与下一段合并：…，哪条船在哪｜个位置，一目…', description: '确定', ticked: true },
      ],
    );
  });

  test('each change may be made without the others', async () => {
    const uri = await editor.open(PAGE);
    editor.refusals = 1;
    editor.onRefusal = () => undefined;
    assert.deepEqual(await preview(uri), { applied: false, offered: 2 }, 'refused once, it is not offered again');
    const joined = PAGE.replace('在哪\n\n个', '在哪个');
    const half = '降自如，轮椅和婴儿车都能直接推上船。';
    assert.equal(withOnly(uri, (ticked) => ticked), joined);
    const moved = (page: string): string => page.replace(`\n\n${half}`, '').replace('水位升', `水位升${half}`);
    assert.equal(withOnly(uri, (ticked) => !ticked), moved(PAGE));
    assert.equal(withOnly(uri, () => true), moved(joined));
  });

  test('of a selection, offers only what lies within', async () => {
    const uri = await editor.open(PAGE);
    await preview(uri, editor.rangeOf(uri, '哪条船在哪\n\n个位置'));
    assert.match(offered()[0]?.label ?? '', /与下一段合并/u);
    assert.equal(editor.text(uri), PAGE.replace('在哪\n\n个', '在哪个'));
  });

  test('where all is certain there is still something to confirm, or no preview would open', async () => {
    const uri = await editor.open(PAGE.replace('在哪\n\n个', '在哪个').replace('水位升\n', '水位升。\n'));
    await editor.replace(uri, '停航的通', '停航的通\n\n');
    assert.deepEqual(await preview(uri), { applied: true, offered: 1 });
    const [certain, all] = offered();
    assert.deepEqual([certain?.ticked, all?.ticked, all?.edits.map(({ newText }) => newText)], [true, false, ['']]);
    assert.ok(editor.text(uri).includes('停航的通知提前'));
  });

  test('says so where there is nothing to offer, or the editor knows no preview', async () => {
    assert.deepEqual(await preview(await editor.open('今天天气很好，适合出门走走。')), { applied: false, offered: 0 });
    const plain = await Editor.start({ program });
    const uri = await plain.open(PAGE);
    const told: unknown = await plain.connection.sendRequest(ExecuteCommandRequest.type, { command: 'qingyang.previewReflow', arguments: [{ uri }] });
    assert.deepEqual(told, { applied: false, offered: 2 });
    assert.equal(plain.text(uri), PAGE);
    await plain.stop();
  });

  test('is a refactoring too: in a broken sentence, and for a selection that holds one', async () => {
    const uri = await editor.open(PAGE);
    const titles = async (range: Range, only?: string[]): Promise<string[]> => {
      const context = { diagnostics: [], ...(only && { only }) };
      const actions = (await editor.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context })) ?? [];
      return (actions as CodeAction[]).filter(({ kind }) => kind === 'refactor.rewrite').map(({ title }) => title);
    };
    const cursor = ({ start }: Range): Range => ({ start, end: start });
    assert.deepEqual(await titles(cursor(editor.rangeOf(uri, '水位升'))), ['预览合并断段……']);
    assert.deepEqual(await titles(cursor(editor.rangeOf(uri, '扶手'))), []);
    assert.deepEqual(await titles(editor.rangeOf(uri, '哪条船在哪\n\n个位置'), ['refactor']), ['预览合并断段……']);
    assert.deepEqual(await titles(editor.rangeOf(uri, '一目了然'), ['refactor']), []);
    assert.deepEqual(await titles(cursor(editor.rangeOf(uri, '水位升')), ['quickfix']), []);
  });

  test('the quick fix at either half says what moves where', async () => {
    const uri = await editor.open(PAGE);
    await editor.pull(uri);
    const title = '把“降自如，轮椅和婴…”移到“…会跟着水位升”之后接上';
    for (const [words, diagnostics] of [['水位升', await editor.pull(uri)], ['降自如，轮椅', []]] as const) {
      const params = { textDocument: { uri }, range: editor.rangeOf(uri, words), context: { diagnostics: diagnostics.filter(({ code }) => code === 'displaced-continuation') } };
      const actions = (await editor.connection.sendRequest(CodeActionRequest.type, params)) as CodeAction[];
      const fix = actions.find((action) => action.title === title);
      assert.ok(fix?.edit, words);
      const [change] = fix.edit.documentChanges ?? [];
      assert.ok(change && 'edits' in change && change.textDocument.version === 1);
    }
  });
});

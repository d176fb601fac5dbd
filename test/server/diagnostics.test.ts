import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { CancellationTokenSource, DidChangeConfigurationNotification, DocumentDiagnosticRequest, LSPErrorCodes } from 'vscode-languageserver-protocol';
import { buildServer } from '../support/built-server';
import { capabilities, Editor } from '../support/editor';

describe('diagnostics', () => {
  let program: string;
  let pulling: Editor;
  let pushed: Editor;
  before(async () => {
    program = await buildServer({ fixtures: true });
    const initializationOptions = { status: true, checkPage: { diagnostic: 'page:/{id}.md' } };
    pulling = await Editor.start({ program, initializationOptions });
    pushed = await Editor.start({ program, capabilities: capabilities.pushed, locale: 'en-GB' });
  });
  after(async () => {
    await pulling.stop();
    await pushed.stop();
  });

  test('a finding comes with its rule, its proof, its page and its fixes', async () => {
    const uri = await pulling.open('好\n甲甲好');
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } };
    const shown = await pulling.pull(uri);
    const { fingerprint } = shown[0]?.data as { fingerprint: string };
    assert.match(fingerprint, /^[0-9a-f]{16}$/u);
    assert.deepEqual(shown, [
      {
        range,
        severity: 1,
        source: 'qingyang',
        code: 'doubled',
        codeDescription: { href: 'page:/doubled.md' },
        message: 'doubled（中）',
        relatedInformation: [
          {
            location: { uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } },
            message: 'proof（中）',
          },
        ],
        data: {
          version: 1,
          certainty: 'certain',
          fingerprint,
          fixes: [{ title: 'safe（中）', kind: 'safe', edits: [{ range, newText: '甲' }] }],
        },
      },
    ]);
  });

  test('pushed ones come with the version they are for, in the display language', async () => {
    const uri = await pushed.open('好丙好');
    const [diagnostic] = await pushed.sent(uri);
    assert.equal(diagnostic?.message, 'judged (en)');
    assert.equal(diagnostic.severity, 2);
    await pushed.replace(uri, '丙', '己');
    assert.deepEqual((await pushed.sent(uri)).map(({ code, severity }) => [code, severity]), [['possible', 3]]);
  });

  test('a closed document has none', async () => {
    const uri = await pushed.open('好丙好');
    await pushed.sent(uri);
    await pushed.close(uri);
    const last = await pushed.until(() => pushed.published.findLast((p) => p.uri === uri && p.version === undefined));
    assert.deepEqual(last.diagnostics, []);
    assert.deepEqual(await pulling.pull('untitled:never-opened'), []);
  });

  test('asked again about the same text, nothing is sent twice', async () => {
    const uri = await pulling.open('好丙好');
    const ask = (previousResultId?: string): Promise<{ kind: string; resultId?: string }> =>
      pulling.connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        ...(previousResultId !== undefined && { previousResultId }),
      });
    const first = await ask();
    assert.equal(first.kind, 'full');
    assert.deepEqual(await ask(first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await pulling.replace(uri, '好', '很好');
    assert.equal((await ask(first.resultId)).kind, 'full');
  });

  test('reviewed again with the same result, nothing is sent again: an open menu of quick fixes stays open', async () => {
    const uri = await pulling.open('好丙好');
    const { resultId = '' } = await pulling.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    const { refreshes } = pulling;
    await pulling.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: {} });
    await pulling.until(() => (pulling.refreshes > refreshes ? true : undefined));
    const again = await pulling.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri }, previousResultId: resultId });
    assert.deepEqual(again, { kind: 'unchanged', resultId });

    const other = await pushed.open('好丙好');
    await pushed.sent(other);
    const sent = (of: string): number => pushed.published.filter((each) => each.uri === of).length;
    await pushed.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: {} });
    const last = await pushed.open('好丙好');
    await pushed.sent(last);
    assert.equal(sent(other), 1);
  });

  test('a check that waits for the dictionary runs again once it is there; the others do not wait', async () => {
    const editor = await Editor.start({ program });
    const quiet = await editor.open('好丙好');
    await editor.pull(quiet);
    assert.equal(editor.logged.some((line) => line.startsWith('分词')), false, 'no check asked for words');
    const uri = await editor.open('庚辛丙好');
    assert.deepEqual((await editor.pull(uri)).map(({ code }) => code), ['judged']);
    await editor.until(() => (editor.refreshes > 0 ? true : undefined));
    assert.deepEqual((await editor.pull(uri)).map(({ code }) => code), ['worded', 'judged']);
    await editor.stop();
  });

  test('the status says how many of which kind, or why there are none', async () => {
    const statusOf = async (text: string): Promise<unknown> => {
      const uri = await pulling.open(text);
      await pulling.pull(uri);
      const { state, counts, length } = await pulling.until(() => pulling.statuses.find((status) => status.uri === uri));
      return [state, counts.certain, counts.likely, counts.possible, length];
    };
    assert.deepEqual(await statusOf('甲甲乙丙己'), ['reviewed', 1, 2, 1, 5]);
    assert.deepEqual(await statusOf('好'), ['reviewed', 0, 0, 0, 1]);
    assert.deepEqual(await statusOf(''), ['empty', 0, 0, 0, 0]);
    assert.deepEqual(await statusOf(' \r\n\r\n'), ['empty', 0, 0, 0, 5]);
    const english = 'An English note on 丙, which nobody asked to have reviewed.';
    assert.deepEqual(await statusOf(english), ['not-chinese', 0, 0, 0, english.length]);
  });

  test('a status names the kinds in the order of the checks', async () => {
    const uri = await pulling.open('己丙甲甲丙');
    await pulling.pull(uri);
    const { kinds } = await pulling.until(() => pulling.statuses.find((status) => status.uri === uri));
    assert.deepEqual(kinds, [
      { rule: 'doubled', title: 'doubled（中）', count: 1 },
      { rule: 'judged', title: 'judged（中）', count: 2 },
      { rule: 'possible', title: 'possible（中）', count: 1 },
    ]);
  });

  test('a check that breaks down takes no other with it', async () => {
    const uri = await pulling.open('壬丙');
    assert.deepEqual((await pulling.pull(uri)).map(({ code }) => code), ['judged']);
    const status = await pulling.until(() => pulling.statuses.find((status) => status.uri === uri));
    assert.deepEqual([status.state, status.broken], ['reviewed', ['failing']]);
    assert.ok(pulling.logged.some((line) => line.includes('failing: broken at 0')), 'the log says what broke');
  });

  test('a question that is withdrawn is let go, and the next one answered', async () => {
    const editor = await Editor.start({ program, settings: { delay: 600_000 } });
    const uri = await editor.open('好');
    await editor.replace(uri, '好', '丙');
    const withdrawn = new CancellationTokenSource();
    const answer = editor.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } }, withdrawn.token);
    const refused = assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
    withdrawn.cancel();
    await refused;
    editor.settings = { delay: 0 };
    await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: {} });
    assert.equal((await editor.pull(uri)).length, 1);
    await editor.stop();
  });
});

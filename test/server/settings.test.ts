import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { DidChangeConfigurationNotification, DocumentDiagnosticRequest, type ClientCapabilities } from 'vscode-languageserver-protocol';
import { buildServer } from '../support/built-server';
import { capabilities, Editor } from '../support/editor';

describe('settings', () => {
  let program: string;
  before(async () => {
    program = await buildServer({ fixtures: true });
  });

  const shown = async (editor: Editor, uri: string): Promise<unknown[]> =>
    (await editor.pull(uri)).map(({ code, severity }) => [code, severity]);
  const tell = (editor: Editor, settings: object): Promise<void> =>
    editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });

  test('a changed setting shows at once, without a key pressed', async () => {
    const editor = await Editor.start({ program });
    const uri = await editor.open('甲甲丙己');
    assert.deepEqual(await shown(editor, uri), [['doubled', 1], ['judged', 2], ['possible', 3]]);
    editor.settings = { delay: 0, checks: { doubled: 'information', judged: 'off', possible: 'error' } };
    await tell(editor, {});
    await editor.until(() => (editor.refreshes > 0 ? true : undefined));
    assert.deepEqual(await shown(editor, uri), [['doubled', 3], ['possible', 1]]);
    await editor.stop();
  });

  test('an editor that cannot be asked gives settings at the start and with each change', async () => {
    const workspace = { ...capabilities.pushed.workspace, configuration: false };
    const editor = await Editor.start({
      program,
      capabilities: { ...capabilities.pushed, workspace } satisfies ClientCapabilities,
      initializationOptions: { settings: { delay: 0, checks: { doubled: 'off' } } },
    });
    const uri = await editor.open('甲甲丙');
    assert.deepEqual((await editor.sent(uri)).map(({ code }) => code), ['judged']);
    const before = editor.published.length;
    await tell(editor, { qingyang: { delay: 0, language: 'en' } });
    await editor.until(() => (editor.published.length > before ? true : undefined));
    assert.deepEqual((await editor.sent(uri)).map(({ message }) => message), ['doubled (en)', 'judged (en)']);
    await editor.stop();
  });

  test('a wrong value takes its default and is named in the log', async () => {
    const settings = { delay: -5, language: 'fr', maxCharacters: '9', checks: { doubled: 'loud', judged: 'off' } };
    const editor = await Editor.start({ program, settings });
    const uri = await editor.open('甲甲丙');
    assert.deepEqual(await shown(editor, uri), [['doubled', 1]]);
    for (const key of ['delay', 'language', 'maxCharacters', 'checks.doubled']) {
      assert.ok(editor.logged.some((line) => line.includes(`qingyang.${key} `)), key);
    }
    await editor.stop();
  });

  test('switched off, nothing is reviewed; over the size, only when asked', async () => {
    const editor = await Editor.start({
      program,
      settings: { enable: false },
      initializationOptions: { status: true },
    });
    const uri = await editor.open('丙丙丙丙');
    assert.deepEqual(await shown(editor, uri), []);
    editor.settings = { maxCharacters: 3, delay: 0 };
    await tell(editor, {});
    assert.deepEqual(await shown(editor, uri), []);
    assert.deepEqual(editor.statuses.map(({ state }) => state), ['disabled', 'too-long']);
    const refreshes = editor.refreshes;
    const status = await editor.connection.sendRequest<{ state: string; counts: { likely: number } }>('workspace/executeCommand', {
      command: 'qingyang.checkPage',
      arguments: [{ uri }],
    });
    assert.deepEqual([status.state, status.counts.likely], ['reviewed', 4]);
    await editor.until(() => (editor.refreshes > refreshes ? true : undefined));
    assert.equal((await shown(editor, uri)).length, 4);
    await editor.replace(uri, '丙', '丙丙');
    assert.deepEqual(await shown(editor, uri), [], 'asked once, checked once');
    await editor.stop();
  });

  test('the keys have to rest before the page is reviewed', async () => {
    const editor = await Editor.start({ program, settings: { delay: 500 }, initializationOptions: { status: true } });
    const uri = await editor.open('好');
    const questions: Promise<unknown>[] = [];
    for (let i = 0; i < 5; i += 1) {
      await editor.change(uri, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '丙' });
      questions.push(editor.pull(uri));
    }
    await Promise.all(questions);
    assert.deepEqual(editor.statuses.map(({ version }) => version), [6], 'five keys, one review, of the last version');
    await editor.stop();
  });

  for (const kind of ['pulling', 'pushed'] as const) {
    test(`on saving only: what was found stays until then (${kind})`, async () => {
      const editor = await Editor.start({ program, capabilities: capabilities[kind], settings: { run: 'onSave', delay: 0 } });
      const uri = await editor.open('好丙');
      const shown = new Shown(editor, uri, kind);
      assert.deepEqual(await shown.codes(), ['judged']);
      await editor.replace(uri, '丙', '甲甲');
      assert.deepEqual(await shown.codes(), ['judged']);
      const next = shown.next();
      await editor.save(uri);
      await next;
      assert.deepEqual(await shown.codes(), ['doubled']);
      await editor.stop();
    });
  }

  test('by command only: nothing is shown, not even on hover, until somebody asks', async () => {
    const editor = await Editor.start({ program, initializationOptions: { status: true }, settings: { run: 'manual', delay: 0 } });
    const uri = await editor.open('丙好');
    const told = await editor.until(() => editor.statuses.at(-1));
    assert.deepEqual([told.state, told.version], ['waiting', 1], 'the editor is told that it waits');
    const hover = (): Promise<unknown> =>
      editor.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } });
    await editor.save(uri);
    assert.deepEqual(await shown(editor, uri), []);
    assert.equal(await hover(), null);
    const everything = { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } };
    const context = { diagnostics: [], only: ['source.fixAll.qingyang'] };
    await editor.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range: everything, context });
    assert.deepEqual(editor.statuses.map(({ state }) => state), ['waiting'], 'read for its fixes, it still waits');
    await editor.connection.sendRequest('workspace/executeCommand', { command: 'qingyang.checkPage', arguments: [{ uri }] });
    assert.deepEqual(await shown(editor, uri), [['judged', 2]]);
    assert.notEqual(await hover(), null);
    assert.equal(editor.statuses.at(-1)?.state, 'reviewed');
    await editor.stop();
  });
});

/** What an editor shows: what it was last given, by asking or by being sent it. */
class Shown {
  #last: { readonly resultId?: string | undefined; readonly codes: unknown[] } = { codes: [] };

  constructor(
    private readonly editor: Editor,
    private readonly uri: string,
    private readonly kind: 'pulling' | 'pushed',
  ) {}

  async codes(): Promise<unknown[]> {
    if (this.kind === 'pushed') {
      const last = await this.editor.until(() => this.editor.published.findLast(({ uri }) => uri === this.uri));
      return last.diagnostics.map(({ code }) => code);
    }
    const { resultId } = this.#last;
    const report = await this.editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: this.uri },
      ...(resultId !== undefined && { previousResultId: resultId }),
    });
    if (report.kind === 'full') this.#last = { resultId: report.resultId, codes: report.items.map(({ code }) => code) };
    return this.#last.codes;
  }

  /** Waits until the server has something new to show. */
  async next(): Promise<void> {
    const seen = this.#said;
    await this.editor.until(() => (this.#said > seen ? true : undefined));
  }

  get #said(): number {
    return this.kind === 'pulling' ? this.editor.refreshes : this.editor.published.length;
  }
}

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  ExecuteCommandRequest,
  HoverRequest,
  MarkupContent,
  WorkspaceDiagnosticRequest,
  type PreviousResultId,
  type WorkspaceFullDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import type { WorkspaceSummary } from '../../src/server/protocol';
import { buildServer } from '../support/built-server';
import { capabilities, Editor } from '../support/editor';
import { folderOf } from '../support/folder';

const SHARED = 'duplicate-passage';
const story =
  '清晨六点，最后一批候鸟离开了河口的芦苇荡。守鸟人在日记里写下它们的数目，又把望远镜擦了一遍。他在这里住了二十三年，从没有错过一次送行。';
const a3 = `候鸟离开河口\n\n${story}\n\n县里打算在明年春天之前修好观鸟的木栈道。\n`;
const b2 = `守鸟人\n\n他说，鸟比人守时。\n\n${story}\n`;

describe('the workspace', () => {
  const folder = folderOf({ 'A3.txt': a3, 'B2.txt': b2, '图.txt': 'not a Chinese text at all' });
  const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
  const uris = ['A3.txt', 'B2.txt', '图.txt'].map(uri);
  let pulling: Editor;
  let pushed: Editor;
  before(async () => {
    const program = await buildServer();
    pulling = await Editor.start({ program });
    pushed = await Editor.start({ program, capabilities: capabilities.pushed });
  });
  after(async () => {
    await pulling.stop();
    await pushed.stop();
  });

  const check = (editor: Editor): Promise<WorkspaceSummary> =>
    editor.connection.sendRequest(ExecuteCommandRequest.type, {
      command: 'qingyang.checkWorkspace',
      arguments: [{ uris }],
    }) as Promise<WorkspaceSummary>;

  const ask = async (previousResultIds: PreviousResultId[] = []): Promise<WorkspaceFullDocumentDiagnosticReport[]> => {
    const { items } = await pulling.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
    return items as WorkspaceFullDocumentDiagnosticReport[];
  };

  test('is reviewed page by page, and what stands on two is told at both', async () => {
    const summary = await check(pulling);
    assert.equal(summary.pages, 3);
    assert.equal(summary.cancelled, false);
    assert.ok(summary.warning >= 2);
    const reports = await ask();
    const others = reports.map((report) => report.items.map(({ relatedInformation }) => relatedInformation?.[0]?.location.uri));
    assert.deepEqual(reports.map((report) => report.uri), uris.slice(0, 2));
    assert.deepEqual(others, [[uri('B2.txt')], [uri('A3.txt')]]);
    assert.equal(reports[0]?.items[0]?.relatedInformation?.[0]?.location.range.start.line, 4);
  });

  test('a page that is none of the workspace and is closed has no findings any more', async () => {
    const waiting = ask((await ask()).map(({ uri: of, resultId = '' }) => ({ uri: of, value: resultId })));
    const open = await pulling.open('老桥换新颜\n\n本报讯（记者 苏梅）昨日，“临江老桥通车。\n', 'plaintext', uri('另一版.txt'));
    assert.ok((await pulling.pull(open)).length > 0);
    await pulling.close(open);
    assert.deepEqual((await waiting).map((report) => [report.uri, report.items]), [[open, []]]);
  });

  test('an editor that has been told waits until something changes', async () => {
    await check(pulling);
    const known = (await ask()).map(({ uri: of, resultId = '' }) => ({ uri: of, value: resultId }));
    const waiting = ask(known);
    const open = await pulling.open(b2.replace(story, '鸟飞走了。'), 'plaintext', uri('B2.txt'));
    assert.deepEqual((await pulling.pull(open)).filter(({ code }) => code === SHARED), []);
    const news = await waiting;
    assert.deepEqual(news.find((report) => report.uri === uri('A3.txt'))?.items.filter(({ code }) => code === SHARED), []);
    await pulling.close(open);
  });

  test('a question that is withdrawn is given up', async () => {
    await check(pulling);
    const known = (await ask()).map(({ uri: of, resultId = '' }) => ({ uri: of, value: resultId }));
    const source = new CancellationTokenSource();
    const waiting = pulling.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: known }, source.token);
    source.cancel();
    await assert.rejects(waiting);
  });

  test('an open page is told of what it shares, as it stands in the editor', async () => {
    await check(pulling);
    const open = await pulling.open(a3, 'plaintext', uri('A3.txt'));
    const [shared] = await pulling.pull(open);
    assert.equal(shared?.code, SHARED);
    assert.equal(shared.relatedInformation?.[0]?.location.uri, uri('B2.txt'));
    await pulling.close(open);
  });

  test('a hover on an edited copy shows where the two differ', async () => {
    const open = await pulling.open(`候鸟\n\n${story}\n\n木栈道明年春天修好。\n\n${story.replace('日记里', '日记本上')}`);
    const position = { line: 6, character: 4 };
    const hover = await pulling.connection.sendRequest(HoverRequest.type, { textDocument: { uri: open }, position });
    const shown = hover && MarkupContent.is(hover.contents) ? hover.contents.value : '';
    assert.match(shown, /守鸟人在日记〔里→本上〕写下它们的数目/u);
  });

  test('an editor that does not ask is sent the same', async () => {
    writeFileSync(join(folder, 'A3.txt'), a3);
    await check(pushed);
    const sent = await pushed.until(() => pushed.published.findLast((report) => report.uri === uri('B2.txt')));
    assert.deepEqual(sent.diagnostics.map(({ code }) => code), [SHARED]);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { CodeActionRequest, DocumentHighlightRequest, HoverRequest, MarkupContent, ReferencesRequest, type CodeAction } from 'vscode-languageserver-protocol';
import type { PageView } from '../../src/server/protocol';
import { buildServer } from '../support/built-server';
import { capabilities, Editor } from '../support/editor';

const PAGE = `12座老桥年内全部修缮完毕

本报记者 柳青禾

“过桥再也不用下车推了。”昨天上午，家住柳林渡的陈阿婆在桥头说。记者从市交通局获悉，今年列入计划的12座老桥总投资3.6亿元，老桥两头的接线道路也一并改造。

截至目前，列入计划的12座老桥中，已完工7座，剩余6座将于年底前完工。
`;

const markdown = { ...capabilities.pulling, textDocument: { ...capabilities.pulling.textDocument, hover: { contentFormat: ['markdown' as const] } } };

describe('figures in the editor', () => {
  let editor: Editor;
  let uri: string;
  before(async () => {
    editor = await Editor.start({ program: await buildServer(), capabilities: markdown });
    uri = await editor.open(PAGE, 'plaintext', 'untitled:bridges');
  });
  after(() => editor.stop());

  const at = (text: string): { textDocument: { uri: string }; position: { line: number; character: number } } => ({
    textDocument: { uri },
    position: editor.rangeOf(uri, text).start,
  });
  const hover = async (text: string): Promise<string | undefined> => {
    const told = await editor.connection.sendRequest(HoverRequest.type, at(text));
    return told && MarkupContent.is(told.contents) ? told.contents.value : undefined;
  };
  const fixes = async (text: string): Promise<CodeAction[]> => {
    const range = editor.rangeOf(uri, text);
    const point = { start: range.start, end: range.start };
    const given = await editor.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range: point, context: { diagnostics: [] } });
    return (given ?? []) as CodeAction[];
  };

  test('the hover says the value, what is counted and where else it stands, each place a link', async () => {
    const told = await hover('12座老桥总投资');
    assert.match(told ?? '', /^\*\*12座\*\* · 老桥总投资/u);
    assert.match(told ?? '', /也见：\[标题 12座\]\(untitled:bridges#L1,1\)、\[正文第 2 段 12座\]\(untitled:bridges#L7,11\)/u);
    assert.match(told ?? '', /✓ 3 处都说12座/u);
  });

  test('a sum that does not come out has a cross, in the hover of every figure in it', async () => {
    for (const figure of ['12座老桥中', '7座', '6座']) assert.match((await hover(figure)) ?? '', /✗ [^\n]*7[^\n]*6[^\n]*13/u, figure);
  });

  test('a figure that nothing confirms is no error', async () => {
    const told = await hover('3.6亿元');
    assert.equal(told, '**3\\.6亿元 ＝ 360,000,000元** · 老桥总投资\n\n本稿别处没有说到这个数，无可对照。');
  });

  test('references and highlights are all its mentions, and none where no figure stands', async () => {
    const found = await editor.connection.sendRequest(ReferencesRequest.type, { ...at('12座老桥中'), context: { includeDeclaration: true } });
    assert.deepEqual(found?.map(({ range }) => [range.start.line, editor.textAt(uri, range)]), [[0, '12座'], [4, '12座'], [6, '12座']]);
    const lit = await editor.connection.sendRequest(DocumentHighlightRequest.type, at('12座老桥中'));
    assert.equal(lit?.length, 3);
    assert.deepEqual(await editor.connection.sendRequest(ReferencesRequest.type, { ...at('陈阿婆'), context: { includeDeclaration: true } }), []);
  });

  test('either side of a contradiction offers its own change; fix-all makes none', async () => {
    const diagnostics = (await editor.pull(uri)).filter(({ code }) => code === 'figure-mismatch');
    assert.ok(diagnostics.length > 0, 'the contradiction is found');
    const offered = [...(await fixes('7座')), ...(await fixes('6座'))].map(({ title }) => title);
    assert.ok(offered.includes('把“7”改为“6”') && offered.includes('把“6”改为“5”'), offered.join());
    const all = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics, only: ['source.fixAll'] },
    });
    assert.deepEqual(all, []);
  });

  test('the overview tells each quantity once, with links to its places', async () => {
    const view = await editor.connection.sendRequest<PageView>('qingyang/pageView', { uri, view: 'figures', link: 'command:go?{place}' });
    assert.equal(view.title, '数字一览 bridges');
    const rows = Array.from(view.text.matchAll(/<tr class="(\w+)">[\s\S]*?<td class="figure">([^<]*)/gu), ([, state, text]) => [state, text]);
    assert.deepEqual(rows, [['wrong', '12座'], ['alone', '3.6亿元'], ['wrong', '7座'], ['wrong', '6座']]);
    const links = Array.from(view.text.matchAll(/href="command:go\?([^"]*)"/gu), ([, place]) => JSON.parse(decodeURIComponent(place ?? '')) as unknown[]);
    assert.deepEqual(links[0], [uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }]);
    assert.equal(links.length, 6);
  });

  test('each part of a list that does not make its sum offers its change', async () => {
    const story = await editor.open('手工皂义卖\n\n本报讯 义卖会上，一班卖出手工皂12块、二班15块、三班18块，共44块，所得全部捐出。\n', 'plaintext', 'untitled:soap');
    const offeredAt = async (text: string): Promise<string[]> => {
      const { start } = editor.rangeOf(story, text);
      const given = await editor.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri: story }, range: { start, end: start }, context: { diagnostics: [] } });
      return ((given ?? []) as CodeAction[]).map(({ title }) => title);
    };
    assert.deepEqual([...(await offeredAt('12块')), ...(await offeredAt('18块'))], ['把“12”改为“11”', '把“18”改为“17”']);
  });

  test('a page that is not reviewed has no overview', async () => {
    const other = await editor.open('nothing Chinese here\n');
    assert.equal(await editor.connection.sendRequest('qingyang/pageView', { uri: other, view: 'figures', link: '' }), null);
  });
});

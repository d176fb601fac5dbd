import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { HoverRequest, MarkupContent } from 'vscode-languageserver-protocol';
import { buildServer } from '../support/built-server';
import { capabilities, Editor } from '../support/editor';

const PAGE = `柳林渡口添了一条新船

本报记者 柳青禾

“新船比老船稳当多了。”船长单雪松说。昨天上午，镇长朝文远到渡口看望了船工。

单雪松今年五十一岁，在江上跑了三十年。
`;

const markdown = { ...capabilities.pulling, textDocument: { ...capabilities.pulling.textDocument, hover: { contentFormat: ['markdown' as const] } } };

describe('names in the editor', () => {
  let editor: Editor;
  let uri: string;
  before(async () => {
    editor = await Editor.start({ program: await buildServer(), capabilities: markdown });
    uri = await editor.open(PAGE, 'plaintext', 'untitled:ferry');
  });
  after(() => editor.stop());

  const hover = async (text: string): Promise<string | undefined> => {
    const told = await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: editor.rangeOf(uri, text).start });
    return told && MarkupContent.is(told.contents) ? told.contents.value : undefined;
  };

  test('the hover on a name tells its reading, its strokes, and where else it stands', async () => {
    const told = await hover('单雪松说');
    assert.match(told ?? '', /^\*\*单雪松\*\* · 单 [^；]*shàn[^；]* 8 画； 雪 xuě 11 画； 松 sōng 8 画；/u);
    assert.match(told ?? '', /也在第 \[7\]\(untitled:ferry#L7\) 行/u);
  });

  test('one named once says so; what is no name has no hover', async () => {
    assert.match((await hover('柳青禾')) ?? '', /页上别处没有/u);
    assert.equal(await hover('老船稳当'), undefined);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { HoverRequest, MarkupContent, type Position } from 'vscode-languageserver-protocol';
import { buildServer } from '../support/built-server';
import { capabilities, Editor } from '../support/editor';

const textDocument = { ...capabilities.pulling.textDocument, hover: { contentFormat: ['markdown' as const, 'plaintext' as const] } };

describe('hover', () => {
  let program: string;
  let editor: Editor;
  before(async () => {
    program = await buildServer({ fixtures: true });
    editor = await Editor.start({
      program,
      capabilities: { ...capabilities.pulling, textDocument },
      initializationOptions: { checkPage: { hover: 'command:open?{id}' } },
    });
  });
  after(() => editor.stop());

  const at = async (editor: Editor, uri: string, position: Position): Promise<string | undefined> => {
    const hover = await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    return hover && MarkupContent.is(hover.contents) ? hover.contents.value : undefined;
  };

  test('says the fact, quotes the evidence and shows where to read more', async () => {
    const uri = await editor.open('好天气\n甲甲好');
    assert.equal(
      await at(editor, uri, { line: 1, character: 1 }),
      '**doubled（中）** · 确定\n\ndoubled（中）\n\n对照（第 1 行）proof（中）：好\n\n[为什么查、不报什么](command:open?doubled)',
    );
    assert.equal(await at(editor, uri, { line: 0, character: 1 }), undefined, 'where nothing is wrong there is nothing to say');
  });

  test('two findings at one place are both told', async () => {
    const told = await at(editor, await editor.open('甲甲乙'), { line: 0, character: 1 });
    assert.match(told ?? '', /doubled[\s\S]*---[\s\S]*overlapping/u);
  });

  test('what the page says cannot be a link, an image or HTML', async () => {
    const told = await at(editor, await editor.open('<好甲甲'), { line: 0, character: 2 });
    assert.ok(told?.includes('：\\<'), told);
    const other = await at(editor, await editor.open('[甲甲](command:x)，这里的甲甲也好'), { line: 0, character: 1 });
    assert.ok(other?.includes('：\\['), other);
  });

  test('an editor without Markdown is given plain text', async () => {
    const plain = await Editor.start({ program, locale: 'en' });
    const uri = await plain.open('好甲甲');
    assert.equal(
      await at(plain, uri, { line: 0, character: 1 }),
      'doubled (en) · certain\n\ndoubled (en)\n\nCompare (line 1): proof (en) – 好',
    );
    await plain.stop();
  });

  test('an editor that shows the diagnostic above is not told the same again', async () => {
    const brief = await Editor.start({
      program,
      capabilities: { ...capabilities.pulling, textDocument },
      initializationOptions: { checkPage: { hover: 'command:open?{id}' }, briefHover: true },
    });
    const uri = await brief.open('好甲甲');
    assert.equal(
      await at(brief, uri, { line: 0, character: 1 }),
      '**doubled（中）** · 确定 · [为什么查、不报什么](command:open?doubled)',
    );
    await brief.stop();
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  DefinitionRequest,
  DocumentHighlightRequest,
  HoverRequest,
  LocationLink,
  MarkupContent,
  ReferencesRequest,
  type Location,
  type Position,
} from 'vscode-languageserver-protocol';
import { buildServer } from '../support/built-server';
import { capabilities, Editor } from '../support/editor';

const PAGE = readFileSync(join(__dirname, '../equipment/pages/old-ferry.txt'), 'utf8');
const CHAIN = [
  '本报讯（记者 路知微）昨天，城西老街的修缮工程通过了验收，沿街六十多户人家的木门窗按原来的样子重新上了漆，屋',
  '顶的小青瓦揭下来一片一片洗净再盖回去，能用的旧瓦一片也没有丢，街口那口封了二十年的老井也请匠人重新淘',
  '洗干净，井水经过化验可以直接饮用。街坊们说，老街还是那条老街。',
].join('\n\n');
const client = {
  ...capabilities.pulling,
  textDocument: { ...capabilities.pulling.textDocument, definition: { linkSupport: true }, hover: { contentFormat: ['markdown' as const] } },
};

describe('a broken sentence', () => {
  let program: string;
  let editor: Editor;
  before(async () => {
    program = await buildServer();
    editor = await Editor.start({ program, capabilities: client });
  });
  after(() => editor.stop());

  /** The place in the middle of the first occurrence of some words. */
  const placeOf = (uri: string, words: string): Position => {
    const { start } = editor.rangeOf(uri, words);
    return { line: start.line, character: start.character + Math.floor(words.length / 2) };
  };
  const definition = async (uri: string, words: string): Promise<LocationLink[]> => {
    const position = placeOf(uri, words);
    const found = await editor.connection.sendRequest(DefinitionRequest.type, { textDocument: { uri }, position });
    return (Array.isArray(found) ? found : []).map((link) => {
      assert.ok(LocationLink.is(link));
      return link;
    });
  };
  const hover = async (uri: string, words: string): Promise<string> => {
    const found = await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: placeOf(uri, words) });
    return found && MarkupContent.is(found.contents) ? found.contents.value : '';
  };
  const textOf = (uri: string, { targetRange }: LocationLink): string => editor.textAt(uri, targetRange);

  test('leads from its tail to its head, wherever that lies, and back', async () => {
    const uri = await editor.open(PAGE);
    const [onward, ...others] = await definition(uri, '跟着水位升');
    assert.ok(onward);
    assert.deepEqual(others, []);
    assert.equal(textOf(uri, onward), '降自如，轮椅和婴儿车都能直接推上船。');
    assert.match(editor.textAt(uri, onward.targetSelectionRange), /^降自如/u);
    assert.match(editor.textAt(uri, onward.originSelectionRange ?? onward.targetRange), /^在江上跑了.*水位升$/u);
    const [back] = await definition(uri, '降自如，轮椅');
    assert.ok(back);
    assert.match(textOf(uri, back), /^“原来的老渡口.*水位升$/u);
    assert.match(editor.textAt(uri, back.targetSelectionRange), /水位升$/u);
  });

  test('leads nowhere from a sentence that is whole, or whose other half is lost', async () => {
    const uri = await editor.open(PAGE);
    assert.deepEqual(await definition(uri, '连扶手都没有'), []);
    assert.deepEqual(await definition(uri, '遇到大风和浓雾'), []);
    assert.deepEqual(await definition(uri, '里面摆着'), []);
  });

  test('in three pieces, leads from the middle one both ways', async () => {
    const uri = await editor.open(CHAIN);
    const [onward, back] = await definition(uri, '一片一片洗净');
    assert.ok(onward && back);
    assert.match(textOf(uri, onward), /^洗干净/u);
    assert.match(textOf(uri, back), /^本报讯/u);
  });

  test('an editor that takes no links is given the places', async () => {
    const plain = await Editor.start({ program });
    const uri = await plain.open(PAGE);
    const { start } = plain.rangeOf(uri, '跟着水位升');
    const found = (await plain.connection.sendRequest(DefinitionRequest.type, { textDocument: { uri }, position: start })) as Location[];
    assert.deepEqual(found.map(({ range }) => plain.textAt(uri, range).slice(0, 3)), ['降自如']);
    await plain.stop();
  });

  test('all its pieces are its references, and are highlighted together', async () => {
    const uri = await editor.open(CHAIN);
    const position = placeOf(uri, '井水经过化验');
    const context = { includeDeclaration: true };
    const places = await editor.connection.sendRequest(ReferencesRequest.type, { textDocument: { uri }, position, context });
    const pieces = (places ?? []).map(({ range }) => editor.textAt(uri, range));
    assert.equal(pieces.join(''), CHAIN.replaceAll('\n\n', '').replace('街坊们说，老街还是那条老街。', ''));
    const highlights = await editor.connection.sendRequest(DocumentHighlightRequest.type, { textDocument: { uri }, position });
    assert.deepEqual(highlights?.map(({ range }) => editor.textAt(uri, range)), pieces);
    const whole = { textDocument: { uri }, position: placeOf(uri, '老街还是') };
    assert.deepEqual(await editor.connection.sendRequest(DocumentHighlightRequest.type, whole), []);
  });

  test('the hover shows it whole, its seam marked, at the tail and at the head', async () => {
    const uri = await editor.open(PAGE);
    const sentence = '> 在江上跑了二十六年船的老轮机长水启明说，新码头的浮桥会跟着水位升｜降自如，轮椅和婴儿车都能直接推上船。';
    assert.ok((await hover(uri, '跟着水位升')).endsWith(`**接起来是**\n\n${sentence}`));
    assert.equal(await hover(uri, '降自如，轮椅'), `**接起来是**\n\n${sentence}`, 'nothing is wrong at the head itself');
    assert.equal(await hover(uri, '老轮机长'), '', 'only at the words about the seam');
  });

  test('where the other half is lost, the hover says what was searched', async () => {
    const uri = await editor.open(PAGE);
    assert.match(await hover(uri, '里面摆着'), /查过第 \d+–\d+ 行的 \d+ 个段首，都接不上；最接近的是第 \d+ 行的“/u);
  });

  test('where the other half stands inside another paragraph, the hover shows both made one, and each leads to the other', async () => {
    const inside = '渡口的棚子里贴着告示，来往的人不多，卖茶水的摊子只在赶集的日子摆出来。摊主是对岸人，早上跟头班船过来，晚上跟末班船回去，十几年没有误过。她说，江上的雾再大，听见汽笛就知道该收拾东西了。棚子的柱子上刻着历年的水位，最高的一道齐着屋檐，谁上客、谁点名，谁收板、谁点名”，字写得端端正正，过路的人都要停下来念一遍。';
    const tail = '老轮机长有自己的规矩。他把它编成几句顺口溜，叫作“谁开船、谁点名，谁靠岸、谁点名，谁下船、谁';
    const uri = await editor.open(`${inside}\n\n${tail}\n\n记者昨天来到渡口时，江面上刚起了雾，轮渡停了半个钟头。`);
    assert.ok((await hover(uri, '谁\n\n记者')).endsWith('谁下船、谁｜谁上客、谁点名，谁收板、谁点名”'));
    const [onward] = await definition(uri, '谁下船、谁');
    assert.ok(onward);
    assert.equal(textOf(uri, onward), '谁上客、谁点名，谁收板、谁点名”');
    const [back] = await definition(uri, '谁收板、谁点名');
    assert.ok(back);
    assert.equal(textOf(uri, back), tail);
  });

  test('where a full stop stands in the middle of it, each half leads to the other, and the hover shows it without the stop', async () => {
    const tail = '渡口的候船室是去年秋天改建的，屋顶铺了太阳能板，晴天发的电够全站用一天。站长算过一笔账，单是电费，一年就能省下两万元。';
    const head = '以上，省下来的钱给候船室添了暖气和直饮水机，老人孩子过冬不再受冻。乘船的人比前年多了三成。';
    const uri = await editor.open(`${tail}\n\n岸边的柳树都挂了牌，写着树龄和养护人的名字。\n\n${head}\n`);
    const whole = '站长算过一笔账，单是电费，一年就能省下两万元｜以上，省下来的钱给候船室添了暖气和直饮水机，老人孩子过冬不再受冻。';
    assert.ok((await hover(uri, '省下两万元')).includes(whole));
    assert.ok((await hover(uri, '以上，省下')).includes(whole));
    const [onward] = await definition(uri, '省下两万元');
    assert.ok(onward);
    assert.equal(textOf(uri, onward), head);
    const [back] = await definition(uri, '以上，省下');
    assert.ok(back);
    assert.equal(textOf(uri, back), tail);
  });

  test('follows what is typed', async () => {
    const uri = await editor.open(PAGE);
    await editor.replace(uri, '跟着水位升', '随水升降。');
    assert.deepEqual(await definition(uri, '随水升降'), []);
  });

  test('a page that is not reviewed has none', async () => {
    const off = await Editor.start({ program, settings: { enable: false, delay: 0 } });
    const uri = await off.open(PAGE);
    const { start } = off.rangeOf(uri, '跟着水位升');
    assert.equal(await off.connection.sendRequest(DefinitionRequest.type, { textDocument: { uri }, position: start }), null);
    await off.stop();
  });
});

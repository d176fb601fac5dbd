import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  DocumentSymbolRequest,
  FoldingRangeRequest,
  SemanticTokensRequest,
  type DocumentSymbol,
} from 'vscode-languageserver-protocol';
import { buildServer } from '../support/built-server';
import { Editor } from '../support/editor';

const PAGE = readFileSync(join(__dirname, '../../seeds/hengyang-daily-2022-03-02.txt'), 'utf8');

describe('the page as the editor shows it', () => {
  let editor: Editor;
  let page: string;
  before(async () => {
    editor = await Editor.start({ program: await buildServer() });
    page = await editor.open(PAGE, 'newspaper-page');
  });
  after(() => editor.stop());

  const symbols = async (uri: string): Promise<DocumentSymbol[]> =>
    ((await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } })) ?? []) as DocumentSymbol[];

  test('the outline names each article by its headline and byline', async () => {
    const outline = await symbols(page);
    assert.deepEqual(outline.slice(0, 5).map(({ name, detail }) => [name, detail]), [
      ['13个首批重点项目 如期开复工率达100%', '■文/图 衡阳日报社全媒体记者 向吟吟'],
      ['勠力同心筑牢禁毒“钢铁长城”', '■衡阳日报社全媒体记者 胡建军'],
      ['公共机构能耗情况如何？', '全媒体记者 罗文鹏 通讯员 郭杰兵 谭小婷'],
      ['“以案促改”展现“应急担当”', '通讯员 周运动'],
      ['“群防群治”筑牢耕地保护防线', '■衡阳日报社全媒体记者 伍施施 通讯员 陈斌'],
    ]);
    assert.deepEqual(outline[4]?.children?.map(({ name }) => name), ['耕地保护写入村规民约', '巧做文章破解建房难题']);
  });

  test('each place of the outline lies within the one above it', async () => {
    const line = (symbol: DocumentSymbol): number[] => [
      symbol.range.start.line,
      symbol.selectionRange.start.line,
      symbol.selectionRange.end.line,
      symbol.range.end.line,
    ];
    for (const article of await symbols(page)) {
      assert.equal(editor.textAt(page, article.selectionRange), article.name);
      for (const symbol of [article, ...(article.children ?? [])]) {
        assert.deepEqual(line(symbol).toSorted((a, b) => a - b), line(symbol), symbol.name);
      }
      for (const child of article.children ?? []) assert.ok(child.range.end.line <= article.range.end.line);
    }
  });

  test('an article folds from its headline to its last line', async () => {
    const ranges = (await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri: page } })) ?? [];
    const lines = PAGE.split('\n');
    const second = ranges[1];
    assert.equal(lines[second?.startLine ?? -1], '勠力同心筑牢禁毒“钢铁长城”');
    assert.match(lines[second?.endLine ?? -1] ?? '', /^曾梦龙表示/u);
    assert.deepEqual(ranges.map(({ startLine }) => startLine), (await symbols(page)).map(({ range }) => range.start.line));
  });

  test('what only its neighbours tell is coloured', async () => {
    const tokens = await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri: page } });
    const found = readTokens(tokens?.data ?? []);
    const shown = (type: string): string[] => found.filter((token) => token.type === type).map(({ text }) => text);
    assert.ok(shown('headline').includes('公共机构能耗情况如何？'));
    assert.ok(shown('subhead').includes('市机关事务管理局开展分批集中会审'));
    assert.ok(shown('crosshead').includes('耕地保护写入村规民约'));
    assert.ok(shown('caption').includes('先导稀材项目建设现场。'));
    assert.deepEqual(new Set(shown('dateline')), new Set(['衡阳日报讯']));
    assert.ok(shown('person').includes('谭小婷'));
    assert.ok(shown('role').includes('实习生'));
  });

  test('a text that is not Chinese has no outline, no folds and no colours', async () => {
    const uri = await editor.open('A headline\n\nAnd an English note below it.');
    assert.deepEqual(await symbols(uri), []);
    assert.deepEqual(await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } }), []);
    assert.deepEqual(await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } }), { data: [] });
  });

  test('an article without a headline is named by its first words, and no pair is cut in two', async () => {
    const [article] = await symbols(await editor.open(`${'春'.repeat(15)}𠮷祥如意，万事顺遂，年年有余，岁岁平安，这一段没有标题。`));
    assert.equal(article?.name, `${'春'.repeat(15)}……`);
  });

  function readTokens(data: readonly number[]): { type: string; text: string }[] {
    const types = editor.initialized.capabilities.semanticTokensProvider?.legend.tokenTypes ?? [];
    const lines = PAGE.split('\n');
    const found: { type: string; text: string }[] = [];
    let line = 0;
    let character = 0;
    for (let i = 0; i < data.length; i += 5) {
      const [down = 0, right = 0, length = 0, type = 0] = data.slice(i, i + 4);
      character = down > 0 ? right : character + right;
      line += down;
      found.push({ type: types[type] ?? '', text: (lines[line] ?? '').slice(character, character + length) });
    }
    return found;
  }
});

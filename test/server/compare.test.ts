import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { CodeActionRequest, type CodeAction, type Diagnostic } from 'vscode-languageserver-protocol';
import { COMPARE, PASSAGE, type Passage } from '../../src/server/protocol';
import { buildServer } from '../support/built-server';
import { Editor } from '../support/editor';

const FIRST = '老书店搬到河对岸已经一个月了。\n店主何未央每天清早划着小船送三趟书，船舱里垫着干稻草，雨天再盖一层油布。来借书的人先在码头坐一坐，喝一碗她煮的姜茶，再慢慢挑。';
const SECOND = '老书店搬到河对岸已经一个多月了。店主何未央每天划着小船送三趟书，船舱里垫着干稻草，雨天再盖一层油布。来借书的人先在码头坐一坐，喝一碗她煮的姜茶，再慢慢挑。';
const PAGE = `河对岸的书店\n\n${FIRST}\n\n镇上的孩子给小船起了个名字，叫“书脊”。\n\n${SECOND}\n`;

describe('an edited copy', () => {
  let editor: Editor;
  let uri: string;
  let copy: Diagnostic;
  before(async () => {
    editor = await Editor.start({ program: await buildServer(), initializationOptions: { compare: true } });
    uri = await editor.open(PAGE);
    const found = (await editor.pull(uri)).find(({ code }) => code === 'duplicate-passage');
    assert.ok(found);
    copy = found;
  });
  after(() => editor.stop());

  const actions = async (of: Editor = editor): Promise<CodeAction[]> => {
    const given = await of.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range: copy.range, context: { diagnostics: [copy] } });
    return given as CodeAction[];
  };

  test('says with each choice what would be lost', async () => {
    assert.deepEqual((await actions()).map(({ title }) => title), [
      '保留前一处，删去后一处（失去“多”）',
      '保留后一处，删去前一处（失去“清早”）',
      '对照两处，看哪里不同',
    ]);
  });

  test('either of the two can be kept, and no empty paragraph stays', async () => {
    const [keepEarlier, keepLater] = await actions();
    const kept = (action: CodeAction | undefined): string => {
      const [change] = action?.edit?.documentChanges ?? [];
      return change && 'edits' in change ? editor.edited(uri, change.edits as never) : '';
    };
    assert.equal(kept(keepEarlier), PAGE.replace(`\n\n${SECOND}`, ''));
    assert.equal(kept(keepLater), PAGE.replace(`${FIRST}\n\n`, ''));
  });

  test('is laid beside the other one sentence by sentence, however the paragraphs are cut', async () => {
    const compare = (await actions()).at(-1)?.command;
    assert.equal(compare?.command, COMPARE);
    const [here, there] = (compare.arguments ?? []) as [Passage, Passage];
    const text = (passage: Passage): Promise<string | null> => editor.connection.sendRequest(PASSAGE, passage);
    const lines = [(await text(there))?.split('\n'), (await text(here))?.split('\n')];
    assert.deepEqual(lines.map((side) => side?.length), [3, 3]);
    assert.deepEqual(lines[0]?.[2], lines[1]?.[2]);
    assert.equal(lines[0]?.join(''), FIRST.replace('\n', ''));
    assert.equal(lines[1]?.join(''), SECOND);
  });

  test('is not to be compared by an editor that cannot show it', async () => {
    const plain = await Editor.start({ program: await buildServer() });
    try {
      await plain.open(PAGE, 'plaintext', uri);
      await plain.pull(uri);
      assert.equal((await actions(plain)).length, 2);
    } finally {
      await plain.stop();
    }
  });
});

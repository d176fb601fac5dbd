import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { loadJieba } from '../../src/host/jieba';
import { loadSequences } from '../../src/host/sequences';
import { readPage } from '../../src/review/page/read-page';
import { review } from '../../src/review/review';
import { buildCommandLine } from '../support/built-server';
import { Editor } from '../support/editor';

const PAGE = readFileSync(join(__dirname, '../../seeds/hengyang-daily-2022-03-02.txt'), 'utf8');
const SEVERITY = { certain: 1, likely: 2, possible: 3 } as const;

test('what the review finds on the real page, an editor is given over “qingyang lsp --stdio”, key by key', async () => {
  const editor = await Editor.start({
    program: await buildCommandLine(),
    args: ['lsp', '--stdio'],
    // The cursor is never where the text changes: nothing is held back as still being typed.
    initializationOptions: { status: true, cursor: true },
  });
  const { lexicon } = loadJieba();
  const expected = (text: string): unknown[] => {
    const document = TextDocument.create('', '', 0, text);
    return review(readPage(text), { lexicon, sequences: loadSequences() }).findings.map((finding) => ({
      code: finding.rule,
      severity: SEVERITY[finding.certainty],
      message: finding.message.zh,
      start: document.positionAt(finding.range.start),
      end: document.positionAt(finding.range.end),
      related: finding.related.length,
    }));
  };
  const given = async (uri: string): Promise<unknown[]> => {
    const refreshes = editor.refreshes;
    let diagnostics = await editor.pull(uri);
    if (editor.statuses.findLast((status) => status.uri === uri)?.pending) {
      await editor.until(() => (editor.refreshes > refreshes ? true : undefined));
      diagnostics = await editor.pull(uri);
    }
    return diagnostics.map(({ code, severity, message, range, relatedInformation = [] }) => ({
      code,
      severity,
      message,
      ...range,
      related: relatedInformation.length,
    }));
  };
  const uri = await editor.open(PAGE);
  assert.ok(expected(PAGE).length > 0);
  assert.deepEqual(await given(uri), expected(PAGE));
  for (const [old, text] of [['8个首批', '9个首批'], ['“安全链”', '安全链”'], ['\n\n', '\r\n\r\n\r\n'], ['。', '𠮷。']] as const) {
    await editor.replace(uri, old, text);
    assert.deepEqual(await given(uri), expected(editor.text(uri)), `${old} → ${text}`);
  }
  assert.equal(await editor.stop(), 0);
});

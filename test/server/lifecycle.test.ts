import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { before, describe, test } from 'node:test';
import { BYLINE_KEYS } from '../../src/review/byline-completion';
import { buildServer } from '../support/built-server';
import { capabilities, Editor } from '../support/editor';

describe('the language server from hello to goodbye', () => {
  let program: string;
  before(async () => {
    program = await buildServer();
  });

  test('to an editor that asks for diagnostics it offers them', async () => {
    const editor = await Editor.start({ program });
    assert.deepEqual(editor.initialized, {
      serverInfo: { name: 'qingyang' },
      capabilities: {
        textDocumentSync: { openClose: true, change: 2, save: { includeText: false } },
        diagnosticProvider: { identifier: 'qingyang', interFileDependencies: true, workspaceDiagnostics: true },
        codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.qingyang'] },
        completionProvider: { triggerCharacters: [...BYLINE_KEYS] },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        documentSymbolProvider: { label: '清样' },
        foldingRangeProvider: true,
        semanticTokensProvider: {
          legend: {
            tokenTypes: ['headline', 'subhead', 'crosshead', 'caption', 'credit', 'dateline', 'marker', 'outlet', 'role', 'person'],
            tokenModifiers: [],
          },
          full: true,
          documentSelector: [{ language: 'newspaper-page' }, { language: 'plaintext' }],
        },
        documentFormattingProvider: true,
        documentRangeFormattingProvider: true,
        executeCommandProvider: {
          commands: [
            'qingyang.reflow',
            'qingyang.previewReflow',
            'qingyang.checkPage',
            'qingyang.applySafeFixes',
            'qingyang.ignoreHere',
            'qingyang.ignoreInFile',
            'qingyang.ignoreCheck',
            'qingyang.undoIgnore',
            'qingyang.checkWorkspace',
          ],
        },
      },
    });
    assert.equal(await editor.stop(), 0);
  });

  test('to an editor that cannot be told to ask again it sends them', async () => {
    const editor = await Editor.start({ program, capabilities: capabilities.pushed });
    assert.equal(editor.initialized.capabilities.diagnosticProvider, undefined);
    assert.equal(await editor.stop(), 0);
  });

  test('an editor that goes without a word leaves no server behind', async () => {
    const editor = await Editor.start({ program, capabilities: {} });
    const gone = new Promise<number | null>((resolve) => editor.process.once('exit', resolve));
    editor.connection.dispose();
    editor.process.stdin?.end();
    assert.notEqual(await gone, null);
  });

  test('without a way to speak it says so and fails', async () => {
    const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'pipe'] });
    const status = await new Promise<number | null>((resolve) => child.once('exit', resolve));
    assert.notEqual(status, 0);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';

const ROOT = join(__dirname, '../..');

/** A piece of text with the scopes that the grammar gives it, outermost first, the language's own left out. */
export interface Scoped {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** The grammar of a newspaper page as VS Code runs it. */
export async function loadGrammar(): Promise<(text: string) => Scoped[]> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const path = join(ROOT, 'syntaxes/newspaper-page.tmLanguage.json');
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(readFileSync(path, 'utf8'), path)),
  });
  const grammar = await registry.loadGrammar('text.newspaper-page');
  if (!grammar) throw new Error(`no grammar in ${path}`);
  return (text) => tokenize(grammar, text);
}

function tokenize(grammar: IGrammar, text: string): Scoped[] {
  let stack = INITIAL;
  return text.split(/\r?\n/u).flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1).flatMap((scope) => scope.split(' ')).map((scope) => scope.replace(/\.newspaper-page$/u, '')),
    }));
  });
}

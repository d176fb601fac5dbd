import { l10n, StatusBarAlignment, window, workspace, type Disposable, type StatusBarItem } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { CHARACTERS, type Characters } from '../server/protocol';
import { isReviewed } from './languages';

/** Says how long the page is, and the article that the cursor is in, as newspapers count. */
export class CharacterCount implements Disposable {
  readonly #item: StatusBarItem;
  readonly #counts = new Map<string, Characters>();
  readonly #parts: readonly { dispose(): void }[];

  constructor(client: LanguageClient) {
    this.#item = window.createStatusBarItem('qingyang.characters', StatusBarAlignment.Right, 101);
    this.#item.name = l10n.t('Qingyang character count');
    const show = (): void => {
      this.#show();
    };
    this.#parts = [
      this.#item,
      client.onNotification(CHARACTERS, (counts: Characters) => {
        this.#counts.set(counts.uri, counts);
        this.#show();
      }),
      workspace.onDidCloseTextDocument((document) => this.#counts.delete(document.uri.toString())),
      window.onDidChangeActiveTextEditor(show),
      window.onDidChangeTextEditorSelection(show),
    ];
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  #show(): void {
    const editor = window.activeTextEditor;
    const counts = editor && isReviewed(editor.document) ? this.#counts.get(editor.document.uri.toString()) : undefined;
    if (!editor || !counts) {
      this.#item.hide();
      return;
    }
    const { line } = editor.selection.active;
    const article = counts.articles.find(({ startLine, endLine }) => startLine <= line && line <= endLine);
    this.#item.text = article ? l10n.t('{0} / {1} characters', shown(article.characters), shown(counts.characters)) : l10n.t('{0} characters', shown(counts.characters));
    this.#item.tooltip = [
      ...(article ? [l10n.t('This story “{0}”: {1} characters', article.name, shown(article.characters))] : []),
      l10n.t('The whole page: {0} characters', shown(counts.characters)),
      l10n.t('As newspapers count: marks included, blanks not.'),
    ].join('\n');
    this.#item.show();
  }
}

const shown = (count: number): string => count.toLocaleString('en');

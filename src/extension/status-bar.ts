import { l10n, StatusBarAlignment, window, workspace, type Disposable, type StatusBarItem } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { STATUS, type ReviewState, type Status } from '../server/protocol';
import { isReviewed } from './languages';
import { detailStatus, labelOf } from './status-text';

/** What a click does, by how the review went. */
const COMMANDS: Partial<Record<ReviewState, string>> = {
  reviewed: 'workbench.actions.view.problems',
  'too-long': 'qingyang.checkPage',
  failed: 'qingyang.showLog',
};

/** Says how many findings of which kind the page in the active editor has, or why there are none. */
export class StatusBar implements Disposable {
  readonly #item: StatusBarItem;
  readonly #statuses = new Map<string, Status>();
  readonly #parts: readonly { dispose(): void }[];

  constructor(client: LanguageClient) {
    this.#item = window.createStatusBarItem('qingyang.status', StatusBarAlignment.Right, 100);
    this.#item.name = l10n.t('Qingyang review');
    this.#parts = [
      this.#item,
      client.onNotification(STATUS, (status: Status) => {
        this.#statuses.set(status.uri, status);
        this.#show();
      }),
      workspace.onDidCloseTextDocument((document) => {
        this.#statuses.delete(document.uri.toString());
      }),
      window.onDidChangeActiveTextEditor(() => {
        this.#show();
      }),
    ];
    this.#show();
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  #show(): void {
    const document = window.activeTextEditor?.document;
    if (!document || !isReviewed(document)) {
      this.#item.hide();
      return;
    }
    const status = this.#statuses.get(document.uri.toString());
    this.#item.text = status ? labelOf(status) : '$(loading~spin) 清样';
    this.#item.tooltip = status ? detailStatus(status) : l10n.t('Reading the page…');
    this.#item.accessibilityInformation = { label: `${l10n.t('Qingyang review')}: ${this.#item.tooltip}` };
    this.#item.command = status && COMMANDS[status.state];
    this.#item.show();
  }
}

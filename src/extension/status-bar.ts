import { l10n, StatusBarAlignment, window, type Disposable, type StatusBarItem } from 'vscode';
import type { ReviewState } from '../server/protocol';
import { isReviewed } from './languages';
import { detailStatus, labelOf } from './status-text';
import type { Statuses } from './statuses';

/** What a click does, by how the review went. */
const COMMANDS: Partial<Record<ReviewState, string>> = {
  reviewed: 'workbench.actions.view.problems',
  'too-long': 'qingyang.checkPage',
  waiting: 'qingyang.checkPage',
  failed: 'qingyang.showLog',
};

/** Says how many findings of which kind the page in the active editor has, or why there are none. */
export class StatusBar implements Disposable {
  readonly #item: StatusBarItem;
  readonly #parts: readonly { dispose(): void }[];

  constructor(private readonly statuses: Statuses) {
    this.#item = window.createStatusBarItem('qingyang.status', StatusBarAlignment.Right, 100);
    this.#item.name = l10n.t('Qingyang review');
    this.#parts = [
      this.#item,
      statuses.onDidChange(() => {
        this.#show();
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
    const status = this.statuses.of(document.uri.toString());
    this.#item.text = status ? labelOf(status) : '$(loading~spin) 清样';
    this.#item.tooltip = status ? detailStatus(status) : l10n.t('Reading the page…');
    this.#item.accessibilityInformation = { label: `${l10n.t('Qingyang review')}: ${this.#item.tooltip}` };
    this.#item.command = status && COMMANDS[status.state];
    this.#item.show();
  }
}

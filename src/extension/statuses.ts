import { EventEmitter, workspace, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { STATUS, type Status } from '../server/protocol';

/** How the last review of each page went, as the server told it. */
export class Statuses implements Disposable {
  readonly #statuses = new Map<string, Status>();
  readonly #changed = new EventEmitter<Status>();
  readonly onDidChange = this.#changed.event;
  readonly #parts: readonly { dispose(): void }[];

  constructor(client: LanguageClient) {
    this.#parts = [
      this.#changed,
      client.onNotification(STATUS, (status: Status) => {
        this.#statuses.set(status.uri, status);
        this.#changed.fire(status);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#statuses.delete(uri.toString())),
    ];
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  of(uri: string): Status | undefined {
    return this.#statuses.get(uri);
  }
}

import type { Connection } from 'vscode-languageserver';
import type { Message } from '../review/finding';
import { defaultSettings } from '../settings/settings';
import type { Client } from './client';
import { findPages } from './pages';
import type { WorkspaceSummary } from './protocol';
import { record } from './record';
import type { DocumentSettings } from './settings';
import type { Workspace } from './workspace';

export const CHECK_WORKSPACE = 'qingyang.checkWorkspace';

const TITLE: Message = { zh: '清样：检查工作区', en: 'Qingyang: checking the workspace' };

/** The command that checks every page of the workspace; its argument may name them: `{ uris }`. */
export class CheckWorkspace {
  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    private readonly settings: DocumentSettings,
    private readonly workspace: Workspace,
  ) {}

  /** Shows how far it has come and can be called off where the editor knows how to. */
  async run(args: unknown): Promise<WorkspaceSummary> {
    const { uris } = record(args);
    const pages = Array.isArray(uris) ? uris.filter((uri) => typeof uri === 'string') : await findPages(this.connection, this.client);
    const progress = this.client.progress ? await this.connection.window.createWorkDoneProgress() : undefined;
    const say = this.settings.speaker(defaultSettings);
    const never = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) };
    progress?.begin(say(TITLE), 0, undefined, true);
    let shown = 0;
    try {
      return await this.workspace.check(pages, progress?.token ?? never, (done, all) => {
        const percent = Math.floor((100 * done) / all);
        if (percent === shown) return;
        shown = percent;
        progress?.report(percent, `${done}/${all}`);
      });
    } finally {
      progress?.done();
    }
  }
}

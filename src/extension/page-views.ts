import { commands, Disposable, l10n, Uri, ViewColumn, window, type WebviewPanel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { PAGE_VIEW, type PageView, type PageViewParams } from '../server/protocol';
import { isReviewed } from './languages';
import { REVEAL, REVEAL_LINK } from './reveal';
import { saveReport } from './save-report';
import type { Statuses } from './statuses';

type ViewName = Exclude<PageViewParams['view'], 'report-json'>;

/** A view of a page in a window beside it; it follows the page. */
interface Open {
  readonly uri: string;
  readonly view: ViewName;
  readonly panel: WebviewPanel;
  version: number;
}

/** Views of a page that the server writes: figures, report. They run no script; their links can do one thing, show a place. */
export class PageViews implements Disposable {
  readonly #open = new Map<string, Open>();
  readonly #parts: Disposable;

  constructor(
    private readonly client: LanguageClient,
    statuses: Statuses,
  ) {
    this.#parts = Disposable.from(
      commands.registerCommand('qingyang.showFigures', () => this.#show('figures')),
      commands.registerCommand('qingyang.showReport', () => this.#show('report')),
      commands.registerCommand('qingyang.saveReport', () => this.#save()),
      statuses.onDidChange(({ uri, version }) => {
        for (const open of this.#open.values()) if (open.uri === uri && open.version !== version) void this.#fill(open);
      }),
    );
  }

  dispose(): void {
    this.#parts.dispose();
    for (const { panel } of this.#open.values()) panel.dispose();
  }

  async #show(view: ViewName): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (!document || !isReviewed(document)) {
      void window.showInformationMessage(l10n.t('Open a page first: plain text, Markdown or a newspaper page.'));
      return;
    }
    const uri = document.uri.toString();
    const known = this.#open.get(`${view} ${uri}`);
    known?.panel.reveal(undefined, true);
    await this.#fill(known ?? this.#create(uri, view));
  }

  /** The report of the page in the editor, or of the one whose report is in front. */
  async #save(): Promise<void> {
    const document = window.activeTextEditor?.document;
    const shown = [...this.#open.values()].find(({ panel }) => panel.active);
    if (shown) await saveReport(this.client, Uri.parse(shown.uri));
    else if (document && isReviewed(document)) await saveReport(this.client, document.uri);
    else void window.showInformationMessage(l10n.t('Open a page first: plain text, Markdown or a newspaper page.'));
  }

  #create(uri: string, view: ViewName): Open {
    const panel = window.createWebviewPanel(`qingyang.${view}`, '清样', { viewColumn: ViewColumn.Beside, preserveFocus: true }, {
      enableScripts: false,
      enableForms: false,
      enableCommandUris: [REVEAL],
      localResourceRoots: [],
    });
    const key = `${view} ${uri}`;
    const open = { uri, view, panel, version: -1 };
    this.#open.set(key, open);
    panel.onDidDispose(() => this.#open.delete(key));
    return open;
  }

  async #fill(open: Open): Promise<void> {
    const params: PageViewParams = { uri: open.uri, view: open.view, link: REVEAL_LINK };
    const answer = await this.client.sendRequest<PageView | null>(PAGE_VIEW, params);
    if (this.#open.get(`${open.view} ${open.uri}`) !== open) return;
    if (!answer) {
      // What is shown stays while the page is empty, or too long to be reviewed by itself.
      if (open.version >= 0) return;
      open.panel.dispose();
      void window.showInformationMessage(l10n.t('{0} has not been reviewed: the status bar says why.', nameOf(open.uri)));
      return;
    }
    open.version = answer.version;
    open.panel.title = answer.title;
    open.panel.webview.html = answer.text;
  }
}

const nameOf = (uri: string): string => Uri.parse(uri).path.split('/').at(-1) ?? uri;

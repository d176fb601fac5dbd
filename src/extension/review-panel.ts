import {
  commands,
  EventEmitter,
  l10n,
  languages,
  window,
  workspace,
  type Disposable,
  type DocumentSymbol,
  type TextDocument,
  type TextEditor,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { IGNORED, type IgnoredItem } from '../server/protocol';
import { FindingFilter } from './finding-filter';
import { findingsOf, type Finding } from './findings';
import { isReviewed } from './languages';
import { treeItemOf, type ArticleNode, type FindingNode, type IgnoredGroup, type PanelNode } from './panel-nodes';
import { describeStatus } from './status-text';
import type { Statuses } from './statuses';

export const PANEL = 'qingyang.review';

const IGNORED_GROUP: IgnoredGroup = { kind: 'ignored-group', count: undefined };

/** 清样 in the activity bar: the articles of the page in the editor with what is found in each, and what is ignored. */
export class ReviewPanel implements TreeDataProvider<PanelNode>, Disposable {
  readonly #changed = new EventEmitter<PanelNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: TreeView<PanelNode>;
  readonly #filter = new FindingFilter();
  readonly #parts: readonly { dispose(): void }[];
  #page: TextDocument | undefined;
  #articles: readonly ArticleNode[] = [];
  /** How often it was begun to take in what is found: one that is overtaken shows nothing. */
  #readings = 0;
  #left: { readonly finding: Finding; readonly index: number } | undefined;

  constructor(
    private readonly client: LanguageClient,
    private readonly statuses: Statuses,
  ) {
    this.#view = window.createTreeView(PANEL, { treeDataProvider: this, showCollapseAll: true });
    const projectFiles = workspace.createFileSystemWatcher('**/.qingyang.json');
    const showIgnored = (): void => {
      void this.#countIgnored();
    };
    this.#parts = [
      this.#view,
      this.#changed,
      projectFiles,
      this.#view.onDidChangeVisibility(() => {
        const editor = window.activeTextEditor;
        if (editor && editor.document === this.#page) this.#follow(editor);
      }),
      projectFiles.onDidChange(showIgnored),
      projectFiles.onDidCreate(showIgnored),
      projectFiles.onDidDelete(showIgnored),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === this.#page?.uri.toString())) void this.#read();
      }),
      statuses.onDidChange(({ uri }) => {
        if (uri !== this.#page?.uri.toString()) return;
        this.#say();
        if (IGNORED_GROUP.count === undefined) void this.#countIgnored();
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        this.#turnTo(editor);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === this.#page && textEditor === window.activeTextEditor) this.#follow(textEditor);
      }),
      commands.registerCommand('qingyang.filterFindings', () => this.#ask()),
      commands.registerCommand('qingyang.clearFilter', () => {
        this.#filter.clear();
        void this.#read();
      }),
    ];
    this.#turnTo(window.activeTextEditor);
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  /** The node that is selected in the panel. */
  get selected(): PanelNode | undefined {
    return this.#view.selection[0];
  }

  /** What is shown of the page, in its order. */
  get findings(): readonly Finding[] {
    return this.#articles.flatMap(({ findings }) => findings.map(({ finding }) => finding));
  }

  /** What is found on the page and not filtered out, whether or not it is listed yet. */
  get found(): readonly Finding[] {
    return this.#page ? findingsOf(this.#page.uri).filter((finding) => this.#filter.shows(finding)) : [];
  }

  /** How the review of the page went, and that something is left out. */
  get told(): string {
    const status = this.#page && this.statuses.of(this.#page.uri.toString());
    const hidden = this.#page && this.#filter.isOn ? findingsOf(this.#page.uri).length - this.found.length : 0;
    const filtered = hidden > 0 ? l10n.t('{0} of them are filtered out.', hidden) : '';
    return [status ? describeStatus(status) : '', filtered].filter(Boolean).join(' ');
  }

  /**
   * A finding that stood at `index` was mended or ignored from here: once it is gone, what follows it is in focus, so that the
   * keys go on from there.
   */
  goOnAfter(finding: Finding, index: number): void {
    this.#left = { finding, index };
    void this.#goOn();
  }

  getTreeItem(node: PanelNode): TreeItem {
    return treeItemOf(node);
  }

  getParent(node: PanelNode): PanelNode | undefined {
    return node.kind === 'finding' ? node.parent : undefined;
  }

  async getChildren(node?: PanelNode): Promise<PanelNode[]> {
    if (!node) return this.#page ? [...this.#articles, IGNORED_GROUP] : [];
    if (node.kind === 'article') return [...node.findings];
    if (node.kind !== 'ignored-group') return [];
    const items = await this.#ignored();
    return items.map((item) => ({ kind: 'ignored', item }));
  }

  #ignored(): Promise<IgnoredItem[]> {
    return this.client.sendRequest<IgnoredItem[]>(IGNORED);
  }

  async #countIgnored(): Promise<void> {
    IGNORED_GROUP.count = (await this.#ignored()).length;
    this.#changed.fire(IGNORED_GROUP);
  }

  /** Another page, or none. What is not a page, such as a panel, leaves the last one. */
  #turnTo(editor: TextEditor | undefined): void {
    if (editor && !isReviewed(editor.document)) return;
    if (!editor && window.visibleTextEditors.some(({ document }) => document === this.#page)) return;
    this.#page = editor?.document;
    void commands.executeCommand('setContext', 'qingyang.hasPage', this.#page !== undefined);
    void this.#read();
  }

  /** Takes in what is found on the page now. */
  async #read(): Promise<void> {
    const page = this.#page;
    const reading = ++this.#readings;
    const articles = page ? await this.#articlesOf(page) : [];
    if (reading !== this.#readings) return;
    this.#articles = articles;
    this.#view.badge = page && { value: this.findings.length, tooltip: l10n.t('{0} findings', this.findings.length) };
    this.#say();
    this.#changed.fire(undefined);
    if (await this.#goOn()) return;
    const editor = window.activeTextEditor;
    if (editor && editor.document === page) this.#follow(editor);
  }

  /** Whether something was left and is gone: what follows it is then chosen. */
  async #goOn(): Promise<boolean> {
    if (!this.#left) return false;
    const { index, finding: left } = this.#left;
    const nodes = this.#articles.flatMap(({ findings }) => findings);
    if (nodes.some(({ finding }) => finding.rule === left.rule && finding.fingerprint === left.fingerprint)) return false;
    this.#left = undefined;
    const next = nodes[Math.min(index, nodes.length - 1)];
    if (next) await this.#view.reveal(next, { select: true, focus: true });
    return next !== undefined;
  }

  async #articlesOf(page: TextDocument): Promise<ArticleNode[]> {
    const findings = findingsOf(page.uri).filter((finding) => this.#filter.shows(finding));
    const symbols = (await commands.executeCommand<DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', page.uri)) ?? [];
    const check = (rule: string): string => this.#titleOf(page, rule);
    const articles = symbols.map(({ name, range }): ArticleNode => {
      const inside = findings.filter(({ diagnostic }) => range.contains(diagnostic.range.start));
      return { kind: 'article', title: name, range, findings: inside.map((finding) => ({ kind: 'finding', finding, check: check(finding.rule) })) };
    });
    const outside = findings.filter(({ diagnostic }) => !symbols.some(({ range }) => range.contains(diagnostic.range.start)));
    const rest = outside.map((finding): FindingNode => ({ kind: 'finding', finding, check: check(finding.rule) }));
    const [first] = outside;
    if (first) articles.push({ kind: 'article', title: l10n.t('Elsewhere on the page'), range: first.diagnostic.range, findings: rest });
    for (const article of articles) for (const node of article.findings) node.parent = article;
    return articles.filter(({ findings: inside }) => inside.length > 0).sort((a, b) => a.range.start.compareTo(b.range.start));
  }

  #titleOf(page: TextDocument, rule: string): string {
    return this.statuses.of(page.uri.toString())?.kinds.find((kind) => kind.rule === rule)?.title ?? rule;
  }

  /** The line above the tree. */
  #say(): void {
    this.#view.message = this.told;
  }

  /** Selects what the cursor is in. */
  #follow({ selection }: TextEditor): void {
    if (!this.#view.visible) return;
    const at = selection.active;
    const nodes = this.#articles.flatMap(({ findings }) => findings);
    const node = nodes.findLast(({ finding }) => finding.diagnostic.range.contains(at)) ?? this.#articles.find(({ range }) => range.contains(at));
    if (node && node !== this.selected) void this.#view.reveal(node, { select: true, focus: false });
  }

  async #ask(): Promise<void> {
    const page = this.#page;
    if (!page) return;
    await this.#filter.ask(findingsOf(page.uri), (rule) => this.#titleOf(page, rule));
    await this.#read();
  }
}

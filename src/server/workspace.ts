import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Emitter, type CancellationToken, type DocumentUri } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { textsIn } from '../host/paths';
import { FileError, readTextFile } from '../host/text-file';
import { loadSequences } from '../host/sequences';
import { AcrossPages, type PagePlace } from '../review/across-pages';
import type { Finding } from '../review/finding';
import type { KnownFinding, Separated } from '../review/ignored';
import { isChinese } from '../review/page/chinese-share';
import type { Page } from '../review/page/page';
import { readPage } from '../review/page/read-page';
import { review } from '../review/review';
import { levelOf, offChecks, type Level } from '../settings/level';
import { selectShown } from '../settings/selection';
import type { Settings } from '../settings/settings';
import type { PageDocuments } from './documents';
import { nameOf } from './page-name';
import type { WorkspaceSummary } from './protocol';
import type { DocumentSettings, PageSettings } from './settings';
import { turn } from './turn';
import type { Words } from './words';

/** A page of the workspace that no editor has open, reviewed as it lies on the disk. */
export interface ClosedPage {
  readonly document: TextDocument;
  readonly settings: PageSettings;
  /** Its own findings, without what it shares with other pages. */
  readonly findings: readonly Finding[];
  /** Grows with every change of what is found on it. */
  readonly stamp: number;
}

/** A day has no more pages in one folder. */
const MOST_BESIDE = 120;

/** How far a check of the workspace has come. */
export type OnProgress = (done: number, all: number) => void;

/**
 * The pages of the workspace, from the time when they are first checked: each is reviewed, and what stands on two is
 * told at both. Open pages are reviewed elsewhere and only compared here.
 */
export class Workspace {
  readonly #day = new AcrossPages(loadSequences);
  readonly #closed = new Map<DocumentUri, ClosedPage>();
  /** Every page that was asked for; with the version that was compared where it is open. */
  readonly #pages = new Map<DocumentUri, number | undefined>();
  readonly #changed = new Emitter<ReadonlySet<DocumentUri>>();
  /** Pages that were closed, are none of the workspace's, and whose findings the editor may still show. */
  readonly #left = new Set<DocumentUri>();
  /** Pages of the workspace whose documents are open, and that no tab shows. */
  readonly #hidden = new Set<DocumentUri>();
  #stamp = 0;
  /** What is found on these pages may be otherwise now. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly documents: PageDocuments,
    private readonly settings: DocumentSettings,
    private readonly words: Words,
    private readonly log: (line: string) => void,
  ) {
    settings.onDidChange(() => void this.#takeAgain());
    documents.texts.onDidOpen(({ document }) => this.#left.delete(document.uri));
    documents.texts.onDidClose(({ document }) => {
      this.#hidden.delete(document.uri);
      if (this.#pages.has(document.uri)) void this.refresh(document.uri);
      else this.leave(document.uri);
    });
  }

  get uris(): IterableIterator<DocumentUri> {
    return this.#pages.keys();
  }

  /** The pages closed since this was last asked of which nothing is to be shown any more. */
  takeLeft(): DocumentUri[] {
    const left = [...this.#left];
    this.#left.clear();
    return left;
  }

  /** No tab shows this page any more, though its document may be open yet. One of the workspace is told of like the closed ones. */
  leave(uri: DocumentUri): void {
    if (this.#pages.has(uri)) {
      this.#hidden.add(uri);
      void this.refresh(uri);
      return;
    }
    this.#left.add(uri);
    this.#changed.fire(new Set([uri]));
  }

  /** A tab shows this page: the editor asks about it by itself. */
  show(uri: DocumentUri): void {
    this.#hidden.delete(uri);
  }

  #openOf(uri: DocumentUri): TextDocument | undefined {
    return this.#hidden.has(uri) ? undefined : this.documents.get(uri);
  }

  /** A page that is not open; undefined where it is, or was not asked for. */
  closed(uri: DocumentUri): ClosedPage | undefined {
    return this.#openOf(uri) ? undefined : this.#closed.get(uri);
  }

  /** What is found on a page that is not open: its own findings and what it shares. */
  findingsOf(page: Omit<ClosedPage, 'stamp'>): readonly KnownFinding[] {
    return this.#select(page).shown;
  }

  #select({ document, findings, settings }: Omit<ClosedPage, 'stamp'>): Separated {
    const all = [...findings, ...this.#sharedOf(document.uri)].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
    return selectShown(document.getText(), all, settings);
  }

  /** Checks these pages; those of an earlier time that are not among them are forgotten. */
  async check(uris: readonly DocumentUri[], token: CancellationToken, onProgress: OnProgress): Promise<WorkspaceSummary> {
    this.words.load();
    for (const uri of [...this.#pages.keys()]) if (!uris.includes(uri)) this.#forget(uri);
    let done = 0;
    for (const uri of uris) {
      await turn();
      if (token.isCancellationRequested) break;
      await this.#take(uri);
      onProgress(++done, uris.length);
    }
    this.#tell(new Set(uris));
    return { ...(await this.#count()), pages: done, cancelled: done < uris.length };
  }

  /** Whether the workspace was checked: from then on its pages are followed. */
  get isChecked(): boolean {
    return this.#pages.size > 0;
  }

  /** Takes in pages that were made since. */
  async add(uris: readonly DocumentUri[]): Promise<void> {
    for (const uri of uris) {
      if (this.#pages.has(uri)) continue;
      const affected = await this.#take(uri);
      this.#tell(affected.add(uri));
    }
  }

  /** What an open page shares with the others, as it stands now. */
  compare(document: TextDocument, page: Page): Finding[] {
    return this.#follow(document, page) ? this.#sharedOf(document.uri) : [];
  }

  /** A page as it stands in the editor, else as it lies on the disk. */
  documentOf(uri: DocumentUri): TextDocument | undefined {
    return this.#openOf(uri) ?? this.#closed.get(uri)?.document ?? this.#read(uri);
  }

  /** Where the story goes on, or comes from, of the jump line at an offset: among the pages checked, else among those beside it. */
  otherSideOfJump(document: TextDocument, offset: number): PagePlace | undefined {
    const { uri } = document;
    const page = this.documents.page(document);
    if (!page.blocks.some(({ start, end, reading }) => start <= offset && offset <= end && reading.jumpLine)) return undefined;
    if (this.#follow(document, page)) return this.#day.otherSideOfJump(uri, offset);
    const beside = this.#pagesBeside(uri);
    beside.put(uri, page);
    return beside.otherSideOfJump(uri, offset);
  }

  /** Compares a page of the workspace as it stands in the editor now; whether it is one. */
  #follow({ uri, version }: TextDocument, page: Page): boolean {
    if (!this.#pages.has(uri)) return false;
    if (this.#pages.get(uri) !== version) {
      this.#pages.set(uri, version);
      this.#tell(this.#day.put(uri, page));
    }
    return true;
  }

  /** The pages in the folder of one, as they lie there or stand in the editor. */
  #pagesBeside(uri: DocumentUri): AcrossPages {
    const day = new AcrossPages(loadSequences);
    if (!uri.startsWith('file:')) return day;
    const folder = dirname(fileURLToPath(uri));
    for (const path of textsIn(folder).slice(0, MOST_BESIDE)) {
      const beside = pathToFileURL(path).href;
      const open = this.documents.get(beside);
      const document = open ?? this.#read(beside);
      if (document) day.put(beside, open ? this.documents.page(open) : readPage(document.getText()));
    }
    return day;
  }

  /** Reads a page again from the disk: it was closed, or changed there. */
  async refresh(uri: DocumentUri): Promise<void> {
    if (!this.#pages.has(uri) || this.#openOf(uri)) return;
    const affected = await this.#take(uri);
    this.#tell(affected.add(uri));
  }

  /** Reviews all pages that are not open once more. */
  async #takeAgain(): Promise<void> {
    for (const uri of [...this.#closed.keys()]) {
      await turn();
      await this.refresh(uri);
    }
  }

  async #take(uri: DocumentUri): Promise<Set<DocumentUri>> {
    const open = this.#openOf(uri);
    if (open) {
      this.#closed.delete(uri);
      this.#pages.set(uri, open.version);
      return this.#day.put(uri, this.documents.page(open));
    }
    const document = this.#read(uri);
    const settings = await this.settings.of(uri);
    this.settings.forget(uri);
    const page = readPage(document?.getText() ?? '');
    const reviewed = document && this.#reviewed(document, settings, page);
    if (!reviewed) return this.#forget(uri, document !== undefined);
    this.#pages.set(uri, undefined);
    this.#closed.set(uri, { ...reviewed, stamp: ++this.#stamp });
    return this.#day.put(uri, page);
  }

  /** Whether a page is compared with the others. */
  compares(uri: DocumentUri): boolean {
    return this.#pages.has(uri);
  }

  /** Reviews a page as it lies on the disk; undefined where there is nothing to review. */
  async reviewClosed(uri: DocumentUri): Promise<(Separated & { document: TextDocument }) | undefined> {
    const known = this.closed(uri);
    if (known) return { document: known.document, ...this.#select(known) };
    const document = this.#read(uri);
    if (document) this.words.load();
    const settings = await this.settings.of(uri);
    this.settings.forget(uri);
    const reviewed = document && this.#reviewed(document, settings, readPage(document.getText()));
    return reviewed && { document, ...this.#select(reviewed) };
  }

  #read(uri: DocumentUri): TextDocument | undefined {
    if (!uri.startsWith('file:')) return undefined;
    try {
      return TextDocument.create(uri, 'plaintext', 0, readTextFile(fileURLToPath(uri)).text);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      this.log(`${uri}: ${error.shown.zh}`);
      return undefined;
    }
  }

  #forget(uri: DocumentUri, keep = false): Set<DocumentUri> {
    this.#closed.delete(uri);
    if (keep) this.#pages.set(uri, undefined);
    else this.#pages.delete(uri);
    return this.#day.delete(uri);
  }

  #sharedOf(uri: DocumentUri): Finding[] {
    return this.#day.findingsOf(uri, nameOf);
  }

  #tell(uris: ReadonlySet<DocumentUri>): void {
    if (uris.size === 0) return;
    for (const uri of uris) {
      const page = this.#closed.get(uri);
      if (page) this.#closed.set(uri, { ...page, stamp: ++this.#stamp });
    }
    this.#changed.fire(uris);
  }

  async #count(): Promise<Record<Level, number>> {
    const counts = { error: 0, warning: 0, information: 0 };
    for (const uri of this.#pages.keys()) {
      const open = this.#openOf(uri);
      const page = open ? this.#reviewed(open, await this.settings.of(uri), this.documents.page(open)) : this.#closed.get(uri);
      if (!page) continue;
      for (const { certainty, rule } of this.findingsOf(page)) counts[levelOf(certainty, page.settings.checks[rule])] += 1;
    }
    return counts;
  }

  #reviewed(document: TextDocument, settings: PageSettings, page: Page): Omit<ClosedPage, 'stamp'> | undefined {
    if (!isReviewable(document.getText(), settings)) return undefined;
    const { findings } = review(page, { lexicon: this.words.lexicon, sequences: loadSequences(), house: settings.house, off: offChecks(settings.checks) });
    return { document, settings, findings };
  }
}

function isReviewable(text: string, { enable, maxCharacters }: Settings): boolean {
  return enable && text.length <= maxCharacters && isChinese(text);
}

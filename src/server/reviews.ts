import { Emitter, type CancellationToken, type DocumentUri } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { loadSequences } from '../host/sequences';
import type { IgnoredFinding, KnownFinding } from '../review/ignored';
import { CheckFailure, reviewInSteps } from '../review/review';
import { offChecks } from '../settings/level';
import { selectShown } from '../settings/selection';
import type { PageDocuments } from './documents';
import type { ReviewState } from './protocol';
import type { DocumentSettings, PageSettings } from './settings';
import { turn } from './turn';
import type { Words } from './words';
import type { Workspace } from './workspace';

/** The review of one version of a document. */
export interface Outcome {
  readonly document: TextDocument;
  readonly version: number;
  readonly settings: PageSettings;
  readonly state: ReviewState;
  /** What is to be shown. */
  readonly findings: readonly KnownFinding[];
  readonly ignored: readonly IgnoredFinding[];
  /** Checks that wait for the dictionary. */
  readonly pending: readonly string[];
  /** Checks that broke down; the log says how. */
  readonly broken: readonly string[];
}

interface Job {
  readonly version: number;
  readonly generation: number;
  readonly outcome: Promise<Outcome | undefined>;
  superseded: boolean;
}

/** The review of each open document: one at a time, shared by all who ask, and given up when a newer version comes. */
export class Reviews {
  #jobs = new Map<DocumentUri, Job>();
  #forced = new Map<DocumentUri, number>();
  /** Grows whenever the same text may be found otherwise. */
  #generation = 0;
  #done = new Emitter<Outcome>();
  #stale = new Emitter<void>();
  /** A version was reviewed. */
  readonly onDidReview = this.#done.event;
  /** What was found may be otherwise now: settings changed, or the dictionary came. */
  readonly onDidGoStale = this.#stale.event;

  constructor(
    private readonly documents: PageDocuments,
    private readonly settings: DocumentSettings,
    private readonly words: Words,
    private readonly workspace: Workspace,
    private readonly log: (line: string) => void,
  ) {
    settings.onDidChange(() => {
      this.#goStale();
    });
    workspace.onDidChange((uris) => {
      if ([...uris].some((uri) => documents.get(uri))) setImmediate(() => {
        this.#goStale();
      });
    });
    documents.texts.onDidClose(({ document }) => {
      this.#drop(document.uri);
      this.#forced.delete(document.uri);
      settings.forget(document.uri);
    });
  }

  /** The review of the newest version of a document; undefined when it is closed or the question is withdrawn. */
  async of(uri: DocumentUri, token?: CancellationToken): Promise<Outcome | undefined> {
    while (!token?.isCancellationRequested) {
      const document = this.documents.get(uri);
      if (!document) return undefined;
      const job = this.#job(document);
      const outcome = await job.outcome;
      // Given up for a newer version, or overtaken while we waited: that one is the answer.
      if (outcome && this.#isCurrent(job, this.documents.get(uri))) return outcome;
    }
    return undefined;
  }

  /** The editor shows a page: it asks about it by itself. */
  show(uri: DocumentUri): void {
    this.workspace.show(uri);
  }

  /** Reviews this version of a document although it is long. */
  async force(uri: DocumentUri): Promise<Outcome | undefined> {
    const version = this.documents.get(uri)?.version;
    if (version === undefined) return undefined;
    this.#forced.set(uri, version);
    this.#drop(uri);
    return this.of(uri);
  }

  /** Loads the dictionary for the checks that wait for it; they run again once it is there. */
  loadWords(): void {
    if (this.words.loaded) return;
    this.words.load();
    this.#goStale();
  }

  #job(document: TextDocument): Job {
    const { uri, version } = document;
    const current = this.#jobs.get(uri);
    if (current && this.#isCurrent(current, document)) return current;
    this.#drop(uri);
    const job: Job = {
      version,
      generation: this.#generation,
      superseded: false,
      outcome: Promise.resolve().then(() => this.#review(document, version, () => job.superseded)),
    };
    this.#jobs.set(uri, job);
    return job;
  }

  async #review(document: TextDocument, version: number, superseded: () => boolean): Promise<Outcome | undefined> {
    const settings = await this.settings.of(document.uri);
    await turn();
    // The document is changed in place by a newer version.
    if (superseded() || document.version !== version) return undefined;
    const told = { document, version, settings, findings: [], ignored: [], pending: [], broken: [] };
    const state = this.#stateOf(document, settings);
    if (state !== 'reviewed') return this.#finish({ ...told, state });
    const before = performance.now();
    try {
      const page = this.documents.page(document);
      const steps = reviewInSteps(page, { lexicon: this.words.lexicon, sequences: loadSequences(), house: settings.house, off: offChecks(settings.checks) });
      for (;;) {
        const step = steps.next();
        if (step.done) {
          const { pending, failures } = step.value;
          const shared = this.workspace.compare(document, page);
          const all = [...step.value.findings, ...shared].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
          const { shown: findings, ignored } = selectShown(document.getText(), all, settings);
          this.log(`${document.uri} v${version}: ${findings.length} findings in ${Math.round(performance.now() - before)} ms`);
          for (const failure of failures) this.#logError(document.uri, failure);
          return this.#finish({ ...told, state, findings, ignored, pending, broken: failures.map(({ rule }) => rule) });
        }
        await turn();
        if (superseded() || document.version !== version) return undefined;
      }
    } catch (error) {
      this.#logError(document.uri, error);
      return this.#finish({ ...told, state: 'failed' });
    }
  }

  #stateOf(document: TextDocument, settings: PageSettings): ReviewState {
    if (!settings.enable) return 'disabled';
    const text = document.getText();
    if (text.trim() === '') return 'empty';
    if (text.length > settings.maxCharacters && this.#forced.get(document.uri) !== document.version) return 'too-long';
    return this.documents.isChinese(document) ? 'reviewed' : 'not-chinese';
  }

  #logError(uri: DocumentUri, error: unknown): void {
    const cause = error instanceof CheckFailure ? error.cause : undefined;
    const stack = cause instanceof Error ? cause.stack : '';
    this.log(`${uri}: ${error instanceof Error ? error.message : String(error)}\n${stack ?? ''}`.trimEnd());
  }

  #finish(outcome: Outcome): Outcome {
    this.#done.fire(outcome);
    return outcome;
  }

  #isCurrent(job: Job, document: TextDocument | undefined): boolean {
    return job.version === document?.version && job.generation === this.#generation;
  }

  #drop(uri: DocumentUri): void {
    const job = this.#jobs.get(uri);
    if (job) job.superseded = true;
    this.#jobs.delete(uri);
  }

  #goStale(): void {
    this.#generation += 1;
    this.#stale.fire();
  }
}

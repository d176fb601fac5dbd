import { Emitter, type DocumentUri, type TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { checks } from '../review/checks/index';
import type { KnownFinding } from '../review/ignored';
import type { Increments, PageDocuments } from './documents';
import type { Cursor } from './protocol';
import { toLspRange } from './ranges';
import type { Outcome } from './reviews';

const UNFINISHED = new Set(checks.filter(({ unfinished }) => unfinished).map(({ id }) => id));

/** What is longer was pasted, not typed. In UTF-16 code units. */
const LONGEST_TYPED = 40;
/** Where the editor does not tell where the cursor is, a line at rest for so long is done. In milliseconds. */
const REST = 2000;

/** The line being typed. */
interface Typed {
  readonly line: number;
  /** Rules that had found something there before. */
  readonly known: ReadonlySet<string>;
  /** Something on it is held back. */
  holding: boolean;
}

interface Shown {
  readonly rule: string;
  readonly first: number;
  readonly last: number;
}

/**
 * Holds back what a sentence still being typed looks like: half a sentence, half a pair of marks. It is shown once the
 * cursor leaves the line; what was shown there before stays.
 */
export class Typing {
  #typed = new Map<DocumentUri, Typed>();
  #shown = new Map<DocumentUri, readonly Shown[]>();
  #timers = new Map<DocumentUri, NodeJS.Timeout>();
  #cursor: Cursor | undefined;
  #settled = new Emitter<DocumentUri>();
  /** What was held back in a document is so no longer. */
  readonly onDidSettle = this.#settled.event;

  /** `tellsCursor`: whether the editor says where the cursor is. */
  constructor(
    documents: PageDocuments,
    private readonly tellsCursor: boolean,
  ) {
    documents.onWillChange((increments) => {
      this.#change(increments);
    });
    documents.texts.onDidClose(({ document }) => {
      clearTimeout(this.#timers.get(document.uri));
      for (const map of [this.#typed, this.#shown, this.#timers]) map.delete(document.uri);
    });
  }

  /** The findings to show of an outcome that has just been reviewed. */
  settled({ document, findings }: Outcome): readonly KnownFinding[] {
    const typed = this.#typed.get(document.uri);
    const shown: Shown[] = [];
    const settled = findings.filter((finding) => {
      const { start, end } = toLspRange(document, finding.range);
      const held = typed !== undefined && isHeld(finding.rule, start.line, end.line, typed);
      if (held) typed.holding = true;
      else shown.push({ rule: finding.rule, first: start.line, last: end.line });
      return !held;
    });
    this.#shown.set(document.uri, shown);
    return settled;
  }

  /** The cursor is at another line now. */
  moveTo(cursor: Cursor): void {
    this.#cursor = cursor;
    for (const [uri, { line }] of [...this.#typed]) {
      if (uri !== cursor.uri || line !== cursor.line) this.#settle(uri);
    }
  }

  #change({ uri, changes }: Increments): void {
    const before = this.#typed.get(uri);
    const typed = changes.length === 1 && changes[0] ? this.#typedBy(uri, changes[0], before) : undefined;
    clearTimeout(this.#timers.get(uri));
    if (!typed) {
      this.#typed.delete(uri);
      return;
    }
    this.#typed.set(uri, typed);
    if (!this.tellsCursor) this.#timers.set(uri, setTimeout(() => { this.#settle(uri); }, REST).unref());
  }

  /** The line that a change leaves being typed, or undefined where it is not a change made by typing. */
  #typedBy(uri: DocumentUri, change: TextDocumentContentChangeEvent, before: Typed | undefined): Typed | undefined {
    if (!('range' in change) || change.text.length > LONGEST_TYPED) return undefined;
    const { start, end } = change.range;
    const elsewhere = this.#cursor?.uri !== uri || this.#cursor.line < start.line || this.#cursor.line > end.line;
    if (this.tellsCursor && elsewhere) return undefined;
    const lines = change.text.split(/\r\n|\r|\n/u).length - 1;
    const line = start.line + lines;
    if (before?.line === line) return before;
    const there = lines > 0 ? [] : (this.#shown.get(uri) ?? []).filter(({ first, last }) => first <= line && line <= last);
    return { line, known: new Set(there.map(({ rule }) => rule)), holding: false };
  }

  #settle(uri: DocumentUri): void {
    const typed = this.#typed.get(uri);
    this.#typed.delete(uri);
    if (typed?.holding) this.#settled.fire(uri);
  }
}

function isHeld(rule: string, first: number, last: number, { line, known }: Typed): boolean {
  return UNFINISHED.has(rule) && !known.has(rule) && first <= line && line <= last;
}

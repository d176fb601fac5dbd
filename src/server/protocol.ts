// What the server and an editor that knows it say to each other beyond LSP.
import type { Range } from 'vscode-languageserver';
import type { Certainty } from '../review/finding';
import type { IgnoreEntry } from '../review/ignored';

/** Why a text has or has not been reviewed. */
export type ReviewState = 'reviewed' | 'waiting' | 'empty' | 'not-chinese' | 'too-long' | 'disabled' | 'failed';

/** How a review went, for a status bar. */
export interface Status {
  readonly uri: string;
  readonly version: number;
  readonly state: ReviewState;
  readonly counts: Readonly<Record<Certainty, number>>;
  /** How many findings of each check, by its title, in the order of the checks. */
  readonly kinds: readonly { readonly rule: string; readonly title: string; readonly count: number }[];
  /** Some checks still wait for the dictionary. */
  readonly pending: boolean;
  /** Checks that broke down; the log says how. */
  readonly broken: readonly string[];
  /** Length of the text in UTF-16 code units. */
  readonly length: number;
}

/** The request, editor to server, for a passage as it is compared with another: a `Passage`'s text, a sentence a line. */
export const PASSAGE = 'qingyang/passage';

/** A stretch of a page, as LSP counts. */
export interface Passage {
  readonly uri: string;
  readonly range: Range;
}

/** The command of an editor that shows two passages side by side: here and there, each a `Passage`. */
export const COMPARE = 'qingyang.compare';

/** The request, server to editor, for the addresses of the workspace's pages: of an editor that said it knows them. */
export const FIND_PAGES = 'qingyang/findPages';
/** Something that is told of no more: a place, a check in a file or folder, or (with neither) a check everywhere. */
export interface Ignored {
  /** The address of the project file that says so. */
  readonly project: string;
  readonly entry: IgnoreEntry;
}

/** The request, editor to server, for the list of what is ignored: gives `IgnoredItem[]`. */
export const IGNORED = 'qingyang/ignored';

/** One line of that list. */
export interface IgnoredItem extends Ignored {
  /** The check's name. */
  readonly title: string;
  /** Where it is now. */
  readonly place?: {
    readonly uri: string;
    readonly range: { readonly start: ProtocolPosition; readonly end: ProtocolPosition };
  };
  /** It matches nothing any more. */
  readonly stale: boolean;
}

/** The request, editor to server, for the fixes of a finding as the text stands now: `FixesParams`, answered by `CurrentFixes`, or null where it is gone. */
export const FIXES = 'qingyang/fixes';

/** A finding, by what it is known by after an edit elsewhere. */
export interface FixesParams {
  readonly uri: string;
  readonly rule: string;
  readonly fingerprint: string;
}

export interface CurrentFixes {
  /** The version of the page that the edits are for. */
  readonly version: number;
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  }[];
}

/** As LSP counts: from 0, in UTF-16 code units. */
export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

/** How a check of the workspace went. */
export interface WorkspaceSummary {
  /** How many pages were looked at. */
  readonly pages: number;
  /** Findings on all of them, as they are shown. */
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  /** It was called off before the end. */
  readonly cancelled: boolean;
}

/** The notification, server to editor, that carries a `Status`. */
export const STATUS = 'qingyang/status';

/** Where the cursor is: told by an editor that said it would, whenever the line changes. */
export interface Cursor {
  readonly uri: string;
  /** From 0, as LSP counts. */
  readonly line: number;
}

/** The notification, editor to server, that carries a `Cursor`. */
export const CURSOR = 'qingyang/cursor';

/** The notification, editor to server, that no tab shows a page any more, though its document may stay open. */
export const HIDDEN = 'qingyang/hidden';

/** The page that is hidden. */
export interface Hidden {
  readonly uri: string;
}

/** The request, editor to server, for a document about a page: what `PageViewParams` asks, answered by a `PageView`. */
export const PAGE_VIEW = 'qingyang/pageView';

export interface PageViewParams {
  readonly uri: string;
  /** 数字一览; 审读报告 as HTML or as JSON. */
  readonly view: 'figures' | 'report' | 'report-json';
  /**
   * How a place on the page is addressed, with `{place}` for the URI-encoded JSON of `[uri, range]` as LSP counts; '' for
   * a document without a way back to the page.
   */
  readonly link: string;
}

export interface PageView {
  readonly version: number;
  readonly title: string;
  /** HTML that stands by itself, runs nothing and fetches nothing; or JSON. */
  readonly text: string;
}

/** The notification, server to editor, that carries `Characters`. */
export const CHARACTERS = 'qingyang/characters';

/** How long a page is, as newspapers count 字数: marks included, blanks not. */
export interface Characters {
  readonly uri: string;
  readonly characters: number;
  readonly articles: readonly {
    readonly name: string;
    /** From 0; the last line is in it. */
    readonly startLine: number;
    readonly endLine: number;
    readonly characters: number;
  }[];
}

/** The notification, server to editor, that a file was read in a wrong encoding. */
export const MISREAD = 'qingyang/misread';

export interface Misread {
  readonly uri: string;
  /** The one in which it makes sense. */
  readonly encoding: 'gb18030';
}

/** The request, editor to server, for the text of a Word draft. */
export const WORD_DRAFT = 'qingyang/wordDraft';

export interface WordDraftParams {
  /** The bytes of the .docx. */
  readonly base64: string;
}

export type WordDraftAnswer =
  | {
      readonly text: string;
      /** What has no place in a text. */
      readonly leftOut: { readonly pictures: number; readonly notes: number; readonly comments: number };
    }
  | { readonly problem: string };

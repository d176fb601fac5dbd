import type { Fix, Message, Range } from '../review/finding';
import type { FileReport, Level, Reporter } from './file-report';
import { Lines, type Position } from '../host/position';
import type { Terminal } from './terminal';

/**
 * The `json` format, version 1: everything a finding holds, in both languages. Offsets are UTF-16 code units of the
 * text without its byte order mark; lines and columns count from 1.
 */
export interface JsonReport {
  readonly version: 1;
  readonly files: readonly JsonFile[];
  /** Files that could not be read. */
  readonly failed: readonly { readonly path: string; readonly reason: Message }[];
}

export interface JsonFile {
  readonly path: string;
  readonly encoding: string;
  /** How long the text is, in UTF-16 code units. */
  readonly characters: number;
  /** Whether there was enough Chinese in it to review. */
  readonly reviewed: boolean;
  readonly findings: readonly JsonFinding[];
  /** How many were found that somebody decided to ignore. */
  readonly ignored: number;
}

export interface JsonFinding {
  readonly rule: string;
  readonly level: Level;
  readonly certainty: 'certain' | 'likely' | 'possible';
  readonly message: Message;
  readonly place: JsonPlace;
  /** With the path of the other file, where the place is not in this one. */
  readonly related: readonly { readonly message: Message; readonly place: JsonPlace; readonly path?: string }[];
  readonly fixes: readonly {
    readonly title: Message;
    readonly kind: Fix['kind'];
    readonly edits: readonly { readonly place: JsonPlace; readonly text: string }[];
  }[];
}

export interface JsonPlace {
  readonly start: JsonPosition;
  readonly end: JsonPosition;
}

export interface JsonPosition extends Position {
  readonly offset: number;
}

/** For programs: one JSON document. */
export class JsonReporter implements Reporter {
  readonly #files: JsonFile[] = [];
  readonly #failed: { path: string; reason: Message }[] = [];

  constructor(private readonly terminal: Terminal) {}

  file(report: FileReport): void {
    const { path, text, encoding, reviewed } = report;
    const findings = report.findings.map((finding) => jsonFinding(report, finding));
    this.#files.push({ path, encoding: encoding.name, characters: text.length, reviewed, findings, ignored: report.ignored.length });
  }

  failed(path: string, reason: Message): void {
    this.#failed.push({ path, reason });
  }

  end(): void {
    const report: JsonReport = { version: 1, files: this.#files, failed: this.#failed };
    this.terminal.out(`${JSON.stringify(report, null, 2)}\n`);
  }
}

function jsonFinding({ lines }: FileReport, finding: FileReport['findings'][number]): JsonFinding {
  const place = (range: Range): JsonPlace => jsonPlace(lines, range);
  const { rule, level, certainty, message } = finding;
  return {
    rule,
    level,
    certainty,
    message,
    place: place(finding.range),
    related: finding.related.map(({ message, range, page }) =>
      page ? { message, place: jsonPlace(new Lines(page.text), range), path: page.name } : { message, place: place(range) },
    ),
    fixes: finding.fixes.map(({ title, kind, edits }) => ({
      title,
      kind,
      edits: edits.map((edit) => ({ place: place(edit.range), text: edit.text })),
    })),
  };
}

function jsonPlace(lines: Lines, { start, end }: Range): JsonPlace {
  const position = (offset: number): JsonPosition => ({ offset, ...lines.positionAt(offset) });
  return { start: position(start), end: position(end) };
}

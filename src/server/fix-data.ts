import { TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Fix, Message } from '../review/finding';
import { record } from './record';
import { toTextEdits } from './ranges';

/** A fix as a diagnostic carries it, so that a code action needs nothing else. */
export interface FixData {
  readonly title: string;
  readonly kind: Fix['kind'];
  readonly edits: TextEdit[];
}

/** What a diagnostic's `data` holds. */
export interface DiagnosticData {
  /** The version of the document that the edits are for. */
  readonly version: number;
  readonly fixes: readonly FixData[];
}

export function fixData(document: TextDocument, finding: Finding, say: (message: Message) => string): DiagnosticData {
  return {
    version: document.version,
    fixes: finding.fixes.map((fix) => ({
      title: say(fix.title),
      kind: fix.kind,
      edits: toTextEdits(document, fix.edits),
    })),
  };
}

/** Reads what comes back from the editor; undefined where it is not what was sent. */
export function readFixData(data: unknown): DiagnosticData | undefined {
  const { version, fixes } = record(data);
  return typeof version === 'number' && Array.isArray(fixes) && fixes.every(isFixData) ? { version, fixes } : undefined;
}

function isFixData(value: unknown): value is FixData {
  const { title, kind, edits } = record(value);
  return (
    typeof title === 'string' &&
    (kind === 'safe' || kind === 'judged') &&
    Array.isArray(edits) &&
    edits.every((edit) => TextEdit.is(edit))
  );
}

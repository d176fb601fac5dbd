import { TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Certainty, Fix, Message } from '../review/finding';
import type { KnownFinding } from '../review/ignored';
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
  readonly certainty: Certainty;
  /** What the finding is known by when it is to be ignored. */
  readonly fingerprint: string;
  readonly fixes: readonly FixData[];
}

export function fixData(document: TextDocument, finding: KnownFinding, say: (message: Message) => string): DiagnosticData {
  return {
    version: document.version,
    certainty: finding.certainty,
    fingerprint: finding.fingerprint,
    fixes: finding.fixes.map((fix) => ({
      title: say(fix.title),
      kind: fix.kind,
      edits: toTextEdits(document, fix.edits),
    })),
  };
}

/** Reads what comes back from the editor; undefined where it is not what was sent. */
export function readFixData(data: unknown): DiagnosticData | undefined {
  const { version, certainty, fingerprint, fixes } = record(data);
  if (typeof version !== 'number' || typeof fingerprint !== 'string' || !Array.isArray(fixes) || !fixes.every(isFixData)) return undefined;
  return { version, certainty: certainty as Certainty, fingerprint, fixes };
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

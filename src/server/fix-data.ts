import { Range as LspRange, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Certainty, Fix, Message, Range } from '../review/finding';
import type { KnownFinding } from '../review/ignored';
import { record } from './record';
import { documentOf } from './other-page';
import type { Passage } from './protocol';
import { toLspRange, toTextEdits } from './ranges';

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
  /** The passage and another wording of it, where there is one. */
  readonly compare?: readonly [here: Passage, there: Passage];
}

export function fixData(document: TextDocument, finding: KnownFinding, say: (message: Message) => string): DiagnosticData {
  const other = finding.related.find(({ compare }) => compare);
  return {
    version: document.version,
    certainty: finding.certainty,
    fingerprint: finding.fingerprint,
    ...(other && { compare: [passage(document, finding.range), passage(documentOf(other.page, document), other.range)] }),
    fixes: finding.fixes.map((fix) => ({
      title: say(fix.title),
      kind: fix.kind,
      edits: toTextEdits(document, fix.edits),
    })),
  };
}

const passage = (document: TextDocument, range: Range): Passage => ({ uri: document.uri, range: toLspRange(document, range) });

/** Reads what comes back from the editor; undefined where it is not what was sent. */
export function readFixData(data: unknown): DiagnosticData | undefined {
  const { version, certainty, fingerprint, fixes, compare } = record(data);
  if (typeof version !== 'number' || typeof fingerprint !== 'string' || !Array.isArray(fixes) || !fixes.every(isFixData)) return undefined;
  return { version, certainty: certainty as Certainty, fingerprint, fixes, ...(isPair(compare) && { compare }) };
}

function isPair(value: unknown): value is [Passage, Passage] {
  return Array.isArray(value) && value.length === 2 && value.every((side) => typeof record(side).uri === 'string' && LspRange.is(record(side).range));
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

import { DiagnosticSeverity, languages, type Diagnostic, type Position, type Uri } from 'vscode';

/** A finding as VS Code holds it. */
export interface Finding {
  readonly uri: Uri;
  readonly diagnostic: Diagnostic;
  readonly rule: string;
  readonly certainty: Certainty;
  readonly fingerprint: string;
  readonly fixes: readonly FindingFix[];
  /** The version of the page that the fixes are for. */
  readonly version: number;
}

/** A fix as the server sends it with a diagnostic: see FixData of the server. */
export interface FindingFix {
  readonly title: string;
  readonly edits: readonly { readonly range: LspRange; readonly newText: string }[];
}

export interface LspRange {
  readonly start: LspPosition;
  readonly end: LspPosition;
}

interface LspPosition {
  readonly line: number;
  readonly character: number;
}

export type Certainty = 'certain' | 'likely' | 'possible';

/** What is found on a page, in its order. */
export function findingsOf(uri: Uri): Finding[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'qingyang')
    .map((diagnostic) => findingOf(uri, diagnostic))
    .sort((a, b) => a.diagnostic.range.start.compareTo(b.diagnostic.range.start));
}

/** The finding at a place: the narrowest of those that hold it, or have another place that does. */
export function findingAt(uri: Uri, position: Position): Finding | undefined {
  const here = findingsOf(uri).filter(({ diagnostic }) => diagnostic.range.contains(position));
  return here.sort((a, b) => length(a) - length(b))[0];
}

const length = ({ diagnostic: { range } }: Finding): number => (range.end.line - range.start.line) * 10_000 + range.end.character - range.start.character;

function findingOf(uri: Uri, diagnostic: Diagnostic): Finding {
  const { code } = diagnostic;
  const rule = String(typeof code === 'object' ? code.value : code);
  // The client keeps on a diagnostic what the server sent with it: see DiagnosticData of the server.
  const { data } = diagnostic as { data?: Partial<Pick<Finding, 'certainty' | 'fingerprint' | 'fixes' | 'version'>> };
  return {
    uri,
    diagnostic,
    rule,
    certainty: data?.certainty ?? BY_SEVERITY[diagnostic.severity],
    fingerprint: data?.fingerprint ?? '',
    fixes: data?.fixes ?? [],
    version: data?.version ?? -1,
  };
}

const BY_SEVERITY: Readonly<Record<DiagnosticSeverity, Certainty>> = {
  [DiagnosticSeverity.Error]: 'certain',
  [DiagnosticSeverity.Warning]: 'likely',
  [DiagnosticSeverity.Information]: 'possible',
  [DiagnosticSeverity.Hint]: 'possible',
};

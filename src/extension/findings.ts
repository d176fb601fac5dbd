import { DiagnosticSeverity, languages, type Diagnostic, type Position, type Range, type Uri } from 'vscode';

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

/** The finding at a place: the narrowest of those that hold it; where there is none, of those whose other place does. */
export function findingAt(uri: Uri, position: Position): Finding | undefined {
  const findings = findingsOf(uri);
  return narrowest(findings, position, ({ diagnostic }) => [diagnostic.range]) ?? narrowest(findings, position, (finding) => otherRanges(finding));
}

/** The finding with the shortest of the ranges that hold a place. */
function narrowest(findings: readonly Finding[], position: Position, rangesOf: (finding: Finding) => readonly Range[]): Finding | undefined {
  const holding = findings.flatMap((finding) => rangesOf(finding).filter((range) => range.contains(position)).map((range) => ({ finding, range })));
  return holding.sort((a, b) => length(a.range) - length(b.range))[0]?.finding;
}

/** Where else on its own page a finding points. */
const otherRanges = ({ uri, diagnostic }: Finding): readonly Range[] =>
  (diagnostic.relatedInformation ?? []).filter(({ location }) => location.uri.toString() === uri.toString()).map(({ location }) => location.range);

const length = ({ start, end }: Range): number => (end.line - start.line) * 10_000 + end.character - start.character;

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

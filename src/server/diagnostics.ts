import { DiagnosticSeverity, type Diagnostic, type DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Message } from '../review/finding';
import type { KnownFinding } from '../review/ignored';
import { levelOf, type Level } from '../settings/level';
import type { Settings } from '../settings/settings';
import type { Client } from './client';
import { fixData } from './fix-data';
import { documentOf } from './other-page';
import { toLspRange } from './ranges';
import type { Outcome } from './reviews';

export const SOURCE = 'qingyang';

const SEVERITY: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

export function severityOf(finding: Finding, settings: Settings): DiagnosticSeverity {
  return SEVERITY[levelOf(finding.certainty, settings.checks[finding.rule])];
}

/** Shows findings the way LSP does; `say` chooses the language, `checkPage` gives the address of a check's own page. */
export class Diagnoser {
  constructor(
    private readonly client: Client,
    private readonly checkPage: (rule: string) => string | undefined,
  ) {}

  all({ document, findings, settings }: Outcome, say: (message: Message) => string): Diagnostic[] {
    return findings.map((finding) => this.one(document, finding, settings, say));
  }

  one(document: TextDocument, finding: KnownFinding, settings: Settings, say: (message: Message) => string): Diagnostic {
    const page = this.client.codeDescription ? this.checkPage(finding.rule) : undefined;
    const related = this.client.relatedInformation ? relatedInformation(document, finding, say) : [];
    return {
      range: toLspRange(document, finding.range),
      severity: severityOf(finding, settings),
      source: SOURCE,
      code: finding.rule,
      message: say(finding.message),
      ...(page !== undefined && { codeDescription: { href: page } }),
      ...(related.length > 0 && { relatedInformation: related }),
      data: fixData(document, finding, say),
    };
  }
}

function relatedInformation(
  document: TextDocument,
  finding: Finding,
  say: (message: Message) => string,
): DiagnosticRelatedInformation[] {
  return finding.related.map(({ page, range, message }) => {
    const there = documentOf(page, document);
    return { location: { uri: there.uri, range: toLspRange(there, range) }, message: say(message) };
  });
}

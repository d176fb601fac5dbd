import type { Artifact, Fix, Location, Log, Notification, Region, ReportingDescriptor, Result } from 'sarif';
import { version } from '../../package.json';
import { checkPageUri } from '../host/check-page';
import { Lines } from '../host/position';
import { checks } from '../review/checks/index';
import type { Message, OtherPage, Range } from '../review/finding';
import { artifactUri } from './artifact-uri';
import type { FileReport, LevelledFinding, Reporter } from './file-report';
import type { Terminal } from './terminal';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** For code scanning and other tools: SARIF 2.1.0, one run over all the files. */
export class SarifReporter implements Reporter {
  readonly #results: Result[] = [];
  readonly #artifacts: Artifact[] = [];
  readonly #notifications: Notification[] = [];

  constructor(private readonly terminal: Terminal) {}

  file(report: FileReport): void {
    const writer = new ResultWriter(report, this.#artifacts.length, (message) => this.#say(message));
    this.#artifacts.push({
      location: { uri: writer.uri },
      encoding: report.encoding.name.toUpperCase(),
      sourceLanguage: 'zh',
    });
    for (const finding of report.findings) this.#results.push(writer.result(finding));
    for (const finding of report.ignored) {
      const suppression = { kind: 'external', status: 'accepted', ...(finding.reason !== undefined && { justification: finding.reason }) } as const;
      this.#results.push({ ...writer.result(finding), suppressions: [suppression] });
    }
  }

  failed(path: string, reason: Message): void {
    this.#notifications.push({
      level: 'error',
      message: { text: this.#say(reason) },
      locations: [{ physicalLocation: { artifactLocation: { uri: artifactUri(path) } } }],
    });
  }

  end(): void {
    const log: Log = {
      $schema: SCHEMA,
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Qingyang', fullName: 'Qingyang 清样', version, semanticVersion: version, rules: this.#rules() } },
          language: this.terminal.language === 'zh' ? 'zh-CN' : 'en-US',
          columnKind: 'utf16CodeUnits',
          newlineSequences: ['\r\n', '\n', '\r'],
          invocations: [
            { executionSuccessful: this.#notifications.length === 0, toolExecutionNotifications: this.#notifications },
          ],
          artifacts: this.#artifacts,
          results: this.#results,
        },
      ],
    };
    this.terminal.out(`${JSON.stringify(log, null, 2)}\n`);
  }

  #rules(): ReportingDescriptor[] {
    return checks.map(({ id, title, description }) => ({
      id,
      shortDescription: { text: this.#say(title) },
      fullDescription: { text: this.#say(description) },
      ...helpOf(id),
    }));
  }

  #say(message: Message): string {
    return message[this.terminal.language];
  }
}

function helpOf(id: string): { helpUri?: string } {
  const helpUri = checkPageUri(id);
  return helpUri === undefined ? {} : { helpUri };
}

const RULE_INDEX = new Map(checks.map(({ id }, index) => [id, index]));

/** Writes the results of one file. */
class ResultWriter {
  readonly uri: string;

  constructor(
    private readonly report: FileReport,
    private readonly artifact: number,
    private readonly say: (message: Message) => string,
  ) {
    this.uri = artifactUri(report.path);
  }

  result(finding: LevelledFinding): Result {
    return {
      ruleId: finding.rule,
      ruleIndex: RULE_INDEX.get(finding.rule) ?? -1,
      level: finding.level,
      message: { text: this.say(finding.message) },
      locations: [this.#location(finding.range)],
      relatedLocations: finding.related.map(({ range, message, page }, id) => ({
        id,
        ...(page ? locationOn(page, range) : this.#location(range)),
        message: { text: this.say(message) },
      })),
      fixes: finding.fixes.map((fix): Fix => ({
        description: { text: this.say(fix.title) },
        artifactChanges: [
          {
            artifactLocation: { uri: this.uri, index: this.artifact },
            replacements: fix.edits.map(({ range, text }) => ({
              deletedRegion: this.#region(range),
              insertedContent: { text },
            })),
          },
        ],
        properties: { kind: fix.kind },
      })),
      partialFingerprints: { 'qingyangText/v1': finding.fingerprint },
      properties: { certainty: finding.certainty },
    };
  }

  #location(range: Range): Location {
    return {
      physicalLocation: {
        artifactLocation: { uri: this.uri, index: this.artifact },
        region: this.#region(range),
      },
    };
  }

  #region(range: Range): Region {
    return regionIn(this.report.lines, range);
  }
}

/** A place in a file that is not the one reported on. */
function locationOn({ name, text }: OtherPage, range: Range): Location {
  return {
    physicalLocation: { artifactLocation: { uri: artifactUri(name) }, region: regionIn(new Lines(text), range) },
  };
}

function regionIn(lines: Lines, { start, end }: Range): Region {
  const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

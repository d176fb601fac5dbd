import { dirname, relative, resolve, sep } from 'node:path';
import { writeBaseline } from '../host/project-writing';
import type { FileError } from '../host/text-file';
import type { Finding } from '../review/finding';
import { entryOf, type IgnoreEntry, type KnownFinding } from '../review/ignored';
import type { Page } from '../review/page/page';
import { levelOf } from '../settings/level';
import { selectShown, type PageRules } from '../settings/selection';
import type { CheckCommand } from './arguments';
import type { FileReport, Level, LevelledFinding, Reporter } from './file-report';
import { JsonReporter } from './json-report';
import { sayOfFile } from './read-input';
import { SarifReporter } from './sarif-report';
import { StaleEntries } from './stale-entries';
import type { Terminal } from './terminal';
import { TextReport } from './text-report';

/** A file with all that was found in it, before anything is left out. */
export interface ReviewedFile extends Omit<FileReport, 'findings' | 'ignored'> {
  readonly page?: Page;
  readonly findings: readonly Finding[];
  readonly rules: PageRules;
}

const REPORTERS: Readonly<Record<CheckCommand['format'], new (terminal: Terminal) => Reporter>> = {
  text: TextReport,
  json: JsonReporter,
  sarif: SarifReporter,
};

/** Hands what is to be shown of each file on to the reporter, or records it in a baseline, and keeps the exit status. */
export class Teller {
  #status = 0;
  readonly #reporter: Reporter | undefined;
  readonly #stale: StaleEntries;
  readonly #recorded: IgnoreEntry[] = [];

  constructor(
    private readonly command: CheckCommand,
    private readonly terminal: Terminal,
    across: boolean,
  ) {
    this.#stale = new StaleEntries(across);
    this.#reporter = command.writeBaseline === undefined ? new REPORTERS[command.format](terminal) : undefined;
  }

  tell(reviewed: ReviewedFile): void {
    const { rules, ...file } = reviewed;
    const { shown, ignored } = selectShown(file.text, file.findings, rules);
    this.#stale.see(rules, ignored);
    if (!this.#reporter) {
      this.#recorded.push(...shown.map((finding) => entryOf(finding, file.text, this.#nameInBaseline(file.path))));
      return;
    }
    const report = {
      ...file,
      findings: shown.map((finding) => withLevel(finding, rules)),
      ignored: ignored.map(({ entry: { reason }, ...finding }) => ({ ...withLevel(finding, rules), ...(reason && { reason }) })),
    };
    this.#reporter.file(report);
    if (this.#status === 0 && report.findings.some(({ level }) => reaches(level, this.command.failOn))) this.#status = 1;
  }

  failed(path: string, { shown }: FileError): void {
    this.#status = 2;
    sayOfFile(this.terminal, path, shown);
    this.#reporter?.failed(path, shown);
  }

  /** Gives the exit status. Throws `FileError` where the baseline cannot be written. */
  end(): number {
    const { writeBaseline: path } = this.command;
    if (path !== undefined) {
      writeBaseline(path, this.#recorded);
      const count = this.#recorded.length;
      sayOfFile(this.terminal, path, { zh: `记下 ${count} 处，用 --baseline 带上它就不再提示`, en: `${count} findings recorded; with --baseline they are told of no more` });
    }
    this.#reporter?.end();
    for (const message of this.#stale.messages()) this.terminal.say(message[this.terminal.language]);
    return this.#status;
  }

  #nameInBaseline(path: string): string {
    return relative(dirname(resolve(this.command.writeBaseline ?? '')), resolve(path)).split(sep).join('/');
  }
}

function withLevel(finding: KnownFinding, { checks }: PageRules): LevelledFinding {
  const level = levelOf(finding.certainty, checks[finding.rule]);
  return { ...finding, level: level === 'information' ? 'note' : level };
}

const WEIGHT: Readonly<Record<Level, number>> = { error: 3, warning: 2, note: 1 };

const reaches = (level: Level, failOn: CheckCommand['failOn']): boolean =>
  failOn !== 'never' && WEIGHT[level] >= WEIGHT[failOn];

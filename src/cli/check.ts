import { basename } from 'node:path';
import { ACROSS } from '../review/across-pages';
import type { Lexicon } from '../review/lexicon/lexicon';
import type { DecodedText } from '../host/encoding';
import { Lines } from '../host/position';
import { loadSequences } from '../host/sequences';
import { decodeText, FileError, readTextFile } from '../host/text-file';
import type { Finding, Message } from '../review/finding';
import { isChinese } from '../review/page/chinese-share';
import type { Page } from '../review/page/page';
import { readPage } from '../review/page/read-page';
import { review } from '../review/review';
import { levelOf, offChecks } from '../settings/level';
import type { CheckCommand } from './arguments';
import { readConfig, type CheckSeverities } from './config';
import { Day } from './day';
import type { FileReport, Level, LevelledFinding, Reporter } from './file-report';
import { JsonReporter } from './json-report';
import { expandPaths, type InputPath } from '../host/paths';
import { SarifReporter } from './sarif-report';
import type { Terminal } from './terminal';
import { TextReport } from './text-report';

const REPORTERS: Readonly<Record<CheckCommand['format'], new (terminal: Terminal) => Reporter>> = {
  text: TextReport,
  json: JsonReporter,
  sarif: SarifReporter,
};

/** Checks files and reports what is found. Gives the exit status; throws `FileError` for a wrong settings file. */
export async function check(command: CheckCommand, terminal: Terminal, lexicon: Lexicon): Promise<number> {
  const severities = command.config === undefined ? {} : readConfig(command.config);
  const teller = new Teller(command, terminal);
  const inputs = [...expandPaths(command.paths)];
  const compared = inputs.filter(({ inFolder }) => command.across ?? inFolder ?? false);
  const off = offChecks(severities);
  const day = compared.length > 1 && !ACROSS.every((rule) => off.has(rule)) ? new Day(loadSequences, (path) => basename(path), off) : undefined;
  for (const input of inputs) {
    try {
      const { report, page } = await checkFile(input, terminal, lexicon, severities);
      if (day && page && compared.includes(input)) day.add(report, page);
      else teller.tell(report);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      teller.failed(input.path, error);
    }
  }
  for (const report of day?.reports((finding) => asShown(finding, severities)) ?? []) teller.tell(report);
  return teller.end();
}

/** Hands reports on to the reporter and keeps the exit status. */
class Teller {
  #status = 0;
  readonly #reporter: Reporter;

  constructor(
    private readonly command: CheckCommand,
    private readonly terminal: Terminal,
  ) {
    this.#reporter = new REPORTERS[command.format](terminal);
  }

  tell(report: FileReport): void {
    this.#reporter.file(report);
    if (this.#status === 0 && report.findings.some(({ level }) => reaches(level, this.command.failOn))) this.#status = 1;
  }

  failed(path: string, { shown }: FileError): void {
    this.#status = 2;
    sayOfFile(this.terminal, path, shown);
    this.#reporter.failed(path, shown);
  }

  end(): number {
    this.#reporter.end();
    return this.#status;
  }
}

/** The text of a file, or of standard input for `-`. Throws `FileError`. */
export async function readInput(path: string, terminal: Terminal): Promise<DecodedText> {
  return path === '-' ? decodeText(await terminal.readInput()) : readTextFile(path);
}

export function sayOfFile(terminal: Terminal, path: string, message: Message): void {
  const name = path === '-' ? { zh: '标准输入', en: 'standard input' }[terminal.language] : path;
  terminal.say(`${name}${{ zh: '：', en: ': ' }[terminal.language]}${message[terminal.language]}`);
}

async function checkFile(
  input: InputPath,
  terminal: Terminal,
  lexicon: Lexicon,
  severities: CheckSeverities,
): Promise<{ report: FileReport; page?: Page }> {
  const { path, error } = input;
  if (error) throw error;
  const { text, encoding } = await readInput(path, terminal);
  const reviewed = isChinese(text);
  const told = { path, text, encoding, lines: new Lines(text), reviewed };
  if (!reviewed) return { report: { ...told, findings: [] } };
  const page = readPage(text);
  const { findings } = review(page, { lexicon, sequences: loadSequences(), off: offChecks(severities) });
  return { report: { ...told, findings: findings.map((finding) => asShown(finding, severities)) }, page };
}

function asShown(finding: Finding, severities: CheckSeverities): LevelledFinding {
  const level = levelOf(finding.certainty, severities[finding.rule]);
  return { ...finding, level: level === 'information' ? 'note' : level };
}

const WEIGHT: Readonly<Record<Level, number>> = { error: 3, warning: 2, note: 1 };

const reaches = (level: Level, failOn: CheckCommand['failOn']): boolean =>
  failOn !== 'never' && WEIGHT[level] >= WEIGHT[failOn];

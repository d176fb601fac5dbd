import type { Lexicon } from '../review/lexicon/lexicon';
import type { DecodedText } from '../host/encoding';
import { Lines } from '../host/position';
import { decodeText, FileError, readTextFile } from '../host/text-file';
import type { Finding, Message } from '../review/finding';
import { isChinese } from '../review/page/chinese-share';
import { readPage } from '../review/page/read-page';
import { review } from '../review/review';
import { levelOf, offChecks } from '../settings/level';
import type { CheckCommand } from './arguments';
import { readConfig, type CheckSeverities } from './config';
import type { FileReport, Level, LevelledFinding, Reporter } from './file-report';
import { JsonReporter } from './json-report';
import { expandPaths, type InputPath } from './paths';
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
  const reporter = new REPORTERS[command.format](terminal);
  let status = 0;
  for (const input of expandPaths(command.paths)) {
    try {
      const report = await checkFile(input, terminal, lexicon, severities);
      reporter.file(report);
      if (status === 0 && report.findings.some(({ level }) => reaches(level, command.failOn))) status = 1;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      status = 2;
      sayOfFile(terminal, input.path, error.shown);
      reporter.failed(input.path, error.shown);
    }
  }
  reporter.end();
  return status;
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
): Promise<FileReport> {
  const { path, error } = input;
  if (error) throw error;
  const { text, encoding } = await readInput(path, terminal);
  const reviewed = isChinese(text);
  const { findings } = reviewed ? review(readPage(text), { lexicon, off: offChecks(severities) }) : NOTHING;
  const shown = findings.map((finding) => asShown(finding, severities));
  return { path, text, encoding, lines: new Lines(text), reviewed, findings: shown };
}

const NOTHING = { findings: [] };

function asShown(finding: Finding, severities: CheckSeverities): LevelledFinding {
  const level = levelOf(finding.certainty, severities[finding.rule]);
  return { ...finding, level: level === 'information' ? 'note' : level };
}

const WEIGHT: Readonly<Record<Level, number>> = { error: 3, warning: 2, note: 1 };

const reaches = (level: Level, failOn: CheckCommand['failOn']): boolean =>
  failOn !== 'never' && WEIGHT[level] >= WEIGHT[failOn];

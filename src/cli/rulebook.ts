import { resolve } from 'node:path';
import { Lines } from '../host/position';
import { Projects, readProjectFile, type ProjectFile } from '../host/projects';
import { FileError } from '../host/text-file';
import type { Message } from '../review/finding';
import type { IgnoreEntry } from '../review/ignored';
import type { FileProblem } from '../settings/read-shape';
import { noRules, pageRules, type PageRules } from '../settings/selection';
import type { CheckCommand } from './arguments';
import type { Terminal } from './terminal';

/** What holds for each page of a command line: its project file, or the settings file and the baseline that are named. */
export class Rulebook {
  readonly #projects: Projects;
  readonly #baseline: readonly IgnoreEntry[];

  /** Throws `FileError`, which names the place, where something is wrong in a file that the command line names. */
  constructor({ config, baseline }: Pick<CheckCommand, 'config' | 'baseline'>, terminal: Terminal) {
    if (config !== undefined) readNamed(config);
    this.#baseline = baseline === undefined ? [] : readNamed(baseline).project.ignore;
    this.#projects = new Projects((_, file) => {
      if (file) for (const problem of file.problems) terminal.say(placed(file, problem)[terminal.language]);
    }, config);
  }

  /** The path of the page, or `-` for standard input, which follows the project file of the working folder. */
  of(path: string): PageRules {
    const { project, file } = this.#projects.of(resolve(path));
    const rules = pageRules(noRules, project, file);
    return { ...rules, ignore: [...rules.ignore, ...this.#baseline] };
  }
}

function readNamed(path: string): ProjectFile {
  const file = readProjectFile(path);
  const [problem] = file.problems;
  if (problem) throw new FileError(placed(file, problem));
  return file;
}

/** The problem with its place: the file, the line and the column. */
function placed({ path, text }: ProjectFile, { range, message }: FileProblem): Message {
  const { line, column } = new Lines(text ?? '').positionAt(range.start);
  const place = text === undefined ? path : `${path}:${line}:${column}`;
  return { zh: `${place}：${message.zh}`, en: `${place}: ${message.en}` };
}

import { dirname, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LSPErrorCodes, ResponseError, type DocumentUri } from 'vscode-languageserver';
import { changeProjectFile } from '../host/project-writing';
import { FileError } from '../host/text-file';
import type { Message } from '../review/finding';
import { entryOf, type IgnoreEntry } from '../review/ignored';
import { withCheckOff, withIgnored, withoutIgnored } from '../settings/project-edits';
import { defaultSettings } from '../settings/settings';
import type { Ignored } from './protocol';
import { record } from './record';
import type { Reviews } from './reviews';
import type { DocumentSettings } from './settings';

/** What a client may ask for by `workspace/executeCommand`: the first three with `{ uri, rule }`, the last with an `Ignored`. */
export const IGNORE_COMMANDS = ['qingyang.ignoreHere', 'qingyang.ignoreInFile', 'qingyang.ignoreCheck', 'qingyang.undoIgnore'] as const;

const GONE: Message = { zh: '这一处已经改过了，没有什么可以忽略。', en: 'This place has changed: there is nothing to ignore.' };
const NOT_SAVED: Message = { zh: '文稿还没有存盘，没有地方写 .qingyang.json。', en: 'The page is not saved yet, and so there is no place for .qingyang.json.' };

/** Writes what somebody decided to be told of no more into the project file, and takes it out again. */
export class Ignoring {
  constructor(
    private readonly settings: DocumentSettings,
    private readonly reviews: Reviews,
  ) {}

  /** Gives what was written, so that it can be undone. Throws a `ResponseError` where nothing could be. */
  async execute(command: string, argument: unknown): Promise<Ignored> {
    if (command === 'qingyang.undoIgnore') return this.#undo(argument as Ignored);
    const { uri, rule, fingerprint, reason } = record(argument);
    if (typeof uri !== 'string' || typeof rule !== 'string') throw refused(`${command}: uri, rule?`);
    const path = this.settings.projectPathFor(uri);
    if (path === undefined) throw refused(this.#say(NOT_SAVED));
    const project = pathToFileURL(path).href;
    if (command === 'qingyang.ignoreCheck') return this.#write({ project, entry: { check: rule } });
    const file = uri.startsWith('file:') ? relative(dirname(path), fileURLToPath(uri)).split(sep).join('/') : undefined;
    if (command === 'qingyang.ignoreHere') return this.#write({ project, entry: await this.#place(uri, rule, fingerprint, file, reason) });
    if (file === undefined) throw refused(this.#say(NOT_SAVED));
    return this.#write({ project, entry: { check: rule, file } });
  }

  async #place(uri: DocumentUri, rule: string, fingerprint: unknown, file: string | undefined, reason: unknown): Promise<IgnoreEntry> {
    const outcome = await this.reviews.of(uri);
    const finding = outcome?.findings.find((found) => found.rule === rule && found.fingerprint === fingerprint);
    if (!outcome || !finding) throw refused(this.#say(GONE));
    return entryOf(finding, outcome.document.getText(), file, typeof reason === 'string' ? reason.trim() : undefined);
  }

  #write(ignored: Ignored): Ignored {
    const { entry } = ignored;
    this.#change(ignored, (text) => (isWholeCheck(entry) ? withCheckOff(text, entry.check) : withIgnored(text, [entry])));
    return ignored;
  }

  #undo(ignored: Ignored): Ignored {
    const { entry } = ignored;
    this.#change(ignored, (text) => (isWholeCheck(entry) ? withCheckOff(text, entry.check, false) : withoutIgnored(text, entry)));
    return ignored;
  }

  #change({ project }: Ignored, edit: (text: string) => string): void {
    const path = fileURLToPath(project);
    try {
      changeProjectFile(path, edit);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      throw refused(`${path}: ${this.#say(error.shown)}`);
    }
    this.settings.projectChanged();
  }

  #say(message: Message): string {
    return this.settings.speaker(defaultSettings)(message);
  }
}

const isWholeCheck = ({ fingerprint, file }: IgnoreEntry): boolean => fingerprint === undefined && file === undefined;

const refused = (why: string): ResponseError => new ResponseError(LSPErrorCodes.RequestFailed, why);

import { statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Message } from '../review/finding';
import { noProject, PROJECT_FILE, readProject, type Project } from '../settings/project-file';
import type { FileProblem } from '../settings/read-shape';
import { FileError, readTextFile } from './text-file';

/** A project file as it lies on the disk. */
export interface ProjectFile {
  readonly path: string;
  /** Undefined where it cannot be read. */
  readonly text: string | undefined;
  readonly project: Project;
  readonly problems: readonly FileProblem[];
}

/** What holds for one page. */
export interface PageProject {
  readonly project: Project;
  /** The page's path as the project file writes paths: from where that lies, with `/`. */
  readonly file: string;
  /** The path of the project file; undefined where the page has none. */
  readonly path?: string;
}

interface Kept extends ProjectFile {
  readonly stamp: string;
}

/**
 * The project files of a disk: a page follows the nearest one in its folder or above. Each is read again when it has
 * changed.
 */
export class Projects {
  readonly #files = new Map<string, Kept>();

  /**
   * `onRead` is told of a file each time it was read, and with `undefined` when it is gone; `only` names the one file
   * that holds for every page, wherever it lies.
   */
  constructor(
    private readonly onRead: (path: string, file: ProjectFile | undefined) => void = () => undefined,
    private readonly only?: string,
  ) {}

  /** What holds for the page at `path`, whether it exists or not. Never throws: a file that cannot be read holds nothing. */
  of(path: string): PageProject {
    const page = resolve(path);
    if (this.only !== undefined) return this.#follow(resolve(this.only), page);
    for (let folder = dirname(page); ; folder = dirname(folder)) {
      const file = join(folder, PROJECT_FILE);
      if (this.#stampOf(file) !== undefined) return this.#follow(file, page);
      if (this.#files.has(file)) this.read(file);
      if (dirname(folder) === folder) return { project: noProject, file: page };
    }
  }

  #follow(path: string, page: string): PageProject {
    const project = this.read(path)?.project ?? noProject;
    const baseline = project.baseline === undefined ? undefined : this.read(join(dirname(path), project.baseline));
    const file = relative(dirname(path), page).split(sep).join('/');
    return { path, file, project: baseline ? { ...project, ignore: [...project.ignore, ...baseline.project.ignore] } : project };
  }

  /** A project file as it is now; undefined where there is none. */
  read(path: string): ProjectFile | undefined {
    const stamp = this.#stampOf(path);
    const kept = this.#files.get(path);
    if (stamp === kept?.stamp) return kept;
    const file = stamp === undefined ? undefined : { stamp, ...readProjectFile(path) };
    if (file) this.#files.set(path, file);
    else this.#files.delete(path);
    this.onRead(path, file);
    return file;
  }

  /** Tells one state of a file from the next; undefined where there is no file. */
  #stampOf(path: string): string | undefined {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() ? `${stats.mtimeMs} ${stats.size} ${stats.ino}` : undefined;
  }
}

/** Reads a project file; one that cannot be read has that as its problem. */
export function readProjectFile(path: string): ProjectFile {
  try {
    const { text } = readTextFile(path);
    return { path, text, ...readProject(text) };
  } catch (error) {
    return { path, text: undefined, project: noProject, problems: [{ range: NOWHERE, message: reasonOf(error), bySchema: false }] };
  }
}

const NOWHERE = { start: 0, end: 0 };

function reasonOf(error: unknown): Message {
  if (error instanceof FileError) return error.shown;
  // Nested deeper than the parser can go.
  if (error instanceof RangeError) return { zh: '嵌套太深，读不了', en: 'nested too deep to be read' };
  throw error;
}

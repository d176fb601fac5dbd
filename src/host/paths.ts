import { readdirSync, statSync, type Dirent, type Stats } from 'node:fs';
import { join, resolve } from 'node:path';
import { FileError, withFileErrors } from './text-file';

/** A file to check, as it is to be named, or a folder that cannot be looked into. */
export interface InputPath {
  readonly path: string;
  readonly error?: FileError;
  /** Whether it was found in a folder that was named. */
  readonly inFolder?: boolean;
}

/**
 * The files that paths name, each once, folders before their subfolders, sorted by name: of a folder every `.txt`,
 * `.md`, `.qingyang` and `.版面` inside, dot folders and `node_modules` left out.
 */
export function* expandPaths(paths: readonly string[]): Generator<InputPath> {
  const seen = new Set<string>();
  for (const path of paths) {
    for (const input of expand(path)) {
      const key = input.path === '-' ? '-' : resolve(input.path);
      if (!seen.has(key)) yield input;
      seen.add(key);
    }
  }
}

/** The texts right in a folder, sorted by name; none where it cannot be looked into. */
export function textsIn(folder: string): string[] {
  try {
    return readFolder(folder).flatMap((entry) => (isText(folder, entry) ? [join(folder, entry.name)] : []));
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}

function* expand(path: string): Generator<InputPath> {
  if (path !== '-' && isFolder(path)) for (const input of filesIn(path)) yield { ...input, inFolder: true };
  else yield { path };
}

function* filesIn(folder: string): Generator<InputPath> {
  let entries: Dirent[];
  try {
    entries = readFolder(folder);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    yield { path: folder, error };
    return;
  }
  for (const entry of entries) if (isText(folder, entry)) yield { path: join(folder, entry.name) };
  for (const entry of entries) {
    if (entry.isDirectory() && !/^(?:\.|node_modules$)/u.test(entry.name)) yield* filesIn(join(folder, entry.name));
  }
}

/** What a folder holds, sorted by name. Throws `FileError`. */
function readFolder(folder: string): Dirent[] {
  const entries = withFileErrors(() => readdirSync(folder, { withFileTypes: true }));
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Links to files count, links to folders do not: they may lead round in a circle. */
function isText(folder: string, entry: Dirent): boolean {
  if (!/^[^.].*\.(?:txt|md|qingyang|版面)$/iu.test(entry.name)) return false;
  if (!entry.isSymbolicLink()) return entry.isFile();
  return look(join(folder, entry.name))?.isFile() ?? false;
}

const isFolder = (path: string): boolean => look(path)?.isDirectory() ?? false;

/** Undefined for what cannot be looked at: reading it will say why. */
function look(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

import { existsSync, writeFileSync } from 'node:fs';
import type { IgnoreEntry } from '../review/ignored';
import { readProject } from '../settings/project-file';
import { FileError, readTextFile, withFileErrors, writeTextFile } from './text-file';

/**
 * Changes the text of a project file by `edit`, making the file where there is none. Throws `FileError` where it cannot
 * be read or written, or is not valid JSON: what somebody is writing by hand is not touched then.
 */
export function changeProjectFile(path: string, edit: (text: string) => string): void {
  if (!existsSync(path)) {
    withFileErrors(() => {
      writeFileSync(path, edit(''), { flag: 'wx' });
    });
    return;
  }
  const before = readTextFile(path);
  const [problem] = readProject(before.text).problems;
  if (problem) throw new FileError({ zh: `先改好其中的错：${problem.message.zh}`, en: `mend what is wrong in it first: ${problem.message.en}` });
  const after = edit(before.text);
  if (after !== before.text) writeTextFile(path, after, before);
}

/** Writes a baseline: the entries, and nothing else, in the form of a project file. Throws `FileError`. */
export function writeBaseline(path: string, entries: readonly IgnoreEntry[]): void {
  withFileErrors(() => {
    writeFileSync(path, `${JSON.stringify({ ignore: entries }, undefined, 2)}\n`);
  });
}

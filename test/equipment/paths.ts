import { mkdtempSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const EQUIPMENT = __dirname;
export const ROOT = dirname(dirname(EQUIPMENT));
/** What the tests leave behind: the package under test, pictures of failing runs. Not kept by git. */
export const SCRATCH = join(ROOT, '.qingyang-test');
export const REAL_PAGE = join(ROOT, 'seeds/hengyang-daily-2022-03-02.txt');

/** A new folder of its own under the scratch folder. */
export function newFolder(name: string): string {
  const runs = join(SCRATCH, 'runs');
  mkdirSync(runs, { recursive: true });
  return mkdtempSync(join(runs, `${name}-`));
}

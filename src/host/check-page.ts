import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where the page of documentation on a check lies: in `docs/checks` of the project, or of the built product. */
export function checkPageUri(id: string): string | undefined {
  for (let folder = __dirname; dirname(folder) !== folder; folder = dirname(folder)) {
    const page = join(folder, 'docs', 'checks', `${id}.md`);
    if (existsSync(page)) return pathToFileURL(page).href;
  }
  return undefined;
}

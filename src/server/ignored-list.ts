import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Connection, DocumentUri } from 'vscode-languageserver';
import type { ProjectFile } from '../host/projects';
import { ACROSS } from '../review/across-pages';
import { checks } from '../review/checks/index';
import type { IgnoredFinding, IgnoreEntry } from '../review/ignored';
import { defaultSettings } from '../settings/settings';
import type { PageDocuments } from './documents';
import { IGNORED, type IgnoredItem } from './protocol';
import { toLspRange } from './ranges';
import type { Reviews } from './reviews';
import type { DocumentSettings } from './settings';
import type { Workspace } from './workspace';

export function serveIgnored(connection: Connection, list: IgnoredList): void {
  connection.onRequest(IGNORED, () => list.items());
}

/** The list of what is ignored, and of each entry whether it still matches anything. */
export class IgnoredList {
  constructor(
    private readonly documents: PageDocuments,
    private readonly settings: DocumentSettings,
    private readonly reviews: Reviews,
    private readonly workspace: Workspace,
  ) {}

  /** By project file, in the order of the file. */
  async items(): Promise<IgnoredItem[]> {
    const open = this.documents.texts.keys();
    const files = this.settings.projectFiles(open);
    const items: IgnoredItem[] = [];
    for (const file of files) items.push(...(await this.#itemsOf(file, open)));
    return items;
  }

  async #itemsOf(file: ProjectFile, open: readonly DocumentUri[]): Promise<IgnoredItem[]> {
    const folder = dirname(file.path);
    const entries: IgnoreEntry[] = [
      ...Object.entries(file.project.checks).flatMap(([check, severity]) => (severity === 'off' ? [{ check }] : [])),
      ...file.project.ignore,
    ];
    const named = entries.flatMap((entry) => (entry.file === undefined ? [] : [pathToFileURL(join(folder, entry.file)).href]));
    const places = await this.#placesOn(new Set([...open, ...named]));
    const [page] = open;
    const say = this.settings.speaker(page === undefined ? defaultSettings : await this.settings.of(page));
    return entries.map((entry) => {
      const title = checks.find(({ id }) => id === entry.check)?.title;
      const item = { project: pathToFileURL(file.path).href, entry, title: title ? say(title) : entry.check };
      if (entry.fingerprint === undefined) return { ...item, stale: entry.file !== undefined && !existsSync(join(folder, entry.file)) };
      const place = places.get(`${entry.check} ${entry.fingerprint}`);
      // What stands on two pages cannot be found before the pages are compared.
      const findable = !ACROSS.includes(entry.check) || this.workspace.compares(pathToFileURL(join(folder, entry.file ?? '')).href);
      return { ...item, ...place, stale: !place && findable };
    });
  }

  /** Where each ignored place is, by its check and fingerprint. */
  async #placesOn(uris: ReadonlySet<DocumentUri>): Promise<Map<string, Pick<IgnoredItem, 'place'>>> {
    const places = new Map<string, Pick<IgnoredItem, 'place'>>();
    for (const uri of uris) {
      const outcome = this.documents.get(uri) ? await this.reviews.of(uri) : await this.workspace.reviewClosed(uri);
      const ignored: readonly IgnoredFinding[] = outcome?.ignored ?? [];
      for (const { rule, fingerprint, range } of ignored) {
        if (outcome) places.set(`${rule} ${fingerprint}`, { place: { uri, range: toLspRange(outcome.document, range) } });
      }
    }
    return places;
  }
}

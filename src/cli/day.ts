import { AcrossPages } from '../review/across-pages';
import type { Finding } from '../review/finding';
import type { Page } from '../review/page/page';
import type { Sequences } from '../review/seams/sequences';

/** A page that was reviewed, with all that was found on it. */
export interface ReviewedPage {
  readonly path: string;
  readonly page: Page;
  readonly findings: readonly Finding[];
}

/** The pages of a day, held back until all are read: then each is given with what stands on others too. */
export class Day<Reviewed extends ReviewedPage> {
  readonly #across: AcrossPages;
  readonly #pages: Reviewed[] = [];

  constructor(
    sequences: () => Sequences,
    private readonly titleOf: (path: string) => string,
  ) {
    this.#across = new AcrossPages(sequences);
  }

  add(reviewed: Reviewed): void {
    this.#across.put(reviewed.path, reviewed.page);
    this.#pages.push(reviewed);
  }

  /** In the order in which they were added, the findings of each in the order of its page. */
  *pages(): Generator<Reviewed> {
    for (const reviewed of this.#pages) {
      const findings = [...reviewed.findings, ...this.#across.findingsOf(reviewed.path, this.titleOf)];
      yield { ...reviewed, findings: findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end) };
    }
  }
}

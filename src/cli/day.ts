import { AcrossPages } from '../review/across-pages';
import type { Finding } from '../review/finding';
import type { Page } from '../review/page/page';
import type { Sequences } from '../review/seams/sequences';
import type { FileReport, LevelledFinding } from './file-report';

/** The pages of a day, held back until all are read: then each is told with what stands on others too. */
export class Day {
  readonly #pages: AcrossPages;
  readonly #reports: FileReport[] = [];

  /** `off`: rules that are not wanted. */
  constructor(
    sequences: () => Sequences,
    private readonly titleOf: (path: string) => string,
    private readonly off: ReadonlySet<string>,
  ) {
    this.#pages = new AcrossPages(sequences);
  }

  add(report: FileReport, page: Page): void {
    this.#pages.put(report.path, page);
    this.#reports.push(report);
  }

  /** In the order in which they were added, the findings of each in the order of its page. */
  *reports(asShown: (finding: Finding) => LevelledFinding): Generator<FileReport> {
    for (const report of this.#reports) {
      const across = this.#pages.findingsOf(report.path, this.titleOf).filter(({ rule }) => !this.off.has(rule));
      const findings = [...report.findings, ...across.map(asShown)];
      yield { ...report, findings: findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end) };
    }
  }
}

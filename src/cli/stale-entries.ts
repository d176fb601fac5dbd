import { ACROSS } from '../review/across-pages';
import type { Message } from '../review/finding';
import type { IgnoredFinding, IgnoreEntry } from '../review/ignored';
import type { PageRules } from '../settings/selection';

/** Finds the entries that ignore a place of a file that was checked, and match nothing any more. */
export class StaleEntries {
  readonly #expected = new Set<IgnoreEntry>();
  readonly #used = new Set<IgnoreEntry>();

  /** `across`: whether the files are compared, without which an ignored passage on two pages cannot be found. */
  constructor(private readonly across: boolean) {}

  /** A file was checked under these rules. */
  see({ ignore, file, checks }: PageRules, ignored: readonly IgnoredFinding[]): void {
    for (const entry of ignore) {
      const findable = checks[entry.check] !== 'off' && (this.across || !ACROSS.includes(entry.check));
      if (findable && entry.fingerprint !== undefined && entry.file === file) this.#expected.add(entry);
    }
    for (const { entry } of ignored) this.#used.add(entry);
  }

  /** One line each. */
  *messages(): Generator<Message> {
    for (const entry of this.#expected) {
      if (this.#used.has(entry)) continue;
      const { file = '', check, text = '' } = entry;
      yield {
        zh: `${file}：忽略的一处已经对不上了，可以从项目文件里删去（${check} ${text}）`,
        en: `${file}: an ignored place matches nothing any more and can go from the project file (${check} ${text})`,
      };
    }
  }
}

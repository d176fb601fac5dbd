import { duplicatePassage } from './checks/duplicate-passage';
import { foldText } from './copies/folded-text';
import { PageIndex } from './copies/page-index';
import { sharedFindings, type SharedPlace } from './copies/shared-findings';
import { mirrored, sharedPassages, type KnownPage, type SharedPassage } from './copies/shared-passages';
import type { Finding } from './finding';
import { JumpBook, type PagePlace } from './jumps/jump-book';
import { JUMP_RULES } from './jumps/jump-findings';
import type { Page } from './page/page';
import type { Sequences } from './seams/sequences';

export type { PagePlace };

/** The rules that what stands on several pages can break. */
export const ACROSS: readonly string[] = [duplicatePassage.id, ...JUMP_RULES];

/**
 * The pages of a day, each against all the others: what stands on more than one of them, and where stories go on from
 * page to page. A page that changes is put again; only what it shares is worked out anew.
 */
export class AcrossPages {
  readonly #index = new PageIndex();
  readonly #pages = new Map<string, KnownPage>();
  /** By page, by other page: what they share, as the first one has it. */
  readonly #shared = new Map<string, Map<string, readonly SharedPassage[]>>();
  readonly #jumps: JumpBook;

  /** `sequences` is asked for once, when jumps are first to be joined. */
  constructor(sequences: () => Sequences) {
    this.#jumps = new JumpBook(sequences);
  }

  /** Takes a page in, or its newer version. The names of the other pages whose findings may have changed. */
  put(name: string, page: Page): Set<string> {
    const affected = this.#forget(name);
    const known = { page, folded: foldText(page.text) };
    const own = new Map<string, readonly SharedPassage[]>();
    for (const other of this.#index.put(name, known.folded.units)) {
      const there = this.#pages.get(other);
      const shared = there ? sharedPassages(there, known) : [];
      if (shared.length === 0) continue;
      own.set(other, shared.map(mirrored));
      this.#shared.get(other)?.set(name, shared);
      affected.add(other);
    }
    this.#pages.set(name, known);
    this.#shared.set(name, own);
    for (const other of this.#jumps.put(name, page)) affected.add(other);
    return affected;
  }

  /** Takes a page out. The names of the other pages whose findings have changed. */
  delete(name: string): Set<string> {
    return new Set([...this.#forget(name), ...this.#jumps.delete(name)]);
  }

  #forget(name: string): Set<string> {
    const affected = new Set(this.#shared.get(name)?.keys());
    for (const other of affected) this.#shared.get(other)?.delete(name);
    this.#index.delete(name);
    this.#pages.delete(name);
    this.#shared.delete(name);
    return affected;
  }

  /** What is found by the other pages, in the order of the page. `titleOf` says how a page is called to a user. */
  findingsOf(name: string, titleOf: (name: string) => string = (other) => other): Finding[] {
    const page = this.#pages.get(name)?.page;
    if (!page) return [];
    const places: SharedPlace[] = [];
    for (const [other, shared] of this.#shared.get(name) ?? []) {
      const there = { name: other, title: titleOf(other), text: this.#pages.get(other)?.page.text ?? '' };
      for (const passage of shared) places.push({ passage, there });
    }
    return [...this.#jumps.findingsOf(name, titleOf), ...sharedFindings(page, places)].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  }

  /** Where the story goes on, or where it comes from, of the jump line at an offset (UTF-16 code units) of a page. */
  otherSideOfJump(name: string, offset: number): PagePlace | undefined {
    return this.#jumps.otherSideOf(name, offset);
  }
}

import { duplicatePassage } from './checks/duplicate-passage';
import type { Copy } from './copies/copy';
import { deletion } from './copies/deletion';
import { countDifferences } from './copies/differences';
import { findCopiesBetween } from './copies/find-copies';
import { foldText, type FoldedText } from './copies/folded-text';
import { judgeAcross } from './copies/judge-across';
import { PageIndex } from './copies/page-index';
import { standingOf, type Standing } from './copies/standing';
import type { Certainty, Finding, Message } from './finding';
import { JumpBook, type PagePlace } from './jumps/jump-book';
import { JUMP_RULES } from './jumps/jump-findings';
import type { Page } from './page/page';
import type { Sequences } from './seams/sequences';

export type { PagePlace };

/** The rules that what stands on several pages can break. */
export const ACROSS: readonly string[] = [duplicatePassage.id, ...JUMP_RULES];

interface KnownPage {
  readonly page: Page;
  readonly folded: FoldedText;
}

/** A passage of a page that stands on another one too, as that page has it and as the other does. */
interface SharedPassage {
  readonly copy: Copy;
  readonly certainty: Certainty;
  readonly own: Standing;
  readonly other: Standing;
}

/** From this share of both on, two pages are versions of one: that they agree is no news. */
const SAME_PAGE = 0.8;

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
    for (const other of this.#index.sharing(known.folded.units)) {
      const there = this.#pages.get(other);
      const shared = there ? sharedPassages(there, known) : [];
      if (shared.length === 0) continue;
      own.set(other, shared.map(mirrored));
      this.#shared.get(other)?.set(name, shared);
      affected.add(other);
    }
    this.#index.put(name, known.folded.units);
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
    const findings: Finding[] = this.#jumps.findingsOf(name, titleOf);
    for (const [other, shared] of this.#shared.get(name) ?? []) {
      const text = this.#pages.get(other)?.page.text ?? '';
      for (const passage of shared) findings.push(finding(page, passage, { name: other, text }, titleOf(other)));
    }
    return findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  }

  /** Where the story goes on, or where it comes from, of the jump line at an offset (UTF-16 code units) of a page. */
  otherSideOfJump(name: string, offset: number): PagePlace | undefined {
    return this.#jumps.otherSideOf(name, offset);
  }
}

/** What two pages share and should not, as the earlier one has it. */
function sharedPassages(earlier: KnownPage, later: KnownPage): SharedPassage[] {
  const copies = findCopiesBetween(earlier.folded, later.folded);
  const same = copies.reduce((sum, copy) => sum + copy.same, 0);
  const versions = same >= SAME_PAGE * Math.max(earlier.folded.units.length, later.folded.units.length);
  return copies.flatMap((copy) => {
    const loose = countDifferences(copy.differences) > 0;
    const own = standingOf(earlier.page, copy.earlier[0], loose);
    const other = standingOf(later.page, copy.later, loose);
    const certainty = judgeAcross({ copy, later: other, earlier: own });
    return certainty ? [{ copy, certainty: versions ? 'possible' : certainty, own, other }] : [];
  });
}

function mirrored(passage: SharedPassage): SharedPassage {
  return { ...passage, own: passage.other, other: passage.own };
}

function finding(page: Page, { copy, certainty, own, other }: SharedPassage, there: { name: string; text: string }, title: string): Finding {
  const compare = countDifferences(copy.differences) > 0;
  return {
    rule: duplicatePassage.id,
    range: own.range,
    certainty,
    message: message(copy, title),
    related: [{ range: other.range, page: there, compare, message: { zh: '另一版上的同一段文字。', en: 'The same passage on the other page.' } }],
    fixes: [deletion(page, own, { zh: '从本版删去这一段', en: 'Delete it from this page' }, compare ? other.text : undefined)],
  };
}

function message({ length, differences }: Copy, title: string): Message {
  const places = countDifferences(differences);
  const zh = places === 0 ? '一字不差' : `有 ${places} 处不同`;
  const en = places === 0 ? 'word for word' : `with ${places} ${places === 1 ? 'difference' : 'differences'}`;
  return {
    zh: `这段文字（${length} 字）也在 ${title} 上，${zh}。`,
    en: `This passage (${length} characters) stands on ${title} too, ${en}.`,
  };
}

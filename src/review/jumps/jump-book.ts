import type { Finding, Range } from '../finding';
import type { Page } from '../page/page';
import { headRange, tailRange } from '../seams/seam-places';
import type { Sequences } from '../seams/sequences';
import { dayPage, type DayPage, type PlacedJump } from './day-page';
import { jumpFinding } from './jump-findings';
import { JumpFits } from './jump-fit';
import { judgeJumps, type JudgedJumps, type JumpFault } from './judge-jumps';

/** A place on a page: where a story goes on, or where it came from. */
export interface PagePlace {
  readonly name: string;
  readonly text: string;
  readonly range: Range;
}

const NOTHING: JudgedJumps = { joined: [], faults: [] };

/** The jumps of the pages of a day, from page to page. A page that changes is put again. */
export class JumpBook {
  readonly #pages = new Map<string, DayPage>();
  readonly #fits: JumpFits;
  #judged: JudgedJumps | undefined;
  #faults: FaultsByPage = new Map();

  constructor(sequences: () => Sequences) {
    this.#fits = new JumpFits(sequences);
  }

  /** Takes a page in, or its newer version. The names of the other pages whose findings may have changed. */
  put(name: string, page: Page): Set<string> {
    return this.#change(name, dayPage(name, page));
  }

  /** Takes a page out. The names of the other pages whose findings have changed. */
  delete(name: string): Set<string> {
    return this.#change(name, undefined);
  }

  /** What is wrong with the jumps of a page. `titleOf` says how a page is called to a user. */
  findingsOf(name: string, titleOf: (name: string) => string): Finding[] {
    this.#judge();
    return (this.#faults.get(name) ?? []).map((fault) => jumpFinding(fault, (other) => this.#textOf(other), titleOf));
  }

  /** Where the story goes on, or where it comes from, of the jump line at an offset of a page. */
  otherSideOf(name: string, offset: number): PagePlace | undefined {
    const at = ({ name: on, range }: PlacedJump): boolean => on === name && range.start <= offset && offset <= range.end;
    for (const { onward, back } of this.#judge().joined) {
      if (at(onward)) return { name: back.name, text: this.#textOf(back.name), range: headRange(back.half) };
      if (at(back)) return { name: onward.name, text: this.#textOf(onward.name), range: tailRange(onward.half) };
    }
    return undefined;
  }

  #textOf(name: string): string {
    return this.#pages.get(name)?.page.text ?? '';
  }

  #change(name: string, page: DayPage | undefined): Set<string> {
    const before = this.#pages.get(name);
    if (page) this.#pages.set(name, page);
    else this.#pages.delete(name);
    const faults = this.#faults;
    if (!matters(before) && !matters(page) && numbering(before) === numbering(page) && !refersTo(faults, name)) return new Set();
    const asked = this.#judged !== undefined;
    this.#judged = undefined;
    if (!asked) return new Set();
    this.#judge();
    return new Set([...changed(faults, this.#faults), ...changed(this.#faults, faults)].filter((other) => other !== name));

    function changed(some: FaultsByPage, others: FaultsByPage): string[] {
      return [...some].flatMap(([other, own]) => (refersTo([[other, own]], name) || keyOf(own) !== keyOf(others.get(other) ?? []) ? [other] : []));
    }
  }

  #judge(): JudgedJumps {
    if (this.#judged) return this.#judged;
    const pages = [...this.#pages.values()];
    this.#judged = pages.some(matters) ? judgeJumps(pages, this.#fits) : NOTHING;
    this.#fits.turn();
    this.#faults = new Map();
    for (const fault of this.#judged.faults) {
      const own = this.#faults.get(fault.jump.name);
      if (own) own.push(fault);
      else this.#faults.set(fault.jump.name, [fault]);
    }
    return this.#judged;
  }
}

type FaultsByPage = Map<string, JumpFault[]>;

const matters = (page: DayPage | undefined): boolean => (page?.jumps.length ?? 0) > 0;

/** The numbers and days of a text's pages, to be held against another version's. */
const numbering = (page: DayPage | undefined): string => JSON.stringify(page?.identities.map(({ number, day }) => [number, day]) ?? []);

/** Whether a fault speaks of another page. */
function refersTo(faults: Iterable<readonly [string, readonly JumpFault[]]>, name: string): boolean {
  for (const [, own] of faults) if (own.some((fault) => otherNameOf(fault) === name)) return true;
  return false;
}

const keyOf = (faults: readonly JumpFault[]): string =>
  JSON.stringify(faults.map((fault) => [fault.kind, fault.jump.printed.text, fault.certainty, otherNameOf(fault)]));

function otherNameOf(fault: JumpFault): string | undefined {
  switch (fault.kind) {
    case 'wrong-page':
    case 'misfit':
      return fault.other.name;
    case 'unmarked':
      return fault.other.page.name;
    case 'lost':
      return fault.page.name;
    case 'no-page':
      return undefined;
  }
}

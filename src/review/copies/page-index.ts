import { fingerprint, type Winnowing } from './fingerprints';

/**
 * What is kept of a page: of every nine neighbouring grams of twelve units one, so that two pages that share a run of
 * 20 units share a fingerprint.
 */
const WINNOWING: Winnowing = { gram: 12, window: 9 };
/** Pages share something worth a closer look from so many fingerprints on. */
const ENOUGH_SHARED = 3;
/** What stands on more pages than these is a phrase of the house, and tells nothing. */
const MOST_PAGES = 8;

/** One fingerprint of a page; the next older one in the same slot of the table. */
const HASH = 0;
const OWNER = 1;
const OLDER = 2;
const SIZE = 3;

/**
 * Which pages share passages: an index of fingerprints that grows and shrinks a page at a time. A page taken out leaves
 * its entries behind, unowned; they are swept up once they are half of all.
 */
export class PageIndex {
  #slots = new Int32Array(1 << 12).fill(-1);
  #entries = new Int32Array((1 << 12) * SIZE);
  #count = 0;
  #unowned = 0;
  #nextOwner = 0;
  /** By the number under which a page's entries stand: the page's key and how many they are. */
  readonly #owners = new Map<number, { readonly key: string; readonly entries: number }>();
  readonly #numbers = new Map<string, number>();

  /**
   * Takes a page in, in the place of the one it had under `key`. Gives the keys of the other pages that share passages with
   * it, in the order in which they were taken in.
   */
  put(key: string, units: Uint16Array): string[] {
    this.delete(key);
    const hashes = new Set(fingerprint(units, WINNOWING).hashes);
    const sharing = this.#sharing(hashes);
    const owner = this.#nextOwner++;
    this.#owners.set(owner, { key, entries: hashes.size });
    this.#numbers.set(key, owner);
    this.#makeRoom(hashes.size);
    for (const hash of hashes) this.#add(hash, owner);
    return sharing;
  }

  /** Takes a page out; one that is not there is no matter. */
  delete(key: string): void {
    const owner = this.#numbers.get(key);
    if (owner === undefined) return;
    this.#unowned += this.#owners.get(owner)?.entries ?? 0;
    this.#numbers.delete(key);
    this.#owners.delete(owner);
  }

  #sharing(hashes: ReadonlySet<number>): string[] {
    const shared = new Map<number, number>();
    for (const hash of hashes) {
      const owners = this.#ownersOf(hash);
      if (owners.length > MOST_PAGES) continue;
      for (const owner of owners) shared.set(owner, (shared.get(owner) ?? 0) + 1);
    }
    return [...shared]
      .filter(([, count]) => count >= ENOUGH_SHARED)
      .sort(([a], [b]) => a - b)
      .flatMap(([owner]) => this.#owners.get(owner)?.key ?? []);
  }

  /** Up to one more than `MOST_PAGES` owners of a fingerprint. */
  #ownersOf(hash: number): number[] {
    const owners: number[] = [];
    for (let at = this.#slots[this.#slotOf(hash)] ?? -1; at >= 0; at = this.#entries[at + OLDER] ?? -1) {
      if (this.#entries[at + HASH] !== hash) continue;
      const owner = this.#entries[at + OWNER] ?? -1;
      if (this.#owners.has(owner)) owners.push(owner);
      if (owners.length > MOST_PAGES) break;
    }
    return owners;
  }

  #slotOf(hash: number): number {
    return Math.imul(hash, 0x61c88647) >>> (32 - Math.log2(this.#slots.length));
  }

  #add(hash: number, owner: number): void {
    const at = this.#count++ * SIZE;
    const slot = this.#slotOf(hash);
    this.#entries[at + HASH] = hash;
    this.#entries[at + OWNER] = owner;
    this.#entries[at + OLDER] = this.#slots[slot] ?? -1;
    this.#slots[slot] = at;
  }

  /** Room for so many entries more: sweeps up what is unowned, or doubles. */
  #makeRoom(more: number): void {
    const sweep = this.#unowned * 2 > this.#count;
    if (!sweep && (this.#count + more) * SIZE <= this.#entries.length) return;
    const old = this.#entries;
    const count = this.#count;
    let room = 1 << 12;
    while (room < (count - this.#unowned + more) * 2) room *= 2;
    this.#slots = new Int32Array(room).fill(-1);
    this.#entries = new Int32Array(room * SIZE);
    this.#count = 0;
    this.#unowned = 0;
    for (let at = 0; at < count * SIZE; at += SIZE) {
      const owner = old[at + OWNER] ?? -1;
      if (this.#owners.has(owner)) this.#add(old[at + HASH] ?? 0, owner);
    }
  }
}

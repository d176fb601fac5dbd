import type { Block } from './page';
import type { Reading } from './reading';

/** Reads something from a block's text and keeps it with the block's reading, for as long as the text stays the same. */
export function keptByText<T extends object>(read: (text: string) => T): (block: Block) => T {
  const kept = new WeakMap<Reading, T>();
  return ({ reading }) => {
    const known = kept.get(reading);
    if (known) return known;
    const found = read(reading.text);
    kept.set(reading, found);
    return found;
  };
}

const NONE: readonly RegExpExecArray[] = [];

/**
 * The matches of some patterns in a block's text, pattern after pattern, kept with its reading. Each pattern must be
 * global; text that holds none of the words in `needs` has no match and is passed over at once.
 */
export function keptMatches(patterns: readonly RegExp[], needs: readonly string[]): (block: Block) => readonly RegExpExecArray[] {
  const matchesIn = keptByText((text) => patterns.flatMap((pattern) => Array.from(text.matchAll(pattern))));
  return (block) => (needs.some((word) => block.text.includes(word)) ? matchesIn(block) : NONE);
}

/**
 * Makes something of a block once, however many ask. It is kept with the block's reading, which lives on from page to
 * page, and made anew for the next page's block: cheaper than keeping something for every block of every page.
 */
export function madeOnce<T>(make: (block: Block) => T): (block: Block) => T {
  const kept = new WeakMap<Reading, { readonly block: Block; readonly made: T }>();
  return (block) => {
    const known = kept.get(block.reading);
    if (known?.block === block) return known.made;
    const made = make(block);
    kept.set(block.reading, { block, made });
    return made;
  };
}

import type { Page } from './page';
import type { Person } from './people';

/**
 * Pairs of three-character forms on a page that share two characters at the same places, or the surname and both others
 * in the other order. The commoner comes first; of two that are as common, the earlier. Whether they are names, and
 * alike, is for the caller to judge.
 */
export function* likeNames(page: Page): Iterable<[Person, Person]> {
  const forms = formsOf(page);
  const byKey = new Map<string, string[]>();
  for (const form of forms.keys()) {
    for (const key of keysOf(form)) {
      const others = byKey.get(key);
      if (others) others.push(form);
      else byKey.set(key, [form]);
    }
  }
  for (const alike of byKey.values()) {
    if (alike.length < 2 || alike.length > MOST_ALIKE) continue;
    for (const [a, b] of pairsOf(alike)) yield inOrder(personOf(forms, a), personOf(forms, b));
  }
}

/** So many forms with one key are no names but the parts of a phrase: 高质量, 高水平, 高标准. */
const MOST_ALIKE = 12;

function formsOf(page: Page): Map<string, number[]> {
  const forms = new Map<string, number[]>();
  for (const block of page.blocks) {
    for (const start of block.reading.nameWindows) {
      const form = block.text.slice(start, start + 3);
      const places = forms.get(form);
      if (places) places.push(block.start + start);
      else forms.set(form, [block.start + start]);
    }
  }
  return forms;
}

function keysOf(form: string): string[] {
  const [a, b, c] = [form.charAt(0), form.charAt(1), form.charAt(2)];
  return [`${a}${b}_`, `${a}_${c}`, `_${b}${c}`, b < c ? `${a}${b}${c}~` : `${a}${c}${b}~`];
}

function* pairsOf(forms: readonly string[]): Iterable<[string, string]> {
  for (const [i, a] of forms.entries()) for (const b of forms.slice(i + 1)) yield [a, b];
}

const personOf = (forms: ReadonlyMap<string, number[]>, name: string): Person => ({ name, mentions: forms.get(name) ?? [] });

function inOrder(a: Person, b: Person): [Person, Person] {
  const more = a.mentions.length - b.mentions.length;
  return more > 0 || (more === 0 && (a.mentions[0] ?? 0) < (b.mentions[0] ?? 0)) ? [a, b] : [b, a];
}

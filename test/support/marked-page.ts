import type { Range } from '../../src/review/finding';

/**
 * A marked page carries what is expected of the review in its own text:
 *
 *   ⟦R:rule⟧text⟦/R⟧          a finding of `rule` touches text; `rule-a,rule-b`: either will do; `rule?` may also be
 *                             merely *possible* (without `?`, it must be at least *likely*)
 *   ⟦S:split-paragraph⟧        the paragraph that ends here goes on in the next one
 *   ⟦S:displaced-continuation:k⟧ … ⟦C:k⟧   it goes on in the paragraph that begins at ⟦C:k⟧
 *   ⟦S:missing-text⟧           it goes on nowhere
 *   ⟦N:rule⟧text⟦/N⟧           looks like `rule`, is right as it stands: no finding of it touches text, not even *possible*
 *   ⟦P⟧                        at the start of a line: another page begins here (the rest of the line is its title)
 *
 * Beyond these, a page must raise nothing that is *likely* or *certain*.
 */
export interface MarkedPage {
  readonly title: string;
  readonly text: string;
  readonly expected: readonly Expectation[];
  readonly innocent: readonly Innocent[];
}

export interface Expectation extends Range {
  readonly rules: readonly string[];
  readonly possible: boolean;
  /** Where the true head begins, for a displaced half. */
  readonly head?: number;
}

export interface Innocent extends Range {
  readonly rule: string;
}

const MARK = /⟦(?:(?<close>\/)?(?<kind>[RN])(?::(?<rules>[^⟧]*))?|S:(?<seam>[a-z-]+\??)(?::(?<key>\w+))?|C:(?<head>\w+))⟧/gu;

/** Cuts a fixture file into its pages and parses each. Offsets are UTF-16 code units. Throws on unbalanced marks. */
export function parseMarkedFile(file: string, name: string): MarkedPage[] {
  const parts = file.split(/^⟦P⟧(.*)\n/mu);
  const pages: MarkedPage[] = [];
  if (parts[0]?.trim()) pages.push(parseMarkedPage(parts[0], name));
  for (let i = 1; i < parts.length; i += 2) {
    pages.push(parseMarkedPage(parts[i + 1] ?? '', `${name}: ${(parts[i] ?? '').trim()}`));
  }
  return pages;
}

export function parseMarkedPage(marked: string, title: string): MarkedPage {
  let text = '';
  let last = 0;
  const expected: (Expectation & { key?: string })[] = [];
  const innocent: Innocent[] = [];
  const heads = new Map<string, number>();
  const open: { kind: string; rules: string; start: number }[] = [];
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(last, match.index);
    last = match.index + match[0].length;
    const { close, kind, rules, seam, key, head } = match.groups ?? {};
    if (seam) expected.push({ ...expectation(seam, text.length, text.length), ...(key ? { key } : {}) });
    else if (head) heads.set(head, text.length);
    else if (!close) open.push({ kind: kind ?? '', rules: rules ?? '', start: text.length });
    else {
      const opened = open.pop();
      if (opened?.kind !== kind || !opened) throw new Error(`${title}: unbalanced mark at ${match.index}`);
      if (kind === 'R') expected.push(expectation(opened.rules, opened.start, text.length));
      else innocent.push({ rule: opened.rules, start: opened.start, end: text.length });
    }
  }
  if (open.length > 0) throw new Error(`${title}: a mark is never closed`);
  text += marked.slice(last);
  return { title, text, expected: expected.map((e) => withHead(e, heads, title)), innocent };
}

function expectation(rules: string, start: number, end: number): Expectation {
  return { rules: rules.replace('?', '').split(','), possible: rules.endsWith('?'), start, end };
}

function withHead(e: Expectation & { key?: string }, heads: Map<string, number>, title: string): Expectation {
  const { key, ...rest } = e;
  if (key === undefined) return rest;
  const head = heads.get(key);
  if (head === undefined) throw new Error(`${title}: no ⟦C:${key}⟧`);
  return { ...rest, head };
}

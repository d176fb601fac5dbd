import { applyEdits, findNodeAtLocation, getNodeValue, modify, parseTree, type FormattingOptions, type JSONPath } from 'jsonc-parser/lib/esm/main.js';
import type { IgnoreEntry } from '../review/ignored';

/** The text of a project file with one more ignored place or file; comments and layout stay as they are. */
export function withIgnored(text: string, entries: readonly IgnoreEntry[]): string {
  return entries.reduce((changed, entry) => {
    const there = entriesIn(changed).length;
    return set(changed, ['ignore', there], entry);
  }, text);
}

/** The text without the entries that are like `entry`: the same check, place and file. */
export function withoutIgnored(text: string, entry: IgnoreEntry): string {
  const last = entriesIn(text).findLastIndex((there) => isSame(there, entry));
  return last < 0 ? text : withoutIgnored(set(text, ['ignore', last], undefined), entry);
}

/** The text with a check switched off, or with what it said of the check taken out where `off` is false. */
export function withCheckOff(text: string, check: string, off = true): string {
  return set(text, ['checks', check], off ? 'off' : undefined);
}

const isSame = (a: Partial<IgnoreEntry>, b: IgnoreEntry): boolean =>
  a.check === b.check && a.fingerprint === b.fingerprint && (a.fingerprint !== undefined || a.file === b.file);

function entriesIn(text: string): Partial<IgnoreEntry>[] {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const list = root && findNodeAtLocation(root, ['ignore']);
  return list?.type === 'array' ? (list.children ?? []).map((node) => Object(getNodeValue(node)) as Partial<IgnoreEntry>) : [];
}

function set(text: string, path: JSONPath, value: unknown): string {
  const whole = text.trim() === '' ? '{}\n' : text;
  return applyEdits(whole, modify(whole, path, value, { formattingOptions: layoutOf(whole) }));
}

/** Indented as the file is, its line ends kept. */
function layoutOf(text: string): FormattingOptions {
  const indent = /^[ \t]+(?=")/mu.exec(text)?.[0] ?? '  ';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

import type { Finding } from './finding';
import { fingerprintsOf } from './fingerprint';

/** What somebody decided not to be told of: one place, or a check in a file. */
export interface IgnoreEntry {
  /** The check's id. */
  readonly check: string;
  /** The one place; without it, the check in the whole file. See `fingerprintsOf`. */
  readonly fingerprint?: string;
  /**
   * With a fingerprint: where the place was when it was ignored. Without: the file, or the folder, to which the entry
   * applies. From the place of the project file, its parts parted by `/`.
   */
  readonly file?: string;
  /** The words at the place, for whoever reads the list. */
  readonly text?: string;
  readonly reason?: string;
}

/** A finding with what it is known by. */
export interface KnownFinding extends Finding {
  readonly fingerprint: string;
}

export interface IgnoredFinding extends KnownFinding {
  readonly entry: IgnoreEntry;
}

export interface Separated {
  readonly shown: readonly KnownFinding[];
  readonly ignored: readonly IgnoredFinding[];
}

/**
 * Parts what is to be shown from what is ignored. `findings` are all those of the page `text`, in its order; `file` is
 * the page's own path as the entries write paths.
 */
export function separateIgnored(text: string, findings: readonly Finding[], entries: readonly IgnoreEntry[], file: string): Separated {
  const places = new Map(entries.flatMap((entry) => (entry.fingerprint === undefined ? [] : [[entry.fingerprint, entry]])));
  const wide = entries.filter((entry) => entry.fingerprint === undefined && covers(entry.file, file));
  const shown: KnownFinding[] = [];
  const ignored: IgnoredFinding[] = [];
  const prints = fingerprintsOf(text, findings);
  findings.forEach((finding, i) => {
    const fingerprint = prints[i] ?? '';
    const place = places.get(fingerprint);
    const entry = place?.check === finding.rule ? place : wide.find(({ check }) => check === finding.rule);
    if (entry) ignored.push({ ...finding, fingerprint, entry });
    else shown.push({ ...finding, fingerprint });
  });
  return { shown, ignored };
}

/** How much of a place an entry quotes, in UTF-16 code units. */
const QUOTED = 40;

/** The entry by which one place is ignored from now on; `file` is the page as the entries write paths. */
export function entryOf({ rule, range, fingerprint }: KnownFinding, page: string, file?: string, reason?: string): IgnoreEntry {
  const words = page.slice(range.start, Math.min(range.end, range.start + 2 * QUOTED)).replace(/\s+/gu, '');
  const text = words.length > QUOTED ? `${words.slice(0, QUOTED).replace(/[\ud800-\udbff]$/u, '')}……` : words;
  return { check: rule, ...(file !== undefined && { file }), text, fingerprint, ...(reason && { reason }) };
}

/** Whether an entry's file is the page itself or a folder about it. */
const covers = (entry: string | undefined, file: string): boolean =>
  entry !== undefined && (file === entry || file.startsWith(entry.endsWith('/') ? entry : `${entry}/`));

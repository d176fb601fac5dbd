import type { Fix, Range } from './finding';

/** Replaces what is printed at a range: an editor must choose it. */
export function changeTo(range: Range, old: string, text: string): Fix {
  return {
    title: { zh: `把“${old}”改为“${text}”`, en: `Change “${old}” to “${text}”` },
    kind: 'judged',
    edits: [{ range, text }],
  };
}

import type { Finding, Range } from '../../src/review/finding';
import type { MarkedPage } from './marked-page';

/** Everything in which a review differs from what its marked page expects, each in one readable line. */
export function judgePage(page: MarkedPage, findings: readonly Finding[]): string[] {
  const wrong: string[] = [];
  const used = new Set<Finding>();
  const show = (range: Range): string =>
    page.text.slice(Math.max(0, range.start - 12), range.end + 12).replace(/\s+/gu, '⏎');
  for (const expected of page.expected) {
    const hits = findings.filter((f) => expected.rules.includes(f.rule) && touches(f.range, expected));
    const loud = hits.filter((f) => expected.possible || f.certainty !== 'possible');
    hits.forEach((f) => used.add(f));
    if (loud.length === 0) wrong.push(`missed ${expected.rules.join('/')} at …${show(expected)}…`);
    const { head } = expected;
    if (head !== undefined && loud.length > 0 && !loud.some((f) => f.related.some((r) => near(r.range, head)))) {
      wrong.push(`wrong head for …${show(expected)}…`);
    }
  }
  for (const innocent of page.innocent) {
    for (const f of findings) {
      if (f.rule === innocent.rule && touches(f.range, innocent)) {
        wrong.push(`innocent ${f.rule} (${f.certainty}) at …${show(f.range)}… ${f.message.zh}`);
      }
    }
  }
  for (const f of findings) {
    if (used.has(f) || f.certainty === 'possible') continue;
    wrong.push(`false alarm ${f.rule} (${f.certainty}) at …${show(f.range)}… ${f.message.zh}`);
  }
  return wrong;
}

const touches = (a: Range, b: Range): boolean => a.start <= b.end && b.start <= a.end;
const near = (range: Range, at: number): boolean => range.start - 2 <= at && at <= range.end + 2;

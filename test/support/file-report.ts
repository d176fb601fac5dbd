import type { FileReport, LevelledFinding } from '../../src/cli/file-report';
import { Lines } from '../../src/host/position';
import { fingerprintsOf } from '../../src/review/fingerprint';

/** A report on an invented file, for the tests of the formats. Each finding names its text and what differs from the usual. */
export function reportOf(
  path: string,
  text: string,
  findings: readonly (Partial<LevelledFinding> & { readonly at: string; readonly from?: number })[],
): FileReport {
  const found = findings.map(({ at, from = 0, ...rest }): LevelledFinding => {
    const start = text.indexOf(at, from);
    return {
      rule: 'repeated-words',
      certainty: 'likely',
      level: 'warning',
      message: { zh: `“${at}”写了两遍。`, en: `“${at}” stands twice.` },
      range: { start, end: start + at.length },
      related: [],
      fixes: [],
      fingerprint: '',
      ...rest,
    };
  });
  const prints = fingerprintsOf(text, found);
  return {
    path,
    text,
    encoding: { name: 'utf-8', mark: false },
    lines: new Lines(text),
    reviewed: true,
    findings: found.map((finding, i) => ({ ...finding, fingerprint: prints[i] ?? '' })),
    ignored: [],
  };
}

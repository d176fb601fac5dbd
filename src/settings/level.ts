import type { Certainty } from '../review/finding';
import type { Severity } from './settings';

/** How a finding is shown. SARIF and the command line call *information* a note. */
export type Level = 'error' | 'warning' | 'information';

const BY_CERTAINTY: Readonly<Record<Certainty, Level>> = {
  certain: 'error',
  likely: 'warning',
  possible: 'information',
};

/** The level of a finding of `certainty`, as its check's setting asks for it. */
export function levelOf(certainty: Certainty, severity: Severity = 'auto'): Level {
  return severity === 'auto' || severity === 'off' ? BY_CERTAINTY[certainty] : severity;
}

/** The ids of the checks that are switched off. */
export function offChecks(severities: Readonly<Record<string, Severity>>): Set<string> {
  return new Set(Object.keys(severities).filter((id) => severities[id] === 'off'));
}

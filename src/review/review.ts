import type { Check, Context } from './check';
import { checks } from './checks/index';
import type { Finding } from './finding';
import { LexiconPending } from './lexicon/lexicon';
import type { Page } from './page/page';

/** How a review went. */
export interface ReviewResult {
  /** In the order of the page. */
  readonly findings: readonly Finding[];
  /** Rules that asked for words before the dictionary was there: review again once it is. */
  readonly pending: readonly string[];
}

export interface ReviewOptions extends Context {
  /** Rules that are not wanted. */
  readonly off?: ReadonlySet<string>;
}

/** Reviews a page with every check that is not switched off. */
export function review(page: Page, options: ReviewOptions): ReviewResult {
  const steps = reviewInSteps(page, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Like `review`, pausing after each check so that the caller may stop or let others have a turn. */
export function* reviewInSteps(page: Page, options: ReviewOptions): Generator<void, ReviewResult> {
  const findings: Finding[] = [];
  const pending: string[] = [];
  for (const check of checks) {
    if (options.off?.has(check.id)) continue;
    const found = runCheck(check, page, options);
    if (found) findings.push(...found);
    else pending.push(check.id);
    yield;
  }
  findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return { findings, pending };
}

/** The check's findings, or undefined when it needs words that are not there yet. */
function runCheck(check: Check, page: Page, context: Context): Finding[] | undefined {
  try {
    return Array.from(check.run(page, context), (report) => ({
      rule: check.id,
      related: [],
      fixes: [],
      ...report,
    }));
  } catch (error) {
    if (error instanceof LexiconPending) return undefined;
    throw error;
  }
}

import type { Check, Context } from './check';
import { checks } from './checks/index';
import type { Finding, Range, Report } from './finding';
import { LexiconPending } from './lexicon/lexicon';
import type { Page } from './page/page';
import { wholePage, type WholePage } from './wrapped/whole-page';

/** How a review went. */
export interface ReviewResult {
  /** In the order of the page. */
  readonly findings: readonly Finding[];
  /** Rules that asked for words before the dictionary was there: review again once it is. */
  readonly pending: readonly string[];
  /** Checks that broke down; the others' findings stand. */
  readonly failures: readonly CheckFailure[];
}

/** A check that broke down: a defect of ours, not of the page. */
export class CheckFailure extends Error {
  constructor(
    readonly rule: string,
    cause: unknown,
  ) {
    super(`${rule}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'CheckFailure';
  }
}

export interface ReviewOptions extends Context {
  /** Rules that are not wanted. */
  readonly off?: ReadonlySet<string>;
}

/** Reviews a page with every check that is not switched off. Throws `CheckFailure` where one breaks down. */
export function review(page: Page, options: ReviewOptions): ReviewResult {
  const steps = reviewInSteps(page, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const [failure] = step.value.failures;
  if (failure) throw failure;
  return step.value;
}

/** Like `review`, pausing after each check so that the caller may stop or let others have a turn. */
export function* reviewInSteps(page: Page, options: ReviewOptions): Generator<void, ReviewResult> {
  const findings: Finding[] = [];
  const pending: string[] = [];
  const failures: CheckFailure[] = [];
  for (const check of checks) {
    if (options.off?.has(check.id)) continue;
    const found = runCheck(check, page, options);
    if (found instanceof CheckFailure) failures.push(found);
    else if (found === undefined) pending.push(check.id);
    else for (const finding of found) findings.push(finding);
    yield;
  }
  findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return { findings, pending, failures };
}

/** The check's findings, undefined when it needs words that are not there yet, or how it broke down. */
function runCheck(check: Check, page: Page, context: Context): Finding[] | CheckFailure | undefined {
  try {
    const whole = wholePage(page, context);
    const reports = [...(check.runOnLines?.(page, context) ?? []), ...Array.from(check.run(whole.page, context), (report) => onLines(report, whole))];
    return reports.map((report) => ({ rule: check.id, related: [], fixes: [], ...report }));
  } catch (error) {
    if (error instanceof LexiconPending) return undefined;
    return new CheckFailure(check.id, error);
  }
}

/** A report on the page as it reads, with its places on the page as it stands. */
function onLines(report: Report, whole: WholePage): Report {
  if (whole.parts.length === 0) return report;
  const toLines = (range: Range): Range => whole.toLines(range);
  const { range, related = [], fixes = [] } = report;
  return {
    ...report,
    range: toLines(range),
    related: related.map((place) => (place.page ? place : { ...place, range: toLines(place.range) })),
    fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, range: toLines(edit.range) })) })),
  };
}

import type { Finding } from '../review/finding';
import { noHouseStyle, type HouseStyle } from '../review/house-style';
import { separateIgnored, type IgnoreEntry, type Separated } from '../review/ignored';
import type { Project } from './project-file';
import type { Severity } from './settings';
import { isStrictEnough, type Strictness } from './strictness';

/** What holds for one page: what the project file says goes before what an editor's settings say. */
export interface PageRules {
  /** By the check's id. */
  readonly checks: Readonly<Record<string, Severity>>;
  readonly strictness: Strictness;
  readonly house: HouseStyle;
  readonly ignore: readonly IgnoreEntry[];
  /** The page as the project file writes paths. */
  readonly file: string;
}

export const noRules: PageRules = { checks: {}, strictness: 'strict', house: noHouseStyle, ignore: [], file: '' };

export function pageRules(settings: Pick<PageRules, 'checks' | 'strictness'>, project: Project, file: string): PageRules {
  return {
    checks: { ...settings.checks, ...project.checks },
    strictness: project.strictness ?? settings.strictness,
    house: project.house,
    ignore: project.ignore,
    file,
  };
}

/** Which of all the findings of a page `text`, in its order, are shown, and which are ignored. The rest is below what is asked for. */
export function selectShown(text: string, findings: readonly Finding[], rules: PageRules): Separated {
  const { shown, ignored } = separateIgnored(text, findings, rules.ignore, rules.file);
  return { ignored, shown: shown.filter((finding) => isWanted(finding, rules)) };
}

/** A check whose severity is set to one of its own is shown whatever its certainty. */
function isWanted({ rule, certainty }: Finding, { checks, strictness }: PageRules): boolean {
  const severity = checks[rule] ?? 'auto';
  return severity === 'auto' ? isStrictEnough(certainty, strictness) : severity !== 'off';
}

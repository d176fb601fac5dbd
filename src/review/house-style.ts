import { readBylineBlock, type Byline } from './page/byline';

/**
 * A paper's own names and ways, as its project file states them. A part that is left out is empty: nothing is then
 * known of it, and nothing is held against it.
 */
export interface HouseStyle {
  /** The names under which the paper and its sister outlets print: 衡阳日报社, 衡阳晚报, 掌上衡阳. */
  readonly outlets: readonly string[];
  /** How the paper writes a byline; undefined where it does not say. */
  readonly byline: BylineForm | undefined;
  /** The roles that its bylines know: 全媒体记者, 通讯员. */
  readonly roles: readonly string[];
  /** People of the newsroom, by the names that stand in bylines. */
  readonly people: readonly string[];
  /** Fixed columns and sections: 本报评论员文章, 社区传真. */
  readonly columns: readonly string[];
}

export const noHouseStyle: HouseStyle = { outlets: [], byline: undefined, roles: [], people: [], columns: [] };

/** What tells one paper's bylines from another's. */
export interface BylineForm {
  /** What opens the line: `■`, or nothing. */
  readonly marker: string;
  /** Whether it stands in brackets. */
  readonly bracketed: boolean;
  /** The outlet as bylines name it: 衡阳日报社, 本报; '' where they name none. */
  readonly outlet: string;
  /** The roles in their order, as printed: 全媒体记者, 通讯员. */
  readonly roles: readonly string[];
  /** What stands between an outlet and the role, a role and its first name, two names, a name and the next role. */
  readonly gaps: BylineGaps;
}

export interface BylineGaps {
  readonly outletRole: string;
  readonly roleName: string;
  readonly names: string;
  readonly nameRole: string;
}

/**
 * Reads the form off a byline that is given as an example: ■衡阳日报社全媒体记者 伍施施 刘佳 通讯员 陈斌. A gap that the
 * example does not show is one blank (none after an outlet). Gives undefined where the line is no whole byline with a role and a name.
 */
export function readBylineForm(example: string): BylineForm | undefined {
  const byline = readBylineBlock(example.trim());
  if (!byline) return undefined;
  const texts = (kind: string): string[] => byline.parts.filter((part) => part.kind === kind).map(({ text }) => text);
  const roles = texts('role');
  if (roles.length === 0 || texts('name').length === 0) return undefined;
  return {
    marker: texts('marker')[0] ?? '',
    bracketed: byline.open !== undefined,
    outlet: texts('outlet')[0] ?? '',
    roles,
    gaps: gapsOf(byline, example.trim()),
  };
}

function gapsOf({ parts }: Byline, text: string): BylineGaps {
  const between = (before: string, after: string): string | undefined => {
    const at = parts.findIndex(({ kind }, i) => kind === before && parts[i + 1]?.kind === after);
    return at < 0 ? undefined : text.slice(parts[at]?.end, parts[at + 1]?.start);
  };
  return {
    outletRole: between('outlet', 'role') ?? '',
    roleName: between('role', 'name') ?? ' ',
    names: between('name', 'name') ?? ' ',
    nameRole: between('name', 'role') ?? ' ',
  };
}

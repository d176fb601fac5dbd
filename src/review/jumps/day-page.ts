import type { Page } from '../page/page';
import { pageJumps, type Jump } from '../page/page-jumps';
import { isSamePage, type PageNumber } from '../page/page-number';
import { pageIdentities, type PageIdentity } from './page-identity';

/** A jump with the page that it stands on. */
export interface PlacedJump extends Jump {
  readonly name: string;
  readonly at: PageIdentity;
}

/** A text of the day: which pages it holds, and its jumps. */
export interface DayPage {
  readonly name: string;
  readonly page: Page;
  readonly identities: readonly PageIdentity[];
  readonly jumps: readonly PlacedJump[];
}

export function dayPage(name: string, page: Page): DayPage {
  const identities = pageIdentities(page, name);
  const jumps = pageJumps(page).map((jump): PlacedJump => {
    const at = identities.findLast(({ from }) => from <= jump.range.start) ?? { number: undefined, sure: false, day: undefined };
    return { ...jump, name, at };
  });
  return { name, page, identities, jumps };
}

/** Pages are of one day unless both say which, and say otherwise. */
export const isSameDay = (a: PageIdentity, b: PageIdentity): boolean => a.day === undefined || b.day === undefined || a.day === b.day;

/** Whether a jump names the page that another stands on; undefined where that cannot be told. */
export function names(jump: PlacedJump, other: PlacedJump): boolean | undefined {
  return jump.target && other.at.number && isSamePage(jump.target, other.at.number);
}

/** The pages of a jump's day that bear a number. */
export function pagesNumbered(pages: readonly DayPage[], day: PageIdentity, number: PageNumber): { page: DayPage; sure: boolean }[] {
  return pages.flatMap((page) =>
    page.identities.flatMap((identity) =>
      identity.number && isSameDay(identity, day) && isSamePage(identity.number, number) ? [{ page, sure: identity.sure }] : [],
    ),
  );
}

import type { Block, Page } from '../page/page';
import { readPageNumber, type PageNumber } from '../page/page-number';

/** Which page of which day a place is on. */
export interface PageIdentity {
  /** The page's number, and whether the page itself prints it or a name says plainly 版: else it is a guess. */
  readonly number: PageNumber | undefined;
  readonly sure: boolean;
  /** The day, as 2022-03-02. */
  readonly day: string | undefined;
}

/** 第3版, 03版, A3; not 今日4版, which counts pages. */
const PRINTED =
  /(?<!今日|今天|共|本期|每期)(?<page>第\s*[A-Z]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*版|(?<![\dA-Za-z])[A-Z]?\d{1,2}\s*版(?!面)|(?<![\dA-Za-z])[A-Z]\d{1,2}(?![\dA-Za-z])|头版)/u;
const DAY = /(?<year>(?:19|20)\d{2})(?:[-._/年]?(?<month>0[1-9]|1[0-2])[-._/月]?(?<day>0[1-9]|[12]\d|3[01])(?!\d)|[-._/年](?<month1>[1-9])[-._/月](?<day1>[1-9]|[12]\d|3[01])(?!\d))日?/u;

/** Where a page says which one it is: its masthead, or a short line at its very top. */
const TOP = 4;
const SHORT = 40;

/** The pages that a text holds, by where each begins: one as a rule, several where a whole day stands in one file. */
export function pageIdentities(page: Page, name: string): (PageIdentity & { readonly from: number })[] {
  const named = nameOf(name);
  const identities = [{ ...named, from: 0 }];
  for (const block of page.blocks) {
    if (!isMasthead(block)) continue;
    const number = numberIn(block.text);
    const day = dayIn(block.text);
    const before = identities.at(-1);
    if (!before || (!number && day === undefined)) continue;
    const next = { number: number ?? before.number, sure: number !== undefined || before.sure, day: day ?? before.day };
    // A second line of one masthead adds to the first.
    if (block.index < TOP || !number) identities[identities.length - 1] = { ...next, from: before.from };
    else identities.push({ ...next, from: block.start });
  }
  return identities;
}

const isMasthead = (block: Block): boolean =>
  block.kind === 'masthead' || (block.index < TOP && block.text.length <= SHORT && block.reading.shape !== 'jump' && !/[。！？，；]/u.test(block.text));

const numberIn = (text: string): PageNumber | undefined => {
  const printed = PRINTED.exec(text)?.groups?.page;
  return printed === undefined ? undefined : readPageNumber(printed);
};

function dayIn(text: string): string | undefined {
  const { year, month, day, month1, day1 } = DAY.exec(text)?.groups ?? {};
  if (year === undefined) return undefined;
  return [year, (month ?? month1 ?? '').padStart(2, '0'), (day ?? day1 ?? '').padStart(2, '0')].join('-');
}

/** What a path or URI tells: 2022-03-02/A3.txt, 第03版 要闻.txt, 20220302_03.txt. */
function nameOf(name: string): PageIdentity {
  const path = decoded(name);
  const title = (path.split(/[\\/]/u).at(-1) ?? '').replace(/\.[^.]*$/u, '').replace(DAY, ' ');
  const printed = numberIn(title);
  const lone = printed ? undefined : /(?<!\d)\d{1,2}(?!\d)/gu.exec(title)?.[0];
  return { number: printed ?? (lone === undefined ? undefined : readPageNumber(lone)), sure: printed !== undefined, day: dayIn(path) };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

import type { Range } from '../finding';
import { PRINTED_PAGE, readPageNumber, type PageNumber } from './page-number';

/**
 * A jump line 转版提示: （下转第3版） where a story leaves its page, （上接第1版） where it goes on. Its range is in the block, in
 * UTF-16 code units, brackets and arrows included.
 */
export interface JumpLine extends Range {
  readonly direction: 'onward' | 'back';
  /** The page it names, and where it does so; undefined for 下转中缝. */
  readonly page: PageNumber | undefined;
  readonly printed: Range & { readonly text: string };
}

/** The longest jump line, in UTF-16 code units: （上接第1版《…》） names its story. */
const LONGEST = 48;

const ARROWS = String.raw`[▶►▷→➡⇒>＞»◀◁◄←<＜«▲△▼▽◆◇■□●○★☆※·•\s]*`;
const OPEN = String.raw`[（(【\[〔]`;
const CLOSE = String.raw`[）)】\]〕]`;
const INSIDE = String.raw`[^（）()【】\[\]〔〕]`;
const PAGE = String.raw`\s*\p{Script=Han}{0,3}?(?<page>${PRINTED_PAGE}|本版|中缝)`;

// In brackets the short forms will do too; without, only words that mean nothing else.
const ONWARD = [
  new RegExp(`${OPEN}${ARROWS}(?:下转|文转|转)${PAGE}${INSIDE}{0,30}${CLOSE}${ARROWS}[①-⑳]?$`, 'u'),
  new RegExp(`${ARROWS}下转${PAGE}${ARROWS}[①-⑳]?$`, 'u'),
];
const BACK = [
  new RegExp(`^${ARROWS}${OPEN}${ARROWS}(?:上接|紧接|接)${PAGE}${INSIDE}{0,30}${CLOSE}${ARROWS}`, 'u'),
  new RegExp(`^${ARROWS}(?:上接|紧接)${PAGE}(?:${ARROWS}《[^《》]{1,30}》)?${ARROWS}`, 'u'),
];

/** The jump line that ends a block's text, or that opens it. */
export function readJumpLine(text: string): JumpLine | undefined {
  if (!/[转接]/u.test(text.slice(0, LONGEST)) && !text.slice(-LONGEST).includes('转')) return undefined;
  return read(text, Math.max(0, text.length - LONGEST), text.length, ONWARD, 'onward') ?? read(text, 0, LONGEST, BACK, 'back');
}

function read(text: string, from: number, to: number, patterns: readonly RegExp[], direction: JumpLine['direction']): JumpLine | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text.slice(from, to));
    const printed = found?.groups?.page;
    if (!found || printed === undefined) continue;
    const start = from + found.index;
    const at = start + found[0].lastIndexOf(printed);
    return { direction, start, end: start + found[0].length, page: readPageNumber(printed), printed: { start: at, end: at + printed.length, text: printed } };
  }
  return undefined;
}

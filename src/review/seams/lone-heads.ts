import type { Certainty } from '../finding';
import type { Block, Page } from '../page/page';
import { beginsMisplaced } from './block-edges';
import type { PageSeams } from './page-seams';

/**
 * Words that need something before them, here set off by a comma at a paragraph's head: nothing comes before it there
 * (后置词, after 吕叔湘《现代汉语八百词》).
 */
const POSTPOSITION =
  /^(?:以上|以下|以内|以外|左右|之内|之外|之间|之中|以来|为止|而言|来说|来讲|看来|起见|似的|等等?|之一|不等|上下)[，。、；]/u;

export interface LoneHead {
  readonly head: Block;
  readonly certainty: Certainty;
}

/** Paragraphs that plainly begin in mid-sentence and that no tail leads to. */
export function* loneHeads(page: Page, seams: PageSeams): Generator<LoneHead> {
  for (const head of page.blocks) {
    if (head.kind !== 'paragraph' || seams.byHead.has(head.index)) continue;
    if (POSTPOSITION.test(head.text) || beginsMisplaced(head.text)) yield { head, certainty: 'likely' };
  }
}

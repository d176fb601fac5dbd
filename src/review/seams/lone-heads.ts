import type { Certainty } from '../finding';
import type { Block, Page } from '../page/page';
import { jumpBodies } from '../page/page-jumps';
import { beginsMisplaced } from './block-edges';
import type { PageSeams } from './page-seams';

/**
 * Words that need something before them, here set off by a comma at a paragraph's head: nothing comes before it there
 * (后置词, after 吕叔湘《现代汉语八百词》).
 */
const POSTPOSITION =
  /^(?:以上|以下|以内|以外|左右|之内|之外|之间|之中|以来|为止|而言|来说|来讲|看来|起见|似的|等等?|之一|不等|上下)[，。、；]/u;

/** Particles and the plural sign, which lean on what is before them, and the words that begin with the same character. */
const LEANING = /^(?:的(?!确|士|哥|姐|话|卢)|了(?!解|不|却|结|然|如|断|无|得|悟|事|望)|们|着(?!力|手|眼|重|实|急|装|陆|火|凉|落|迷|想|色|墨|笔|意|称|名|床|魔|衣|数)|罢了|似的)/u;

export interface LoneHead {
  readonly head: Block;
  readonly certainty: Certainty;
}

/** Paragraphs that plainly begin in mid-sentence and that no tail leads to. */
export function* loneHeads(page: Page, seams: PageSeams): Generator<LoneHead> {
  const elsewhere = jumpBodies(page).heads;
  for (const head of page.blocks) {
    if (head.kind !== 'paragraph' || seams.byHead.has(head.index) || elsewhere.has(head.index)) continue;
    if (POSTPOSITION.test(head.text) || LEANING.test(head.text) || beginsMisplaced(head.text)) yield { head, certainty: 'likely' };
  }
}

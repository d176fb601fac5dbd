import type { Article } from '../page/page';
import { agreed, disagreed, type Comparison } from './comparison';
import { bodyOf, onPage } from './mention';

const WON = /以(?<score>(?<own>[0-9]{1,3})(?:比|:|：|∶)(?<other>[0-9]{1,3}))(?:的(?:总)?比分)?(?:再次|双双)?(?:战胜|击败|力克|大胜|险胜|完胜|轻取|横扫|淘汰|逆转)/gu;

/** A victory by fewer points than the other side has. A defeat is printed either way round and stays unquestioned. */
export function* scoreAgainstVerdict(article: Article): Generator<Comparison> {
  for (const block of bodyOf(article)) {
    for (const match of block.text.matchAll(WON)) {
      const { score = '', own = '', other = '' } = match.groups ?? {};
      const range = onPage(block, { start: match.index + 1, end: match.index + 1 + score.length });
      if (Number(own) >= Number(other)) {
        yield agreed([{ range }], `${own}≥${other}`);
        continue;
      }
      const turned = other + score.slice(own.length, score.length - other.length) + own;
      yield disagreed({
        range,
        certainty: 'likely',
        message: { zh: `说的是取胜，比分却是${own}＜${other}。`, en: `A victory, yet by ${own} to ${other}.` },
        fixes: [{ title: { zh: `比分改为“${turned}”`, en: `Change the score to ${turned}` }, kind: 'judged', edits: [{ range, text: turned }] }],
      });
    }
  }
}

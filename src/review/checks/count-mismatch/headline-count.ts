import type { Report } from '../../finding';
import { changeTo } from '../../judged-fix';
import { readNumeral } from '../../page/numeral';
import { keptMatches } from '../../page/kept-by-text';
import type { Article, Block } from '../../page/page';

/** What is counted by 大: 五大活动, 四大板块. */
const countsIn = keptMatches([/(?<count>[两二三四五六七八九十])大(?<noun>\p{Script=Han}{2})/gu], ['大']);

interface Counted {
  readonly block: Block;
  /** Where its numeral stands, in UTF-16 code units from the block's start. */
  readonly at: number;
  readonly count: string;
  readonly noun: string;
}

/**
 * 夏令书市五大活动等你来, and in the story 旧书交换、名家签售、亲子共读、手工造纸四大活动: the names right before a count prove it, and
 * the headline says another, which stands nowhere in the story.
 */
export function* headlineCounts(article: Article): Generator<Report> {
  for (const above of article.headlines.flatMap(countedIn)) {
    const same = article.paragraphs.flatMap(countedIn).filter(({ noun }) => noun === above.noun);
    if (same.some(({ count }) => count === above.count)) continue;
    const proven = same.find(namesAsMany);
    if (proven) yield report(above, proven);
  }
}

function countedIn(block: Block): Counted[] {
  return countsIn(block).map((match): Counted => ({ block, at: match.index, count: match.groups?.count ?? '', noun: match.groups?.noun ?? '' }));
}

/** Whether as many names, parted by 、, stand before the count in its clause, and the noun ends there. */
function namesAsMany({ block, at, count, noun }: Counted): boolean {
  const clause = block.text.slice(0, at).split(/[，。；：！？]/u).at(-1) ?? '';
  const names = clause.split('、').length;
  return names > 1 && names === readNumeral(count)?.value && /^[，。；、！”]/u.test(block.text.slice(at + 2 + noun.length));
}

function report(above: Counted, told: Counted): Report {
  const [here, there] = [rangeOf(above), rangeOf(told)];
  return {
    range: here,
    certainty: 'likely',
    message: {
      zh: `标题说“${above.count}大${above.noun}”，正文列出的是“${told.count}大${told.noun}”。`,
      en: `The headline says “${above.count}大${above.noun}”, the story lists “${told.count}大${told.noun}”.`,
    },
    related: [{ range: there, message: { zh: `列出的是${told.count}大${told.noun}`, en: 'These are listed' } }],
    fixes: [changeTo(numeralOf(above), above.count, told.count), changeTo(numeralOf(told), told.count, above.count)],
  };
}

const numeralOf = ({ block, at }: Counted): Report['range'] => ({ start: block.start + at, end: block.start + at + 1 });
const rangeOf = ({ block, at, noun }: Counted): Report['range'] => ({ start: block.start + at, end: block.start + at + 2 + noun.length });

import type { Report } from '../../finding';
import type { Article } from '../../page/page';
import { mentionsOf } from '../../figures/article-figures';
import { replaceDigits, type Mention } from '../../figures/mention';
import { changeTo } from '../../judged-fix';
import { readNumeral } from '../../page/numeral';
import { numeral } from './order';
import { sequencesOf, type Sequence } from './sequence';

/** What a count before an enumeration announces: 六项措施, 三点要求, 四个方面. */
const ANNOUNCES = /^\p{Script=Han}{0,14}?(?:措施|举措|要求|意见|建议|任务|工作|方面|重点|原则|倡议|内容|问题|办法|做法|思路|抓手|环节|步骤|希望|体会|经验|事项|主张|看法)(?=[，。；：、！”]|$)/u;
const UNITS = new Set(['项', '个', '条', '点', '大', '方面']);

/** A count that is announced right before an enumeration of another length. */
export function* announcedCounts(article: Article): Generator<Report> {
  const sequences = sequencesOf(article);
  if (sequences.length === 0) return;
  const announced = mentionsOf(article).filter(isAnnouncement);
  for (const sequence of sequences) {
    const quoted = quotedBefore(sequence);
    if (quoted) {
      yield quoted;
      continue;
    }
    const first = sequence.items[0];
    if (!first || !inOrder(sequence)) continue;
    const before = announced.findLast(({ range }) => range.end <= first.range.start);
    if (!before || before.figure.value === sequence.items.length) continue;
    const near = distance(before, sequence);
    if (near === 'far' || announced.some(({ figure, range }) => range.start < first.range.start && figure.value === sequence.items.length)) continue;
    yield report(before, sequence, near);
  }
}

/** 实施“三大行动”：一是…四是: the announced name ends right where the items begin. */
const QUOTED = /“(?<count>[两二三四五六七八九])(?<of>大|个|项)(?:\p{Script=Han}{2,6})”(?:[：，]|——)$/u;

function quotedBefore(sequence: Sequence): Report | undefined {
  const [first] = sequence.items;
  if (!first || !inOrder(sequence)) return undefined;
  const at = first.range.start - first.block.start;
  const match = QUOTED.exec(first.block.text.slice(Math.max(0, at - 20), at));
  const count = readNumeral(match?.groups?.count ?? '')?.value;
  if (!match || count === undefined || count === sequence.items.length) return undefined;
  const start = first.block.start + Math.max(0, at - 20) + match.index + 1;
  const printed = match.groups?.count ?? '';
  return {
    range: { start, end: start + match[0].length - 3 },
    certainty: 'likely',
    message: {
      zh: `说的是“${printed}${match.groups?.of ?? ''}”，下文从“${first.text}”到“${sequence.items.at(-1)?.text ?? ''}”列了${sequence.items.length}项。`,
      en: `${count} are announced, ${sequence.items.length} are listed.`,
    },
    related: sequence.items.map(({ range, text }) => ({ range, message: { zh: `“${text}”`, en: `“${text}”` } })),
    fixes: [changeTo({ start, end: start + printed.length }, printed, numeral(sequence.items.length, printed))],
  };
}

function isAnnouncement({ figure, after }: Mention): boolean {
  return UNITS.has(figure.unit.text) && figure.exactness === 'exact' && figure.value === figure.upper && figure.value > 1 && figure.value < 30 && ANNOUNCES.test(after);
}

function inOrder({ items }: Sequence): boolean {
  return items.every(({ number }, i) => number === i + 1);
}

/** Right before it: the announcement's sentence or the one after it opens the enumeration. */
function distance({ block, figure }: Mention, { items }: Sequence): 'next' | 'near' | 'far' {
  const first = items[0];
  if (!first) return 'far';
  if (first.block === block) {
    const between = block.text.slice(figure.end, first.range.start - block.start);
    const stops = between.match(/[。！？]/gu)?.length ?? 0;
    return stops === 0 || (stops === 1 && between.endsWith('。')) ? 'next' : stops < 3 ? 'near' : 'far';
  }
  const apart = first.block.index - block.index;
  const rest = block.text.slice(figure.end).match(/[。！？]/gu)?.length ?? 0;
  return apart === 1 && rest <= 1 ? 'near' : 'far';
}

function report(before: Mention, { items }: Sequence, near: 'next' | 'near'): Report {
  const printed = before.block.text.slice(before.figure.digits.start, before.figure.digits.end);
  const listed = `${items[0]?.text ?? ''}…${items.at(-1)?.text ?? ''}`;
  return {
    range: before.range,
    certainty: near === 'next' ? 'certain' : 'likely',
    message: {
      zh: `说有${before.figure.text}，下文从“${items[0]?.text ?? ''}”到“${items.at(-1)?.text ?? ''}”只列了${items.length}项。`.replace(items.length > before.figure.value ? '只列' : '', items.length > before.figure.value ? '列' : ''),
      en: `${before.figure.text} are announced, ${items.length} are listed (${listed}).`,
    },
    related: items.map(({ range, text }) => ({ range, message: { zh: `“${text}”`, en: `“${text}”` } })),
    fixes: [replaceDigits(before, numeral(items.length, printed))],
  };
}

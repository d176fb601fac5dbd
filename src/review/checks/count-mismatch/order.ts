import type { Report } from '../../finding';
import type { Article } from '../../page/page';
import { sequencesOf, type Item, type Sequence } from './sequence';

/** An enumeration that leaves a number out or gives one twice: 一是、二是、四是. */
export function* brokenOrder(article: Article): Generator<Report> {
  for (const sequence of sequencesOf(article)) {
    const { items } = sequence;
    for (let i = 1; i < items.length; i++) {
      const [before, item] = [items[i - 1], items[i]];
      if (!before || !item || item.number === before.number + 1) continue;
      const found = report(sequence, before, item, items[i + 1]);
      if (found) yield found;
      break; // what follows is numbered on from the slip
    }
  }
}

function report({ items }: Sequence, before: Item, item: Item, next: Item | undefined): Report | undefined {
  const twice = item.number === before.number;
  const gap = item.number - before.number - 1;
  if (!twice && (gap < 1 || gap > 2)) return undefined;
  // A repeat is a slip where the numbers go on from it, or where one is left out after it.
  if (twice && next && next.number !== item.number + 1 && next.number !== item.number + 2) return undefined;
  const missing = item.text.replace(/[一二三四五六七八九十]+|[0-9]+/u, numeral(before.number + 1, item.text));
  return {
    range: item.range,
    // Lists that stand apart often begin again without a 1: only inside a sentence's 一是、二是 is a repeat a slip.
    certainty: twice && (before.block !== item.block || items.length < 3) ? 'possible' : 'likely',
    message: twice
      ? { zh: `“${item.text}”出现了两次，照顺序应是“${missing}”。`, en: `“${item.text}” stands twice; in order it should be “${missing}”.` }
      : { zh: `“${before.text}”之后是“${item.text}”，没有“${missing}”。`, en: `“${before.text}” is followed by “${item.text}”; “${missing}” is missing.` },
    related: [{ range: before.range, message: { zh: `前一项是“${before.text}”`, en: `The item before is “${before.text}”` } }],
    fixes: [
      {
        title: { zh: `改为“${missing}”`, en: `Change to “${missing}”` },
        kind: 'judged',
        edits: [{ range: item.range, text: missing }],
      },
    ],
  };
}

/** A small number written like the sample: Chinese or Arabic. */
export function numeral(value: number, sample: string): string {
  if (/[0-9]/u.test(sample)) return String(value);
  const digits = '〇一二三四五六七八九';
  if (value < 10) return digits[value] ?? '';
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${ones === 0 ? '' : (digits[ones] ?? '')}`;
}

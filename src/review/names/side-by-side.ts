import type { Variant } from './variants';

/** How near two names of one sentence stand that are two people's: brothers, a couple. A name that returns often stands near by chance. */
const NEAR = 20;
const NEAR_WHEN_OFTEN = 6;
const OFTEN = 3;
/** What separates the names of a list, and what may stand behind one in brackets. */
const BRACKETED = /[（(][^（）()。]{1,14}[）)]/gu;
const SEPARATORS = /[、，,；;/\s\u3000和及与]+/u;
/** What an entry of a list counts: 1.李明 10秒82, 王志强 500元. */
const COUNTED = /\d[\d.．:：]*(?:[秒分元米厘公斤克票环岁号名个]{1,2}\d*)?/gu;

/** Whether nothing stands between two names but other names, and something that separates them. */
function isList(between: string): boolean {
  const words = between.replace(BRACKETED, '').replace(COUNTED, ' ').split(SEPARATORS);
  return words.length > 1 && words[0] === '' && words.at(-1) === '' && words.every((word) => /^\p{Script=Han}{0,4}$/u.test(word));
}

/** Whether a form and the name it is like are named together, in one sentence or one list: they are two people. */
export function arePeopleSideBySide(text: string, { start, end, person: { name, mentions } }: Variant): boolean {
  const near = mentions.length < OFTEN ? NEAR : NEAR_WHEN_OFTEN;
  const place = firstFrom(mentions, start);
  return [mentions[place - 1], mentions[place]].some((mention) => {
    if (mention === undefined) return false;
    const between = mention < start ? text.slice(mention + name.length, start) : text.slice(end, mention);
    if (between === '，' && !/^[、，和与及\s]/u.test(text.slice(Math.max(mention + name.length, end)))) return false; // takes the subject up again
    return between.length <= LONGEST_LIST && !/[。\n]/u.test(between) && (between.length <= near || isList(between));
  });
}

const LONGEST_LIST = 300;

/** The place of the first of some ascending offsets that is not before `at`. */
function firstFrom(ascending: readonly number[], at: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

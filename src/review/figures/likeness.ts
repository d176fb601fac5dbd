import type { Figure } from '../page/figure';
import type { Article, Block } from '../page/page';
import { crossing, sharedEnd, sharedStart, type Mention } from './mention';

/** How far behind a figure its counted noun is looked for, over what describes it, in UTF-16 code units. */
const NOUN_WITHIN = 10;
/** What an event leaves behind is counted once in its story: 18人失踪. */
const OUTCOME = /^(?:死亡|遇难|失踪|受伤|失联|获救|被困|丧生|身亡|伤亡|遇害|轻伤|重伤|落网|被捕|中毒|感染)/u;
/** Words that point back to a figure told before. */
const POINTING = /(?:这|该|上述)$|(?:此次|本次|这次)[^，。；0-9]{0,5}的$/u;
/** 15名老战士中 at the head of a sentence speaks of those told before. */
const PICKED_FROM = /^\p{Script=Han}{2,8}?(?:中|里|当中|之中)(?!心|国|央|学|小|部|层|外|的)/u;

/** 包括2名技术员在内的14人 is all of them. */
const WHOLE = /在内的?(?:共|共计|全部)?$/u;

/** 表彰52家企业 … 受表彰的52家企业: the deed told before is now a mark of theirs. */
const isDefinite = ({ before }: Mention, shared: number): boolean => before.endsWith('的') && shared > 1;

/** Whether the words before the figure point back to one told before. */
export const pointsBack = ({ before }: Mention): boolean => /[这该述的]/u.test(before.slice(-1)) && POINTING.test(before);

/**
 * How alike the surroundings of two figures are: in characters that are the same after and before them, with some
 * more for what makes it likelier that both are one quantity. Their own digits do not count.
 */
export function likeness(a: Mention, b: Mention): number {
  const after = nounShared(a.after, b.after);
  const before = sharedEnd(a.noun, b.noun);
  const own = Math.max(crossing(a, b), crossing(b, a)) + after + (before > 1 ? before : 0) + (pointsBack(b) ? 5 : 0);
  if (own === 0) return 0;
  const outcome = OUTCOME.test(a.after) && sharedStart(a.after, b.after) > 1 ? 1 : 0;
  const whole = WHOLE.test(b.before) || WHOLE.test(a.before) || isDefinite(b, before) ? 2 : 0;
  const picked = PICKED_FROM.test(b.after) && b.before === '' && after > 1 ? 2 : 0;
  return own + outcome + whole + picked + contextShared(a, b);
}

/** The words right behind both; or a noun that both count, over what describes it on one side (140多名国会议员, 140名日本国会议员). */
export function nounShared(a: string, b: string): number {
  const start = sharedStart(a, b);
  if (start > 1) return start + (a === b ? 1 : 0);
  return Math.max(0, longestShared(a.slice(0, NOUN_WITHIN), b.slice(0, NOUN_WITHIN)) - 1);
}

/** The length of the longest stretch that stands in both; meant for short strings. */
export function longestShared(a: string, b: string): number {
  for (let length = Math.min(a.length, b.length); length > 1; length--) {
    for (let from = 0; from + length <= b.length; from++) if (a.includes(b.slice(from, from + length))) return length;
  }
  return 0;
}

/** Whether their sentences speak of the same things: one for three words in common, two for six. */
function contextShared(a: Mention, b: Mention): number {
  const shared = wordsShared(a, b);
  return shared >= 6 ? 2 : shared >= 3 ? 1 : 0;
}

/** How many words, by pairs of characters, the sentences of two figures have in common. */
export function wordsShared(a: Mention, b: Mention): number {
  const [x, y] = [wordsAround(a), wordsAround(b)];
  let shared = 0;
  for (const word of x) if (y.has(word)) shared++;
  return shared;
}

/** How far a sentence is looked at around a figure, in UTF-16 code units. */
const AROUND = 60;
/** Pairs of characters that any news sentence may hold. */
const COMMON = /[0-9，、：“”（）的了在和是有为将已等与及对从到中年月日]|今天|昨天|目前|记者|表示|介绍|据悉|共有|新闻|联播|消息/u;

/** Kept with the figure as long as its block's text stays. */
const kept = new WeakMap<Figure, ReadonlySet<string>>();

/** The pairs of characters in a figure's sentence, as a stand-in for its words. */
function wordsAround({ block, figure }: Mention): ReadonlySet<string> {
  const known = kept.get(figure);
  if (known) return known;
  const [lead, rest] = [block.text.slice(Math.max(0, figure.start - AROUND), figure.start), block.text.slice(figure.end, figure.end + AROUND)];
  // A headline is about one thing, whatever marks it has: 390亿元！两地签下“大单”.
  const isWhole = block.kind === 'headline' || block.kind === 'kicker' || block.kind === 'subhead';
  const before = isWhole ? lead : lead.replace(/^.*[。！？；]/su, '');
  const after = isWhole ? rest : rest.replace(/[。！？；].*$/su, '');
  const words = new Set<string>();
  for (const text of [before, after]) {
    for (let i = 0; i + 2 <= text.length; i++) {
      const word = text.slice(i, i + 2);
      if (!COMMON.test(word)) words.add(word);
    }
  }
  kept.set(figure, words);
  return words;
}

/** Whether both stand in one sentence. */
export function sameSentence(a: Mention, b: Mention): boolean {
  if (a.block !== b.block) return false;
  const [first, second] = a.figure.start <= b.figure.start ? [a, b] : [b, a];
  return !/[。！？]/u.test(first.block.text.slice(first.figure.end, second.figure.start));
}

const ONE_ITEM: ReadonlyMap<Block, number> = new Map();

/**
 * The sections of a story, told apart by its crossheads, for blocks that stand each under its own: a round-up of short
 * items, whose figures have nothing to do with one another. Blocks of a story that is one have no number.
 */
export function itemNumbers({ blocks }: Article): ReadonlyMap<Block, number> {
  if (blocks.every(({ kind }) => kind !== 'crosshead')) return ONE_ITEM;
  const sections: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'crosshead') sections.push([block]);
    else sections.at(-1)?.push(block);
  }
  const items = sections.slice(1);
  const short = items.filter((section) => section.filter(({ kind }) => kind === 'paragraph').length < 2).length;
  const roundUp = items.length > 1 && short * 2 > items.length;
  return roundUp ? new Map(sections.flatMap((section, i) => section.map((block) => [block, i] as const))) : ONE_ITEM;
}

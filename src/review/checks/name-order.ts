import type { Check } from '../check';
import type { Edit, Report } from '../finding';
import { pronunciation } from '../lexicon/pronunciation';
import type { Block, Page } from '../page/page';
import { NOT_IN_NAMES, surnameLength } from '../page/surnames';

/**
 * A list said to be 按姓氏笔画为序 that is not. The order is that of GB/T 13418—1992 《文字条目通用排序规则》: by the strokes of
 * the surname, then by the classes of its strokes as they are written (横竖撇点折); of one surname, the name with one given
 * character comes first, then the given characters by the same rule.
 */
export const nameOrder: Check = {
  id: 'name-order',
  title: { zh: '姓氏笔画顺序有误', en: 'Names out of stroke order' },
  description: {
    zh: '说明按姓氏笔画为序的名单，有人排错了位置。',
    en: 'In a list said to go by the strokes of the surnames, a name stands in the wrong place.',
  },
  *run(page) {
    for (const block of page.blocks) {
      for (const match of block.text.matchAll(SAID)) {
        if (NOT.test(block.text.slice(Math.max(0, match.index - 6), match.index))) continue;
        const names = namesOf(page, block, match.index, match.index + match[0].length);
        const wrong = names.length >= FEWEST ? firstWrong(names) : undefined;
        if (wrong) yield report(names, wrong);
      }
    }
  },
};

/** A name of the list, at its place in the page's text. */
interface Listed {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** How it is printed, with what is said of the person in brackets: 丁 宁（女）. */
  readonly printed: string;
}

const SAID = /(?:按|以|依)?照?(?:姓氏|姓名)?笔[画划](?:多少)?(?:为序|排序|排列|顺序|先后)[^。：:（）()]{0,4}/gu;
/** 不按姓氏笔画为序. */
const NOT = /[不未非](?:[按以依]照?)?(?:姓氏|姓名)?$/u;
/** So few names prove no order. */
const FEWEST = 3;
const HAN = '\\p{Script=Han}';
/** One name: a set-apart one (丁 一), or a run of two to four characters. */
const NAME = new RegExp(`(${HAN})[ \\u3000]{1,4}(${HAN})(?!${HAN})|${HAN}{2,4}(?!${HAN})`, 'uy');
const NAME_AT_END = new RegExp(`(?:(?<![${HAN}])${HAN}[ \\u3000]{1,4}${HAN}|${HAN}+)$`, 'u');
const SEPARATED = /[\s\u3000、，,]+$/u;
/** A name that no surname opens, which papers put in by their own rules: 木合塔尔·阿不都, 降巴克珠. */
const OTHER_NAME = new RegExp(`${HAN}{1,8}(?:[·•]${HAN}{1,8}){1,3}|${HAN}{2,5}(?!${HAN})`, 'uy');
/** What is said of the person: （女，回族）. */
const NOTE = /[ \u3000]{0,2}[（(][^（）()]{1,16}[）)]/uy;
const SEPARATORS = /[\s\u3000、，,；;]*/uy;
const LEAD = /[）)\]】\s\u3000：:，,]*/uy;

/** The names of the list: those right behind the words, in this block or the next ones; else those right before them. */
function namesOf(page: Page, block: Block, before: number, after: number): Listed[] {
  const from = block.start + after + length(LEAD, block.text, after);
  const behind = readNames(page.text, from, listEnd(page, block));
  if (behind.length >= FEWEST) return behind;
  return namesBefore(block, before);
}

/** The names that end right before the words, read from the last to the first. */
function namesBefore(block: Block, before: number): Listed[] {
  const head = block.text.slice(0, before).replace(/[（(【[\s]+$/u, '');
  const names: Listed[] = [];
  for (let end = head.length; end > 0; ) {
    const segment = NAME_AT_END.exec(head.slice(Math.max(0, end - 8), end))?.[0] ?? '';
    const name = [segment, segment.slice(-4), segment.slice(-3), segment.slice(-2)].find((one) => isName(one.replace(/[\s\u3000]/gu, '')));
    if (name === undefined) break;
    names.unshift({ name: name.replace(/[\s\u3000]/gu, ''), start: block.start + end - name.length, end: block.start + end, printed: name });
    if (name !== segment) break;
    end -= name.length;
    end -= SEPARATED.exec(head.slice(Math.max(0, end - 3), end))?.[0].length ?? end;
  }
  return names;
}

/** A list of names goes on in the blocks that hold nothing else. */
function listEnd(page: Page, block: Block): number {
  let last = block;
  for (const next of page.blocks.slice(block.index + 1, block.index + 80)) {
    if (!/^[\p{Script=Han}\s\u3000、，·•（）()]{2,4000}$/u.test(next.text) || readNames(next.text, 0, next.text.length).at(-1) === undefined) break;
    last = next;
  }
  return last.end;
}

/** The names from `from` on; between two of them may stand one that is not compared. */
function readNames(text: string, from: number, to: number): Listed[] {
  const names: Listed[] = [];
  let others = 0;
  for (let at = from + length(SEPARATORS, text, from); at < to && others < 2; ) {
    const own = nameAt(text, at);
    const size = own?.length ?? length(OTHER_NAME, text, at);
    if (size === 0 || at + size > to || (!own && names.length === 0)) break;
    const note = length(NOTE, text, at + size);
    if (own) names.push({ name: own.replace(/[\s\u3000]/gu, ''), start: at, end: at + size, printed: text.slice(at, at + size + note) });
    others = own || /[·•]/u.test(text.slice(at, at + size)) ? 0 : others + 1;
    const gap = length(SEPARATORS, text, at + size + note);
    if (gap === 0 && note === 0) break;
    at += size + note + gap;
  }
  return names;
}

function nameAt(text: string, at: number): string | undefined {
  NAME.lastIndex = at;
  const found = NAME.exec(text)?.[0];
  return found !== undefined && isName(found.replace(/[\s\u3000]/gu, '')) && !/^[·•]/u.test(text.slice(at + found.length)) ? found : undefined;
}

function isName(name: string): boolean {
  const surname = surnameLength(name);
  return surname > 0 && name.length > surname && name.length - surname <= 2 && !Array.from(name.slice(surname)).some((char) => NOT_IN_NAMES.has(char));
}

function length(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** The first name that stands before one it should follow, or the one that made it seem so: 王、赵、李、陈 has 赵 wrong. */
function firstWrong(names: readonly Listed[]): { listed: Listed; neighbour: Listed } | undefined {
  for (let i = 1; i < names.length; i++) {
    const [before, one, earlier] = [names[i - 1], names[i], names[i - 2]];
    if (!before || !one || compare(before.name, one.name) <= 0) continue;
    const early = !earlier || compare(earlier.name, one.name) <= 0;
    const later = names[i + 1];
    const stray = early && later && compare(one.name, later.name) <= 0 && compare(before.name, later.name) > 0;
    return stray ? { listed: before, neighbour: one } : { listed: one, neighbour: before };
  }
  return undefined;
}

/** Less than 0 where `a` comes first. What is not known for certain compares as equal. */
function compare(a: string, b: string): number {
  const [surnameA, surnameB] = [a.slice(0, surnameLength(a)), b.slice(0, surnameLength(b))];
  if (surnameA !== surnameB) return compareCharacters(surnameA, surnameB);
  const [givenA, givenB] = [a.slice(surnameA.length), b.slice(surnameB.length)];
  return givenA.length - givenB.length || compareCharacters(givenA, givenB);
}

function compareCharacters(a: string, b: string): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [charA, charB] = [a.charAt(i), b.charAt(i)];
    if (charA === charB) continue;
    const [strokesA, strokesB] = [pronunciation.strokes(charA), pronunciation.strokes(charB)];
    if (strokesA === 0 || strokesB === 0) return 0;
    if (strokesA !== strokesB) return strokesA - strokesB;
    const [orderA, orderB] = [pronunciation.strokeOrder(charA), pronunciation.strokeOrder(charB)];
    return orderA.length === orderB.length ? orderA.localeCompare(orderB) : 0;
  }
  return a.length - b.length;
}

/** How often the order breaks: a list that breaks it all the time is read in columns, or goes by another order. */
const breaks = (names: readonly Listed[]): number =>
  names.filter((one, i) => compare(names[i - 1]?.name ?? one.name, one.name) > 0).length;

function report(names: readonly Listed[], { listed, neighbour }: { listed: Listed; neighbour: Listed }): Report {
  const sorted = [...names].sort((a, b) => compare(a.name, b.name));
  const surname = (one: Listed): string => one.name.slice(0, surnameLength(one.name));
  const strokes = (one: Listed): number => pronunciation.strokes(surname(one).charAt(0));
  const edits = names.flatMap((one, i): Edit[] => {
    const text = sorted[i]?.printed ?? one.printed;
    return text === one.printed ? [] : [{ range: { start: one.start, end: one.start + one.printed.length }, text }];
  });
  const [first, second] = listed.start < neighbour.start ? [listed, neighbour] : [neighbour, listed];
  const surnamesDiffer = surname(listed) !== surname(neighbour);
  return {
    range: { start: listed.start, end: listed.end },
    certainty: surnamesDiffer && breaks(names) <= Math.max(2, names.length / 5) ? 'likely' : 'possible',
    message: {
      zh: `名单说按姓氏笔画为序，“${first.name}”（${surname(first)}，${strokes(first)}画）却排在“${second.name}”（${surname(second)}，${strokes(second)}画）前面。`,
      en: `The list is said to go by strokes, yet ${first.name} (${strokes(first)}) stands before ${second.name} (${strokes(second)}).`,
    },
    related: [{ range: { start: neighbour.start, end: neighbour.end }, message: { zh: `“${neighbour.name}”`, en: neighbour.name } }],
    fixes: [{ title: { zh: '按笔画重新排列', en: 'Sort by strokes' }, kind: 'judged', edits }],
  };
}

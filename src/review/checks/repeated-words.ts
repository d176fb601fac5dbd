import type { Check, Context } from '../check';
import type { Certainty, Range, Report } from '../finding';
import { JOINS, NEVER_DOUBLED, NEVER_REPEATED, OFTEN_REPEATED } from '../lexicon/reduplication';
import { unitAt } from '../page/measure-words';
import type { Block, Page } from '../page/page';
import type { Repetition } from '../page/repetition';
import { judgeClause, judgePhrase } from './repeated-words/doubled-phrase';
import { BODY, judgeWord } from './repeated-words/doubled-word';
import { goesOn } from './repeated-words/places';
import { standsAsParticle, wholeWords } from './repeated-words/whole-words';

/**
 * A word or phrase said twice in a row by a slip: 的的, 进行进行, 统计数据统计报送.
 *
 * Not reported: what the language doubles (研究研究, 一个一个, 雪白雪白, 哗啦哗啦); two words that only meet (清华大学大学生,
 * 为了了解); verse; what stands in quotation marks, where it may be how people speak (there it is *possible* at most).
 */
export const repeatedWords: Check = {
  id: 'repeated-words',
  title: { zh: '词语重复', en: 'Repeated words' },
  description: { zh: '同一个词或短语误写了两遍。', en: 'A word or phrase stands twice by a slip.' },
  *run(page, context) {
    for (const block of page.blocks) {
      if (block.kind === 'verse') continue;
      for (const found of block.reading.repetitions) {
        const certainty = inByline(block, found) ? undefined : judge(page, block, found, context);
        if (certainty) yield report(block, found, inQuotes(block, certainty, found.first));
      }
      for (const found of block.reading.repeatedClauses) {
        const certainty = judgeClause(block.text.slice(found.first, found.first + found.length), isNews(page, block), context);
        if (certainty) yield report(block, found, inQuotes(block, certainty, found.first));
      }
    }
  },
};

/** Whether a dateline opens its story. */
const isNews = ({ articles }: Page, { article }: Block): boolean => articles[article]?.paragraphs.some(({ reading }) => reading.dated) ?? false;

/** What is doubled in a byline is the byline check's. */
function inByline(block: Block, { first }: Repetition): boolean {
  return block.reading.bylines.some((byline) => byline.start <= first && first < byline.end);
}

const ALL_HAN = /^\p{Script=Han}+$/u;
const LINKS = /[的了着过和与或及而再又一不之对比到是以为在从上下复连接跟同加并有于至给向就还都也、]/u;
const COUNTS = /^[一二两三几半每数\d]/u;
const SOUNDS = /^[啊哦嗯哈嘿呵嘻哎唉呀哇咚哗啦咕噜叮当铛轰隆咣哐噼啪咔嚓吱扑通滴答嗒嘀呼唰嗖嗡嘭砰怦喵汪咩哞呜喔咯吁叭啪呯嘟突]+$/u;

function judge(page: Page, block: Block, found: Repetition, context: Context): Certainty | undefined {
  const { first, second, length } = found;
  const { text } = block;
  if (second > first + length) return judgeApart(page, block, found);
  const phrase = text.slice(first, first + length);
  if (length === 1) return NEVER_DOUBLED.has(phrase) && standsAsParticle(text, found, context) ? judgeParticle(text, found) : undefined;
  if (!isPhrase(text, found)) return undefined;
  if (length === 2) return wholeWords(text, found, context) ? judgeWord(text, found, context) : undefined;
  return judgePhrase(text, found, context);
}

const judgeParticle = (text: string, { first, second }: Repetition): Certainty =>
  JOINS[text.charAt(first)]?.test(text.slice(second + 1, second + 3)) ? 'possible' : 'likely';

/** Whether the repeated text may be a slip at all: no sound, no count, no number, nothing doubled in itself, not said three times. */
function isPhrase(text: string, found: Repetition): boolean {
  const { first, second } = found;
  const phrase = text.slice(first, second);
  if (isCount(phrase) || (/\d/u.test(text.charAt(first - 1)) && /^\d/u.test(phrase))) return false;
  if (SOUNDS.test(phrase) || OFTEN_REPEATED.has(phrase) || !/\p{Script=Han}{2}|\d年|月|日/u.test(phrase)) return false;
  if (/^(.)\1+$/u.test(phrase) || /^(.+)\1$/u.test(phrase) || /^(.)[一了不没啊呀着呵]\1|^.(.)\2$|^.着$/u.test(phrase)) return false;
  return !goesOn(text, found);
}

/** One after the other: 一块地一块地, 两个两个, 一大步一大步. What only begins like a count is none: 一体化, 数据中心, 几内亚. */
function isCount(phrase: string): boolean {
  if (!COUNTS.test(phrase)) return false;
  if (/^\d/u.test(phrase)) return !/\d{4}年|\d.*[日月]$/u.test(phrase);
  if (phrase.length === 2) return !NEVER_REPEATED.has(phrase);
  const [adjective] = /^.[大小整长满]/u.exec(phrase) ?? [''];
  return phrase.length <= LONGEST_COUNT && (unitAt(phrase, adjective.length || 1) !== undefined || phrase.length === 3 && phrase.startsWith('一'));
}

/** 一个村民小组一个村民小组, in UTF-16 code units. */
const LONGEST_COUNT = 6;

/**
 * 统计数据统计报送: two of the same in one run of nouns may be right (政法系统政法队伍), so it is told by the page itself, where
 * the same words stand without one of the two. 开展了开展 needs no proof.
 */
function judgeApart(page: Page, { text, start }: Block, { first, second }: Repetition): Certainty | undefined {
  const word = text.slice(first, first + 2);
  const between = text.slice(first + 2, second);
  if (between === '了' || between === '着') return NEVER_REPEATED.has(word) && /^.[^、，。]/u.test(text.slice(second + 1)) ? 'likely' : undefined;
  if (between.length !== 2 || LINKS.test(between) || LINKS.test(word) || COUNTS.test(word)) return undefined;
  const before = text.slice(Math.max(0, first - 2), first);
  const after = text.slice(second + 2, second + 4);
  const told = (phrase: string, context: string): boolean => ALL_HAN.test(context) && context.length === 2 && standsElsewhere(page, phrase, start + first);
  if (!told(before + between + word, before) && !told(word + between + after, after)) return undefined;
  return BODY.test(text.slice(second + 2, second + 14)) ? 'possible' : 'likely';
}

/** So far to either side another place is looked for, in UTF-16 code units: over the whole of any page, and no further in what is longer. */
const ELSEWHERE = 50_000;

function standsElsewhere(page: Page, phrase: string, at: number): boolean {
  const from = Math.max(0, at - ELSEWHERE);
  const around = page.text.slice(from, at + ELSEWHERE);
  const found = around.indexOf(phrase);
  return found >= 0 && (Math.abs(from + found - at) > 20 || around.includes(phrase, at - from + 20));
}

/** In quotation marks or a title it may be how people speak or what a thing is called. */
function inQuotes(block: Block, certainty: Certainty, at: number): Certainty {
  const quoted = block.reading.marks.pairs.some(([from, to]) => '“‘《'.includes(block.text.charAt(from)) && from < at && at < to);
  return quoted ? 'possible' : certainty;
}

function report(block: Block, { first, second, length }: Repetition, certainty: Certainty): Report {
  const phrase = block.text.slice(first, first + length);
  const at = (start: number, end = start + length): Range => ({ start: block.start + start, end: block.start + end });
  const title = { zh: `删去后一个“${phrase}”`, en: `Delete the second ${phrase}` };
  const other = { zh: `删去前一个“${phrase}”`, en: `Delete the first ${phrase}` };
  // The mark between two clauses goes with one of them.
  const apart = second > first + length && MARK.test(block.text.charAt(second - 1));
  const again = apart ? at(first + length, second + length) : at(second);
  return {
    range: at(second),
    certainty,
    message: { zh: `“${block.text.slice(first, second + length)}”里“${phrase}”重复。`, en: `${phrase} stands twice.` },
    related: [{ range: at(first), message: { zh: `前一个“${phrase}”`, en: `The first ${phrase}` } }],
    fixes: [
      { title, kind: 'judged', edits: [{ range: again, text: '' }] },
      ...(second > first + length && !apart ? [{ title: other, kind: 'judged' as const, edits: [{ range: at(first), text: '' }] }] : []),
    ],
  };
}

const MARK = /[，。！？；：,;!?]/u;

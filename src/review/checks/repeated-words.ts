import type { Check, Context } from '../check';
import type { Certainty, Report } from '../finding';
import { NEVER_DOUBLED, NEVER_REPEATED, OFTEN_REPEATED } from '../lexicon/reduplication';
import type { Block, Page } from '../page/page';
import type { Repetition } from '../page/repetition';

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
        if (inByline(block, found)) continue;
        const certainty = judge(page, block, found, context);
        if (certainty) yield report(block, found, certainty);
      }
    }
  },
};

/** What is doubled in a byline is the byline check's. */
function inByline(block: Block, { first }: Repetition): boolean {
  return block.reading.bylines.some((byline) => byline.start <= first && first < byline.end);
}

/** What closes the name of a body: how it calls itself is not ours to correct. */
const BODY = /^\p{Script=Han}{0,8}?(?:中心|局|委|办|公司|集团|学院|大学|协会|研究院|研究所|领导小组|指挥部|基地|杯|奖|法|条例)/u;
const WORD = /[\p{Script=Han}A-Za-z\d%]/u;
const ALL_HAN = /^\p{Script=Han}+$/u;
const LINKS = /[的了着过和与或及而再又一不之对比到是以为在从上下复连接跟同加并有于至给向就还都也、]/u;
const COUNTS = /^[一二两三几半每数\d]/u;
const SOUNDS = /^[啊哦嗯哈嘿呵嘻哎唉呀哇咚哗啦咕噜叮当铛轰隆咣哐噼啪咔嚓吱扑通滴答嗒嘀呼唰嗖嗡嘭砰怦喵汪咩哞呜喔咯吁叭啪呯嘟突]+$/u;

function judge(page: Page, block: Block, found: Repetition, context: Context): Certainty | undefined {
  const { first, second, length } = found;
  const { text } = block;
  const phrase = text.slice(first, first + length);
  if (second > first + length) return judgeApart(page, block, found);
  if (length === 1) return NEVER_DOUBLED.has(phrase) && standAlone(text, found, context) ? inQuotes(block, 'likely', first) : undefined;
  if (!isPhrase(text, found)) return undefined;
  if (length === 2 && !wholeWords(text, found, context)) return undefined;
  if (NEVER_REPEATED.has(phrase)) return inQuotes(block, 'likely', first);
  if (length === 2) return isNoun(text, found, context) ? inQuotes(block, 'likely', first) : undefined;
  return inQuotes(block, 'likely', first);
}

/** Whether the repeated text may be a slip at all: no count, no sound, no number, nothing doubled in itself, not said three times. */
function isPhrase(text: string, { first, second, length }: Repetition): boolean {
  const phrase = text.slice(first, second);
  if (COUNTS.test(phrase) && !/\d{4}年|\d.*[日月]$/u.test(phrase)) return false;
  if (/\d/u.test(text.charAt(first - 1)) && /^\d/u.test(phrase)) return false;
  if (SOUNDS.test(phrase) || OFTEN_REPEATED.has(phrase) || !/\p{Script=Han}{2}|\d年|月|日/u.test(phrase)) return false;
  if (/^(.)\1+$/u.test(phrase) || /^(.+)\1$/u.test(phrase)) return false;
  if (text.startsWith(phrase, second + length) || (first >= length && text.startsWith(phrase, first - length))) return false;
  return length === 2 || length > 5 || !standsAlone(text, first, second + length);
}

/** A cry or a word of comfort with nothing before or after it: 多穿点多穿点。 */
function standsAlone(text: string, start: number, end: number): boolean {
  return !WORD.test(text.charAt(start - 1)) && !WORD.test(text.charAt(end));
}

/** Whether the two are words by themselves and not parts of others that only meet: 清华大学大学生. */
function wholeWords(text: string, { first, second, length }: Repetition, context: Context): boolean {
  const [from, to] = [Math.max(0, first - 8), Math.min(text.length, second + length + 6)];
  let at = from;
  let [opens, closes] = [false, false];
  for (const word of context.lexicon.cut(text.slice(from, to))) {
    const end = at + word.length;
    if (end === second && at === first) opens = true;
    if (at === first && end === second + length) return length === 1 || NEVER_REPEATED.has(text.slice(first, second));
    if (at === second && end === second + length) closes = true;
    at = end;
  }
  return opens && closes;
}

/** Whether a particle said twice is cut off by itself both times: 目的的 and 为了了解 are not. */
function standAlone(text: string, found: Repetition, context: Context): boolean {
  const { first, second } = found;
  const char = text.charAt(first);
  if (text.charAt(first - 1) === char || text.charAt(second + 1) === char) return false;
  if (char === '了' && /^[一心这那此却结断]/u.test(text.slice(second + 1))) return false;
  const next = text.charAt(second + 1);
  if (next !== '' && next === text.charAt(second + 2)) return false;
  return wholeWords(text, found, context) || !belongsToWord(text, found, context);
}

/** Whether the first of the two ends a word or the second begins one: 目的|的, 了|了解, 以|以色列. */
function belongsToWord(text: string, { first, second }: Repetition, { lexicon }: Context): boolean {
  return [text.slice(Math.max(0, first - 1), second), text.slice(second, second + 2), text.slice(second, second + 3)].some(
    (word) => word.length > 1 && ALL_HAN.test(word) && lexicon.isWord(word),
  );
}

/** Whether the dictionary calls the word anything but a verb or an adjective: only these are doubled. */
function isNoun(text: string, { first, second }: Repetition, context: Context): boolean {
  const [word, ...more] = context.lexicon.tag(text.slice(first, second));
  return more.length === 0 && word !== undefined && /^(?:n[^rsxz]?|nt|t|p|c|r|f)$/u.test(word.tag);
}

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

function standsElsewhere(page: Page, phrase: string, at: number): boolean {
  const found = page.text.indexOf(phrase);
  return found >= 0 && (Math.abs(found - at) > 20 || page.text.includes(phrase, at + 20));
}

/** In quotation marks or a title it may be how people speak or what a thing is called. */
function inQuotes(block: Block, certainty: Certainty, at: number): Certainty {
  const quoted = block.reading.marks.pairs.some(([from, to]) => '“‘《'.includes(block.text.charAt(from)) && from < at && at < to);
  return quoted ? 'possible' : certainty;
}

function report(block: Block, { first, second, length }: Repetition, certainty: Certainty): Report {
  const phrase = block.text.slice(first, first + length);
  const at = (offset: number): { start: number; end: number } => ({ start: block.start + offset, end: block.start + offset + length });
  const title = { zh: `删去后一个“${phrase}”`, en: `Delete the second ${phrase}` };
  const other = { zh: `删去前一个“${phrase}”`, en: `Delete the first ${phrase}` };
  return {
    range: at(second),
    certainty,
    message: { zh: `“${block.text.slice(first, second + length)}”里“${phrase}”重复。`, en: `${phrase} stands twice.` },
    related: [{ range: at(first), message: { zh: `前一个“${phrase}”`, en: `The first ${phrase}` } }],
    fixes: [
      { title, kind: 'judged', edits: [{ range: at(second), text: '' }] },
      ...(second > first + length ? [{ title: other, kind: 'judged' as const, edits: [{ range: at(first), text: '' }] }] : []),
    ],
  };
}

import { isNotice, PERSON_ENTRY } from './box-words';
import { CAPTION_LINE, CREDIT_LINE, NOTICE_LINE, SCENE_NAMED } from './credit-words';

/** What a line looks like by itself, before its neighbours are asked. */
export type LineShape =
  | 'byline'
  | 'masthead'
  | 'credit'
  | 'notice'
  | 'caption'
  | 'jump' // （下转第3版）
  | 'item' // numbered or bulleted, short
  | 'subhead' // ——…
  | 'long' // too long for it, yet without the marks of prose: a headline where one must stand
  | 'short' // could be a headline, a crosshead, a piece of a list
  | 'prose';

/** The longest line, in UTF-16 code units, that may be a headline, a crosshead or an item of a list. */
const SHORT = 36;

/** The longest line that may be a headline where nothing else can stand: headlines in three parts. */
const LONG = 90;

const ITEM = /^(?:[（(]?(?:[一二三四五六七八九十百]{1,4}|\d{1,3})(?:[）)、]|[.．](?!\d))|[①-⑳]|[·•●◆◇★☆▪※]\s*|[—–-]\s+)/u;
/** The end of an entry in a table of contents: its page behind a row of points. */
const CONTENTS = /[.．·…]{4}\s?\d{1,4}$/u;
/** Answers to be ticked: □是 √否. */
const TICKED = /^(?:[□☐☑√✓■]\s?[^□☐☑√✓■]{1,8}){2,6}$/u;
/** Names or other short entries in a row, parted by blanks: 丁一鸣 马春生 王 平. */
const ROW = /^(?:[^\s，。；：]{1,8}\s+){3,}[^\s，。；：]{1,8}$/u;
const MASTHEAD =
  /^(?=.{4,70}$)(?=.*(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}[.\-/]\d{1,2}[.\-/]\d{1,2}|[〇○零一二三四五六七八九]{4}年))(?=.*(?:星期|第\s*[A-Z]?\d+\s*版|\b[A-Z]\d{1,2}\b|要闻|版$|日报|晚报|农历|总第)).*[^。！？；，]$/u;
const SENTENCE_CLOSED = /[。；;]["”’」』）)】]*$/u;
const CLAUSES = /[，。；]/u;

/** Looks at one line (trimmed; without its neighbours). `isByline`: the byline reader took all of it, or a dateline and a title are all of it; `isDated`: a dateline opens it. */
export function lineShape(text: string, isByline: boolean, isDated: boolean): LineShape {
  if (isByline) return 'byline';
  if (isDated) return 'prose';
  const short = text.length <= SHORT;
  if (text.length <= 90 && CAPTION_LINE.test(text)) return 'caption';
  if (SCENE_NAMED.test(text) && /。$/u.test(text)) return 'caption';
  if (MASTHEAD.test(text)) return 'masthead';
  if (text.length <= 40 && CREDIT_LINE.test(text)) return 'credit';
  if (text.length <= 60 && NOTICE_LINE.test(text)) return 'notice';
  const stopped = /[。！？]/u.test(text);
  if (!stopped && isNotice(text)) return 'notice';
  if (!stopped && PERSON_ENTRY.test(text)) return 'item';
  if (/^(?:——|――|──)\s*[^—\s]/u.test(text) && text.length <= 50 && !SENTENCE_CLOSED.test(text)) return 'subhead';
  if ((ITEM.test(text) && text.length <= 40) || isRow(text)) return 'item';
  if (text.includes('。') || SENTENCE_CLOSED.test(text) || /[，、,：:]$/u.test(text)) return 'prose';
  if (!short) return text.length <= LONG && clauseCount(text) <= 2 ? 'long' : 'prose';
  return clauseCount(text) > 2 ? 'prose' : 'short';
}

const clauseCount = (text: string): number => text.split(CLAUSES).length;

const isRow = (text: string): boolean => ROW.test(text) || CONTENTS.test(text.slice(-10)) || TICKED.test(text);

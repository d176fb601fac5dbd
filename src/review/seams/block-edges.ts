import { isNotice, LETTER_CLOSE, SALUTATION } from '../page/box-words';
import type { Block } from '../page/page';

/** Marks after which a paragraph may well be over (GB/T 15834—2011: 。？！… and what closes a quotation or bracket). */
const ENDED = /[。！？!?…：:；;”’」』）)】》〉\]—~～.]$/u;
/** What ends with a point and is no sentence: half a number. What ends without a mark and is whole: an address of the net, a telephone number. */
const HALF_NUMBER = /\d[.．]$/u;
const NET_ADDRESS = /(?:@|https?:\/\/|www\.)[\w./-]+$/u;
const TELEPHONE = /(?:电话|热线|手机|传真|微信|QQ)(?:号码?)?[：:\s]?[\d\s\-—–－()（）、/]{5,40}$/u;
/** A list of names under its title, and nothing else: 评委：甲、乙、丙. */
const NAME_LIST = /^[^。！？：:]{2,40}[：:](?:\p{Script=Han}{2,4}(?:[（(][^（）()]{1,16}[）)])?、){2,200}\p{Script=Han}{2,4}$/u;
/** What announces a list that follows: 注意以下几点, 名单如下. */
const ANNOUNCES = /(?:如下|如次|(?:以下|下列|下述)\p{Script=Han}{1,5})$/u;
/** A blank between the parts of a headline; behind a mark it is a slip. */
const PARTS = /[^，、。；：]\s/u;
/** A day by itself, as under a notice. */
const BARE_DATE = /^[\d〇○零一二三四五六七八九十]+年[\d一二三四五六七八九十]+月(?:[\d一二三四五六七八九十]+日)?$/u;
/** 答：… and 记者：…: a speaker's name opens what is said, and continues nothing. */
const SPEAKER = /^\p{Script=Han}{1,8}：/u;
/** Half a dash: a dash is two characters long and is not parted (GB/T 15834—2011, 5.1.4). */
const HALF_DASH_LAST = /(?<!—)—$/u;
const HALF_DASH_FIRST = /^—(?!—)/u;
/** Marks that close something: the sentence may be over with them, or go on. */
const CLOSED = /[”’」』）)】》〉\]]$/u;
/** Marks that GB/T 15834—2011, 5.1.1–5.1.3 forbids at the head of a line: a text that begins with one was broken off before it. */
const MISPLACED_HEAD = /^[、，。：；？！”’）》〉】」』,;?!%％‰℃]/u;
/** An opening mark never stands last on a line (GB/T 15834—2011, 5.1.3). */
const MISPLACED_TAIL = /[“‘（《〈【「『(]$/u;

/** How plainly a block stops in mid-sentence. */
export type Stop =
  | 'ended' // with a mark that ends a sentence
  | 'closed' // with a closing mark only
  | 'open' // with no such mark: a paragraph always has one
  | 'bare'; // with no mark, as headlines, crossheads and items of a list do

export function stopOf(block: Block): Stop | undefined {
  switch (block.kind) {
    case 'paragraph':
      if (NET_ADDRESS.test(block.text) || TELEPHONE.test(block.text) || NAME_LIST.test(block.text) || endsOpenByline(block)) return 'ended';
      if (!ENDED.test(block.text) || MISPLACED_TAIL.test(block.text) || HALF_NUMBER.test(block.text) || HALF_DASH_LAST.test(block.text)) return 'open';
      return CLOSED.test(block.text) ? 'closed' : 'ended';
    case 'crosshead':
    case 'headline':
    case 'subhead':
    case 'column-tag':
      return ENDED.test(block.text) || PARTS.test(block.text) || BARE_DATE.test(block.text) || TELEPHONE.test(block.text) ? 'ended' : 'bare';
    case 'list-item':
    case 'masthead':
    case 'kicker':
    case 'byline':
    case 'caption':
    case 'credit':
    case 'notice':
    case 'verse':
      return undefined;
  }
}

/** 。（记者 张三, 。本报记者 张三 摄: behind a whole sentence a byline, whose bracket is not closed or that has none. */
function endsOpenByline({ text, reading }: Block): boolean {
  const last = reading.bylines.at(-1);
  return last !== undefined && !(last.open && last.close) && last.start > 0 && last.end === text.length && ENDED.test(text.slice(0, last.open?.start ?? last.start).trimEnd());
}

/** A shorter entry is never a sentence cut in two (UTF-16 code units). */
const LONG_ENTRY = 30;

/** Whether an entry of a list or a box, which needs no mark at its end, may yet be a sentence that is cut in two. */
export const mayBeCutEntry = ({ kind, text }: Block): boolean =>
  (kind === 'list-item' || kind === 'notice') && text.length >= LONG_ENTRY && !ENDED.test(text) && !TELEPHONE.test(text) && !isNotice(text);

/**
 * Whether a block that bears no mark at its end may go on far from where it stands: a piece of a sentence with a comma in
 * it, too long for a crosshead, or, at the head of a story, for a headline in clauses. What is shorter, and an item of a list, is looked
 * for in the next block alone.
 */
export function mayBeThrown({ kind, text }: Block, stop: Stop): boolean {
  if (stop === 'open') return kind !== 'list-item' && kind !== 'notice';
  if (stop !== 'bare' || /[：:\s]/u.test(text)) return false;
  return kind === 'crosshead' ? /，|^.{10}/u.test(text) : text.length >= LONG_HEADLINE && text.includes('，');
}

/** A headline in several clauses is shorter than this (UTF-16 code units). */
const LONG_HEADLINE = 20;

/** What a dash opens stands by itself: what a sentence comes to, a subhead, who is quoted. */
export const opensWithDash = ({ text }: Block): boolean => /^(?:——|――|──)/u.test(text);

/** Whether a block may be the second half of a sentence: body text that no dateline opens, no dash, and no form of letters; or what a mark shows to be no headline. */
export function mayContinue(block: Block): boolean {
  if (block.reading.dated || block.reading.shape === 'item' || SALUTATION.test(block.text) || LETTER_CLOSE.test(block.text) || opensWithDash(block)) return false;
  return block.kind === 'paragraph' || block.kind === 'crosshead' || block.kind === 'list-item' || isNoHeadline(block);
}

const isNoHeadline = ({ kind, text }: Block): boolean => (kind === 'headline' || kind === 'subhead') && beginsMisplaced(text);

/** Whether a block is what somebody says, under a speaker's name: 记者：…, 答：… */
export const isSaid = (block: Block): boolean => SPEAKER.test(block.text);

/** Whether a head may continue a block that bears no mark at its end and may be whole. */
export const mayContinueBare = (head: Block): boolean => !isSaid(head);

/** Whether a text announces the list that follows, and needs no mark for it. */
export const announces = (text: string): boolean => ANNOUNCES.test(text);

/** Whether a text begins with a mark that can only stand behind something. */
export const beginsMisplaced = (text: string): boolean => MISPLACED_HEAD.test(text);

/** Whether a text ends with a mark that can only stand before something. */
export const endsMisplaced = (text: string): boolean => MISPLACED_TAIL.test(text);

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '（': '）', '(': ')', '《': '》', '「': '」', '『': '』', '【': '】', '—': '—' };
const MARKS = /[“”‘’（）()《》「」『』【】]/gu;

/** The marks of a text that lack their partner: closing ones first, then opening ones, in the order of the text. Half a dash lacks its other half. */
export function loneMarks(text: string): { readonly closing: string; readonly opening: string } {
  let closing = HALF_DASH_FIRST.test(text) ? '—' : '';
  const open: string[] = [];
  for (const [mark] of text.matchAll(MARKS)) {
    if (mark in PAIRS) open.push(mark);
    else {
      const partner = open.findLastIndex((opened) => PAIRS[opened] === mark);
      if (partner >= 0) open.length = partner;
      else closing += mark;
    }
  }
  if (HALF_DASH_LAST.test(text)) open.push('—');
  return { closing, opening: open.join('') };
}

/**
 * Whether what is open at a tail is what its head closes first: 1 when it is, -1 when only one of the two is lone, else 0.
 * Takes the tail's lone opening marks and the head's lone closing ones.
 */
export function marksAgree(opening: string, closing: string): -1 | 0 | 1 {
  if (opening === '' && closing === '') return 0;
  const wanted = PAIRS[opening.at(-1) ?? ''];
  return closing !== '' && wanted === closing[0] ? 1 : -1;
}

import type { Range } from '../finding';
import { CLOSERS, readParts, type Byline } from './byline';
import { DATELINE_ENDINGS, KNOWN_OUTLETS, MARKERS, OUTLET_ENDINGS, OWN_OUTLETS } from './byline-words';

/**
 * A dateline 电头 at the head of a paragraph: 本报讯（记者 张三）, 新华社北京3月2日电, 本报记者张三报道：. Its range covers all of
 * it, brackets and colon included. Ranges are in the block, in UTF-16 code units.
 */
export interface Dateline extends Range {
  /** 衡阳日报, 新华社; undefined where it names none. */
  readonly outlet?: Range & { readonly text: string };
  /** 3月2日, where it gives one. */
  readonly date?: Range & { readonly month: number; readonly day: number; readonly text: string };
  /** Who wrote it, in brackets or not. */
  readonly byline?: Byline;
  /** The closing word (讯, 电, 消息) where it is misspelt (迅, 汛), stands twice or is not there. */
  readonly slip?: Range & { readonly kind: 'misspelt' | 'doubled' | 'lacking'; readonly meant: string };
  /** Whether nothing but a title follows it, as a story's first line: 新华社北京3月2日电 题：…. */
  readonly titled?: boolean;
}

const HAN = '\\p{Script=Han}';
const ENDINGS = DATELINE_ENDINGS.join('|');
const OUTLETS = [...OWN_OUTLETS, ...OUTLET_ENDINGS, ...KNOWN_OUTLETS.map((name) => `${name}(?![社网])`)]
  .sort((a, b) => b.length - a.length)
  .join('|');
const HEAD = new RegExp(
  `^[${MARKERS}【[\\s\\u3000]{0,3}(?:据|综合|根据)?(?<outlet>[《]?[${HAN}A-Za-z\\d·+]{0,14}(?:${OUTLETS})[》]?)(?<place>[\\s\\u3000]*[${HAN}“”]{0,12}?)` +
    `(?<date>(?:\\d{4}年)?(?<month>\\d{1,2})月(?<day>\\d{1,2})(?:日|(?=[电讯])))?[\\s\\u3000]*` +
    `(?:(?<ending>(?:${HAN}{2})?专电|${ENDINGS})(?<again>\\k<ending>)?|(?<slip>[迅汛训]|(?<=日)[点典佃](?=[\\s\\u3000]*[（(])))(?<after>[】\\]]?)(?=[\\s\\u3000（(：:]|$|(?<direct>.))`,
  'u',
);
/** 新华社北京3月2日（记者: an agency's dateline without its closing word. */
const LACKING = new RegExp(`^(?:据)?(?<outlet>(?:${KNOWN_OUTLETS.join('|')})[社网])(?<place>${HAN}{0,12}?)(?<date>(?<month>\\d{1,2})月(?<day>\\d{1,2})日)(?=[\\s\\u3000]*[（(]记者)`, 'u');
/** 新华社北京3月2日电 题：…, 电（记者张三）综述：…: a title that is all of the line. Kinds of stories as agencies print them. */
const TITLE = /^[\s\u3000]*(?:题|综述|(?:新闻|国际|财经|经济|军事|体育|记者|热点)?(?:特写|通讯|述评|评论|时评|专访|侧记|速写|分析|观察|手记|特稿|随笔|调查|聚焦|故事|纪实|背景|人物))[：:]\S[^。]*$/u;
/** A local paper's own short name before 讯: 青岚讯（. */
const SHORT_HEAD = new RegExp(`^(?:${HAN}{2,6}|${HAN}{0,4}\\d{1,2}月\\d{1,2}日)讯(?=[\\s\\u3000]*[（(])`, 'u');
const BROADCAST = /[（(][^（）()。]{2,14}[）)]/uy;
const OPEN = /[\s\u3000]*[（(]/uy;
const COLON = /[\s\u3000]*[：:]/uy;

/** Reads the dateline that opens a block, or gives undefined where none does. */
export function readDateline(text: string): Dateline | undefined {
  const dateline = readOpening(text);
  return dateline && TITLE.test(text.slice(dateline.end)) ? { ...dateline, titled: true } : dateline;
}

function readOpening(text: string): Dateline | undefined {
  const head = text.slice(0, 60);
  const found = HEAD.exec(head);
  if (found && plausible(found)) return finish(text, fromHead(found));
  const lacking = LACKING.exec(head);
  if (lacking) return finish(text, fromHead(lacking));
  const short = SHORT_HEAD.exec(head);
  if (short) return finish(text, { start: 0, end: short[0].length });
  return readReporter(text);
}

const AGENCY = /社$|^本报$|^(?:新华|央视|中新)/u;
const IN_WORD = /^[话视影力网子脑池站台器动源厂量]/u;

/** 电 needs a day or an agency before it and 讯 an outlet; what runs on into a word (讯息, 电话, 消息称) is no dateline. */
function plausible(found: RegExpExecArray): boolean {
  const { outlet = '', place = '', date, ending, slip, direct, after = '' } = found.groups ?? {};
  if (outlet.length === 1) return false; // 社北京3月2日电: the rest of a name
  if (slip !== undefined) return (direct === undefined && (date !== undefined || place.trim() === '')) || (after !== '' && direct === '记');
  if (ending?.endsWith('电')) return date !== undefined || (AGENCY.test(outlet) && place.trim() === '' && !IN_WORD.test(direct ?? ''));
  if (/[通资音喜简快短审传视]$/u.test(place)) return false;
  if (place.trim() !== '' && date === undefined && direct !== undefined) return false;
  if (direct === '记' && date !== undefined) return true; // 3月2日消息记者张三
  return direct === undefined || (ending === '讯' && !/^[息号飞问]/u.test(direct));
}

function fromHead(found: RegExpExecArray): Dateline {
  const { outlet = '', date, month, day } = found.groups ?? {};
  const outletAt = found[0].indexOf(outlet);
  const dateAt = date === undefined ? -1 : found[0].lastIndexOf(date);
  const slip = endingSlip(found);
  return {
    start: 0,
    end: found[0].length,
    outlet: { start: outletAt, end: outletAt + outlet.length, text: outlet },
    ...(date === undefined ? {} : { date: { start: dateAt, end: dateAt + date.length, month: Number(month), day: Number(day), text: date } }),
    ...(slip ? { slip } : {}),
  };
}

function endingSlip(found: RegExpExecArray): Dateline['slip'] {
  const { slip, ending, again, after = '' } = found.groups ?? {};
  const end = found[0].length - after.length;
  if (slip !== undefined) return { kind: 'misspelt', meant: '迅汛训'.includes(slip) ? '讯' : '电', start: end - 1, end };
  if (ending === undefined) return { kind: 'lacking', meant: '电', start: end, end };
  return again === undefined ? undefined : { kind: 'doubled', meant: ending, start: end - 2 * ending.length, end };
}

/** Takes in what follows the closing word: a programme （新闻联播）, a byline in brackets or without, a colon. */
function finish(text: string, dateline: Dateline): Dateline {
  let end = dateline.end;
  if (!bracketAt(text, end)) end += length(BROADCAST, text, end);
  const byline = bracketAt(text, end) ?? reporter(text, end, true);
  if (byline) end = byline.close?.end ?? byline.end;
  end += length(COLON, text, end);
  return { ...dateline, end, ...(byline ? { byline } : {}) };
}

/** The byline in the bracket that follows at `end`, where one does. */
function bracketAt(text: string, end: number): Byline | undefined {
  const opening = length(OPEN, text, end);
  return opening > 0 ? bracketed(text, end + opening - 1, true) : undefined;
}

/** 本报记者张三报道：, 【本报记者 张三 福州报道】: a byline that runs into its dateline's verb, or stands in brackets of its own. */
function readReporter(text: string): Dateline | undefined {
  const own = text.startsWith('【') ? bracketed(text, 0) : undefined;
  if (own && own.end < text.length && own.parts.some(({ kind }) => kind === 'role')) return { start: 0, end: own.end, byline: own };
  const byline = reporter(text, 0);
  if (!byline) return undefined;
  const last = byline.parts.at(-1);
  if (last?.kind !== 'work' || !last.text.endsWith('报道')) return undefined;
  return { start: 0, end: byline.end + length(COLON, text, byline.end), byline };
}

function reporter(text: string, at: number, expected = false): Byline | undefined {
  const head = text.slice(0, at + 60);
  const { parts, end } = readParts(head, at, 'strict', expected);
  const role = parts.findIndex((part) => part.kind === 'role');
  if (role < 0 || role > 1 || !parts.some((part) => part.kind === 'name' && part.sure)) return undefined;
  return { start: parts[0]?.start ?? at, end, parts, kind: 'byline' };
}

/** A byline in brackets whose opening bracket stands at `at`: （记者 张三）; undefined where the bracket holds something else. `expected`: nothing but a byline can stand there, and names without a role will do. */
export function bracketed(text: string, at: number, expected = false): Byline | undefined {
  INNER_DATELINE.lastIndex = at + 1;
  const from = INNER_DATELINE.test(text) ? INNER_DATELINE.lastIndex : at + 1;
  const { parts, end } = readParts(text.slice(0, at + 100), from, 'loose', expected);
  const closes = /[）)]/u.test(text.charAt(end)) || text.charAt(end) === CLOSERS[text.charAt(at)];
  const names = expected && (closes || end === text.length) && parts.length > 0 && parts.every((part) => part.kind === 'name' && part.sure);
  if (!names && !parts.slice(0, 3).some((part) => part.kind === 'role' || part.kind === 'work' || part.kind === 'desk')) return undefined;
  return {
    start: at,
    end: closes ? end + 1 : end,
    parts,
    kind: 'byline',
    open: { start: at, end: at + 1 },
    ...(closes ? { close: { start: end, end: end + 1 } } : {}),
  };
}

/** （新华社北京3月2日电 记者张三）. */
const INNER_DATELINE = /(?:据)?\p{Script=Han}{2,12}\d{1,2}月\d{1,2}日电[\s\u3000]+/uy;

function length(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

import type { Check } from '../check';
import type { Fix, Message, Report } from '../finding';
import { daysBetween, nearPage, pageDate, type FullDate } from '../page/page-date';
import { looksAlike } from '../lexicon/look-alikes';
import { soundsAlike } from '../lexicon/pronunciation';
import { readParts, type Byline, type BylinePart } from '../page/byline';
import type { Block, Page } from '../page/page';

export const byline: Check = {
  id: 'byline',
  title: { zh: '署名有误', en: 'Broken byline' },
  description: {
    zh: '署名、电头里的括号、职务、姓名残缺或写错。',
    en: 'A bracket, a role or a name in a byline or dateline is missing or misspelt.',
  },
  *run(page) {
    const today = pageDate(page);
    for (const block of page.blocks) {
      const { bylines, dateline } = block.reading;
      if (dateline?.misspelt) {
        yield report(block, dateline.misspelt, 'certain', misspelt(block.text.slice(dateline.misspelt.start, dateline.misspelt.end), '讯'), [
          replace(block, dateline.misspelt, '讯'),
        ]);
      }
      for (const one of bylines) {
        yield* slips(block, one);
        yield* brackets(block, one);
        yield* nameless(page, block, one);
        yield* strayMarks(block, one);
        yield* namedTwice(block, one);
      }
      yield* overTwoLines(page, block);
      if (today && dateline?.date && isLater(dateline.date, today)) yield laterThanPage(block, dateline.date, today);
    }
    yield* outletsWrittenTwoWays(page);
  },
};

/** Roles misspelt, doubled or cut. */
function* slips(block: Block, one: Byline): Iterable<Report> {
  for (const [i, part] of one.parts.entries()) {
    if (part.kind !== 'role') continue;
    const doubled = part.slip ? undefined : doubledRole(part, one.parts[i - 1]);
    const meant = part.meant ?? doubled?.meant;
    if (meant === undefined) continue;
    const range = doubled ? { start: doubled.start, end: part.end } : part;
    const text = block.text.slice(range.start, range.end);
    const kind = doubled ? 'doubled' : part.slip;
    const sure = part.text === '全媒体' || kind === 'cut' ? 'likely' : 'certain';
    yield report(block, range, sure, kind === 'doubled' ? repeated(text, meant) : kind === 'cut' ? cut(text, meant) : misspelt(text, meant), [
      replace(block, range, meant),
    ]);
  }
}

/** 记者 记者 张三, 本报本报记者. */
function doubledRole(part: BylinePart, before: BylinePart | undefined): { start: number; meant: string } | undefined {
  if (before?.kind === 'role' && before.text === part.text) return { start: before.start, meant: part.text };
  const twice = /^(\p{Script=Han}{2,4})\1/u.exec(part.text)?.[1];
  return twice === undefined ? undefined : { start: part.start, meant: part.text.slice(twice.length) };
}

/** A bracket opened and never closed, or closed and never opened. */
function* brackets(block: Block, one: Byline): Iterable<Report> {
  const lone = (at: number): boolean => block.reading.marks.lone.some((mark) => mark.start === at);
  if (one.open && !one.close && lone(one.open.start)) {
    const closing = block.text.charAt(one.open.start) === '(' ? ')' : '）';
    const end = one.parts.at(-1)?.end ?? one.open.end;
    yield report(block, { start: one.open.start, end }, 'likely', {
      zh: `署名的括号没有收尾：“${block.text.slice(one.open.start, end)}”后面缺${closing}。`,
      en: `The bracket of this byline is never closed: ${closing} is missing.`,
    }, [{ title: { zh: `补上${closing}`, en: `Insert ${closing}` }, kind: 'judged', edits: [insert(block, end, closing)] }]);
  }
  const after = one.close ?? { start: one.end, end: one.end + 1 };
  if (!one.open && /[）)]/u.test(block.text.charAt(after.start)) && lone(after.start)) {
    const opening = block.text.charAt(after.start) === ')' ? '(' : '（';
    const start = one.parts.find((part) => part.kind !== 'marker')?.start ?? one.start;
    yield report(block, { start, end: after.end }, 'likely', {
      zh: `署名的括号只有后一半：“${block.text.slice(start, after.end)}”前面缺${opening}。`,
      en: `The bracket of this byline is never opened: ${opening} is missing.`,
    }, [{ title: { zh: `补上${opening}`, en: `Insert ${opening}` }, kind: 'judged', edits: [insert(block, start, opening)] }]);
  }
}

/** A role that no name follows. */
function* nameless(page: Page, block: Block, one: Byline): Iterable<Report> {
  for (const [i, part] of one.parts.entries()) {
    if (part.kind !== 'role' || part.slip || /(?:评论员|主笔|作者)$/u.test(part.text)) continue;
    const next = one.parts[i + 1];
    if (next?.kind === 'name' || next?.kind === 'work' || (next?.kind === 'role' && joined(block.text, part, next))) continue;
    if (next?.kind === 'role' && next.text === part.text) continue;
    if (next === undefined && !endsNameless(page, block, one)) continue;
    yield report(block, part, 'likely', {
      zh: `“${part.text}”后面没有姓名。`,
      en: `No name follows the role ${part.text}.`,
    });
  }
}

/** 记者、通讯员 张三; 记者/摄影: one name for two roles. An outlet before the second keeps them one: 本报记者 本报通讯员 张三. */
const joined = (text: string, part: BylinePart, next: BylinePart): boolean => /[、/／兼&和与及·|]/u.test(text.slice(part.end, next.start));

/** A finished sentence, a dateline or the name of an outlet: after these a bracket with a role in it is a byline. */
const LEADS_TO_BYLINE = /[。！？”’]$|^[^，。！？]{0,40}(?:讯|电|消息|报道|日)$|^[^，。！？]{2,14}(?:网|社|报|台|在线|客户端|新闻|频道)$/u;

/** Whether a byline whose last part is a role is one for certain: a bracket or a marker closes it in and no name stands on the next line. */
function endsNameless(page: Page, block: Block, one: Byline): boolean {
  if (one.open) {
    if (!one.close) return false;
    const before = block.text.slice(0, one.open.start).trimEnd();
    return before === '' || LEADS_TO_BYLINE.test(before) || block.reading.dateline?.byline === one;
  }
  if (block.reading.byline !== one) return false;
  const next = page.blocks[block.index + 1];
  const named = one.parts.some((part) => part.kind === 'name');
  if (named || one.parts.some((part) => part.kind === 'work') || one.parts[0]?.kind !== 'marker') return false;
  return readParts(next?.text ?? '', 0, 'strict').end !== next?.text.length;
}

/** A mark where a byline has none: 记者、张三, （，记者 张三）, （记者 张三、）, 张三、、李四. */
function* strayMarks(block: Block, one: Byline): Iterable<Report> {
  let last: BylinePart | undefined;
  for (const part of one.parts) {
    const from = last?.end ?? one.open?.end ?? part.start;
    const gap = block.text.slice(from, part.start);
    const stray = last === undefined ? /[、，,：:；;]/u.test(gap) : isStray(gap, last, part);
    if (stray) yield strayMark(block, from, gap);
    last = part;
  }
  if (!last || !one.close) return;
  const gap = block.text.slice(last.end, one.close.start);
  if (/[、，,；;：:]/u.test(gap)) yield strayMark(block, last.end, gap);
}

function isStray(gap: string, last: BylinePart, part: BylinePart): boolean {
  const marks = gap.replace(/[\s\u3000]/gu, '');
  if (/[、，,：:；;]{2,}/u.test(marks)) return true;
  return last.kind === 'role' && part.kind === 'name' && /^[、，,；;]$/u.test(marks);
}

function strayMark(block: Block, from: number, gap: string): Report {
  const at = gap.search(/[、，,：:；;]/u);
  const marks = /^[、，,：:；;]+/u.exec(gap.slice(at))?.[0] ?? '';
  const range = { start: from + at, end: from + at + marks.length };
  const keep = marks.length > 1 ? marks.charAt(0) : ' ';
  return report(block, range, 'likely', { zh: `署名里多出“${marks}”。`, en: `A stray ${marks} stands in this byline.` }, [
    { title: { zh: `删去多余的标点`, en: 'Delete the stray mark' }, kind: 'judged', edits: [{ range: inPage(block, range), text: keep.trim() }] },
  ]);
}

/** 记者 方晴 方晴: one name twice under one role. */
function* namedTwice(block: Block, one: Byline): Iterable<Report> {
  let named = new Map<string, BylinePart>();
  for (const part of one.parts) {
    if (part.kind === 'role' || part.kind === 'work' || part.kind === 'desk') named = new Map();
    if (part.kind !== 'name') continue;
    const name = part.text.replace(/[\s\u3000]/gu, '');
    const first = named.get(name);
    named.set(name, first ?? part);
    if (!first) continue;
    const before = one.parts[one.parts.indexOf(part) - 1] ?? first;
    yield {
      ...report(block, part, 'likely', { zh: `署名里“${part.text}”写了两遍。`, en: `${part.text} is named twice in this byline.` }, [
        { title: { zh: `删去后一个“${part.text}”`, en: `Delete the second ${part.text}` }, kind: 'judged', edits: [{ range: inPage(block, { start: before.end, end: part.end }), text: '' }] },
      ]),
      related: [{ range: inPage(block, first), message: { zh: '前一处', en: 'The first' } }],
    };
  }
}

/** A byline that ends in a role, and its names alone on the next line. */
function* overTwoLines(page: Page, block: Block): Iterable<Report> {
  const last = block.reading.byline?.parts.at(-1);
  const next = page.blocks[block.index + 1];
  if (last?.kind !== 'role' || last.slip || !next || next.blanksBefore > 1 || next.text.length > 12) return;
  const { parts, end } = readParts(next.text, 0, 'strict');
  if (end !== next.text.length || !parts.every((part) => part.kind === 'name' && part.sure)) return;
  yield {
    ...report(block, last, 'likely', { zh: `署名断成两行：“${last.text}”的姓名“${next.text}”在下一行。`, en: `This byline is broken over two lines: ${next.text} belongs to ${last.text}.` }, [
      { title: { zh: '接成一行', en: 'Join the lines' }, kind: 'safe', edits: [{ range: { start: block.end, end: next.start }, text: ' ' }] },
    ]),
    related: [{ range: { start: next.start, end: next.end }, message: { zh: '姓名在这里', en: 'The name is here' } }],
  };
}

/** Whether a dateline's day lies after the page's; one of a far month is of another year. */
function isLater({ month, day }: { month: number; day: number }, today: FullDate): boolean {
  const date = nearPage(today, month, day);
  return date !== undefined && daysBetween(today, date) > 0;
}

function laterThanPage(block: Block, date: Span & { month: number; day: number }, today: FullDate): Report {
  return report(block, date, 'likely', {
    zh: `电头的日期${date.month}月${date.day}日晚于本版的日期${today.month}月${today.day}日。`,
    en: `The dateline's day (${date.month}/${date.day}) lies after the page's own (${today.month}/${today.day}).`,
  });
}

/** 澜山日报社 and 澜山曰报社 on one page: the rarer form, where one character of like sound or shape tells them apart. */
function* outletsWrittenTwoWays(page: Page): Iterable<Report> {
  const outlets = outletsOf(page);
  for (const [name, places] of outlets) {
    const usual = [...outlets].find(([other, more]) => more.length > places.length && isLike(other, name));
    const [first] = usual?.[1] ?? [];
    if (!usual || !first) continue;
    for (const { block, range } of places) {
      yield {
        ...report(block, range, 'likely', { zh: `“${name}”与页上另外 ${usual[1].length} 处的“${usual[0]}”不一致。`, en: `${name} is ${usual[0]} at ${usual[1].length} other places on the page.` }, [
          { ...replace(block, range, usual[0]), kind: 'judged' },
        ]),
        related: [{ range: inPage(first.block, first.range), message: { zh: `写作“${usual[0]}”`, en: `Written ${usual[0]}` } }],
      };
    }
  }
}

function outletsOf(page: Page): Map<string, { block: Block; range: Span }[]> {
  const outlets = new Map<string, { block: Block; range: Span }[]>();
  for (const block of page.blocks) {
    const { bylines, dateline } = block.reading;
    const named = bylines.flatMap((one) => one.parts.filter((part) => part.kind === 'outlet'));
    for (const range of dateline?.outlet ? [dateline.outlet, ...named] : named) {
      outlets.set(range.text, [...(outlets.get(range.text) ?? []), { block, range }]);
    }
  }
  return outlets;
}

/** Whether two names of outlets, four characters or more, differ in one character alone and that by a like one. */
function isLike(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 4) return false;
  const apart = Array.from(a, (char, i) => [char, b.charAt(i)] as const).filter(([x, y]) => x !== y);
  const [only] = apart;
  return apart.length === 1 && only !== undefined && (looksAlike(...only) || soundsAlike(...only));
}

const misspelt = (text: string, meant: string): Message => ({ zh: `“${text}”应为“${meant}”。`, en: `${text} should be ${meant}.` });
const repeated = (text: string, meant: string): Message => ({ zh: `“${text}”重复，应为“${meant}”。`, en: `${text} says ${meant} twice.` });
const cut = (text: string, meant: string): Message => ({ zh: `“${text}”残缺，似应为“${meant}”。`, en: `${text} is cut short: it seems to mean ${meant}.` });

interface Span {
  readonly start: number;
  readonly end: number;
}

const inPage = (block: Block, { start, end }: Span): Span => ({ start: block.start + start, end: block.start + end });
const insert = (block: Block, at: number, text: string): Fix['edits'][number] => ({ range: inPage(block, { start: at, end: at }), text });
const replace = (block: Block, range: Span, text: string): Fix => ({
  title: { zh: `改为“${text}”`, en: `Change to ${text}` },
  kind: 'safe',
  edits: [{ range: inPage(block, range), text }],
});

function report(block: Block, range: Span, certainty: Report['certainty'], message: Message, fixes: readonly Fix[] = []): Report {
  return { range: inPage(block, range), certainty, message, fixes };
}

import type { Check } from '../check';
import type { Fix, Message, Report } from '../finding';
import type { Byline, BylinePart } from '../page/byline';
import type { Block, Page } from '../page/page';

export const byline: Check = {
  id: 'byline',
  title: { zh: '署名有误', en: 'Broken byline' },
  description: {
    zh: '署名、电头里的括号、职务、姓名残缺或写错。',
    en: 'A bracket, a role or a name in a byline or dateline is missing or misspelt.',
  },
  *run(page) {
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
      }
    }
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

/** Whether a byline whose last part is a role is one for certain: a bracket or a marker closes it in and no name stands on the next line. */
function endsNameless(page: Page, block: Block, one: Byline): boolean {
  if (one.open) {
    if (!one.close) return false;
    const before = block.text.slice(0, one.open.start).trimEnd();
    return before === '' || /[。！？”’]$/u.test(before) || /^[^，。！？]{0,40}(?:讯|电|消息|报道|日)$/u.test(before) || (block.reading.dateline?.byline === one);
  }
  if (block.reading.byline !== one) return false;
  const next = page.blocks[block.index + 1];
  const named = one.parts.some((part) => part.kind === 'name');
  return !one.parts.some((part) => part.kind === 'work') && !named && one.parts[0]?.kind === 'marker' && !(next && next.text.length <= 12);
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

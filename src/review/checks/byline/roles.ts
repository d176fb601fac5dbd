import type { Message, Range, Report } from '../../finding';
import { readParts, type Byline, type BylinePart } from '../../page/byline';
import type { Block, Page } from '../../page/page';
import { replace, report } from './place';

/** Roles misspelt, doubled or cut. */
export function* roleSlips(block: Block, one: Byline): Iterable<Report> {
  for (const [i, part] of one.parts.entries()) {
    if (part.kind !== 'role') continue;
    const doubled = part.slip ? undefined : doubledRole(part, one.parts[i - 1]);
    const meant = part.meant ?? doubled?.meant;
    if (meant === undefined) continue;
    const range = doubled ?? part;
    const kind = doubled ? 'doubled' : (part.slip ?? 'misspelt');
    const text = block.text.slice(range.start, range.end);
    yield report(block, range, kind === 'cut' ? 'likely' : 'certain', MESSAGES[kind](text, meant), [replace(block, range, meant)]);
  }
}

const MESSAGES: Readonly<Record<NonNullable<BylinePart['slip']>, (text: string, meant: string) => Message>> = {
  misspelt: (text, meant) => ({ zh: `“${text}”应为“${meant}”。`, en: `${text} should be ${meant}.` }),
  doubled: (text, meant) => ({ zh: `“${text}”重复，应为“${meant}”。`, en: `${text} says ${meant} twice.` }),
  cut: (text, meant) => ({ zh: `“${text}”残缺，似应为“${meant}”。`, en: `${text} is cut short: it seems to mean ${meant}.` }),
};

/** 记者 记者 张三, 本报本报记者. */
function doubledRole(part: BylinePart, before: BylinePart | undefined): (Range & { meant: string }) | undefined {
  if (before?.kind === 'role' && before.text === part.text) return { start: before.start, end: part.end, meant: part.text };
  const twice = /^(\p{Script=Han}{2,4})\1/u.exec(part.text)?.[1];
  return twice === undefined ? undefined : { start: part.start, end: part.end, meant: part.text.slice(twice.length) };
}

/** Roles that stand for themselves: an editorial's, and those of people who need no naming. */
const UNNAMED = /(?:评论员|主笔|作者)$/u;

/** A role that no name follows. */
export function* rolesWithoutName(page: Page, block: Block, one: Byline): Iterable<Report> {
  for (const [i, part] of one.parts.entries()) {
    if (part.kind !== 'role' || part.slip || UNNAMED.test(part.text)) continue;
    const next = one.parts[i + 1];
    if (next?.kind === 'name' || next?.kind === 'work' || (next?.kind === 'role' && joined(block.text, part, next))) continue;
    if (next?.kind === 'role' && next.text === part.text) continue;
    if (one.parts.slice(i + 1).every(({ kind }) => kind === 'role' || kind === 'work') && one.parts.at(-1)?.kind === 'work') continue; // 记者 通讯员 联合报道
    if (next === undefined && !endsNameless(page, block, one)) continue;
    yield report(block, part, 'likely', { zh: `“${part.text}”后面没有姓名。`, en: `No name follows the role ${part.text}.` });
  }
}

/** 记者、通讯员 张三; 记者/摄影: one name for two roles. */
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
  if (block.reading.byline !== one || one.parts[0]?.kind !== 'marker') return false;
  if (one.parts.some(({ kind }) => kind === 'name' || kind === 'work')) return !namesOpen(page.blocks[block.index + 1]);
  return !namesOpen(page.blocks[block.index + 1]);
}

/** Whether the next line opens with a name: the byline is then broken over two lines. */
function namesOpen(next: Block | undefined): boolean {
  if (!next || next.text.length > 60) return false;
  const { parts, end } = readParts(next.text, 0, 'strict');
  return parts[0]?.kind === 'name' && end === next.text.length;
}

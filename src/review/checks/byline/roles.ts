import type { Message, Range, Report } from '../../finding';
import { readParts, type Byline, type BylinePart } from '../../page/byline';
import { ROLE_PREFIXES } from '../../page/byline-words';
import type { Block, Page } from '../../page/page';
import { replace, report } from './place';
import { isOneSlipAway } from './slip';

/** Roles, names and words of work that are misspelt, doubled, cut, or split by a blank. */
export function* slips(block: Block, one: Byline): Iterable<Report> {
  for (const [i, part] of one.parts.entries()) {
    const doubled = (part.kind === 'role' || part.kind === 'desk') && !part.slip ? doubledRole(part, one.parts[i - 1]) : undefined;
    const meant = part.meant ?? doubled?.meant ?? meantPrefix(part, one.parts[i + 1]);
    if (meant === undefined) continue;
    const range = doubled ?? part;
    const kind = doubled ? 'doubled' : (part.slip ?? 'misspelt');
    const text = block.text.slice(range.start, range.end);
    yield report(block, range, CERTAINTIES[kind](part), MESSAGES[kind](text, meant), [replace(block, range, meant, part.kind === 'name' && kind !== 'split' ? 'judged' : 'safe')]);
  }
}

type Slip = NonNullable<BylinePart['slip']>;

const CERTAINTIES: Readonly<Record<Slip, (part: BylinePart) => Report['certainty']>> = {
  misspelt: ({ kind }) => (kind === 'role' ? 'certain' : 'likely'),
  doubled: () => 'certain',
  cut: () => 'likely',
  split: () => 'likely',
};

const MESSAGES: Readonly<Record<Slip, (text: string, meant: string) => Message>> = {
  misspelt: (text, meant) => ({ zh: `“${text}”应为“${meant}”。`, en: `${text} should be ${meant}.` }),
  doubled: (text, meant) => ({ zh: `“${text}”重复，应为“${meant}”。`, en: `${text} says ${meant} twice.` }),
  cut: (text, meant) => ({ zh: `“${text}”残缺，似应为“${meant}”。`, en: `${text} is cut short: it seems to mean ${meant}.` }),
  split: (text, meant) => ({ zh: `“${text}”里多出空格，应为“${meant}”。`, en: `A blank splits ${meant}.` }),
};

/** 首度记者, 金媒体记者: right before 记者, a word that is one like character away from one that belongs there. */
function meantPrefix({ kind, text, end }: BylinePart, next: BylinePart | undefined): string | undefined {
  if (kind !== 'name' || next?.kind !== 'role' || next.start !== end || !next.text.endsWith('记者')) return undefined;
  return ROLE_PREFIXES.find((prefix) => isOneSlipAway(prefix, text));
}

/** 记者 记者 张三, 本报本报记者. */
function doubledRole(part: BylinePart, before: BylinePart | undefined): (Range & { meant: string }) | undefined {
  if (before?.kind === part.kind && before.text === part.text) return { start: before.start, end: part.end, meant: part.text };
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
    if (next?.kind === 'name' || (next?.kind === 'role' && (joined(block.text, part, next) || next.text === part.text))) continue;
    const rest = one.parts.slice(i + 1);
    const workOnly = rest.every(({ kind }) => kind === 'role' || kind === 'work');
    if (next?.kind === 'work' && !workOnly) continue;
    if (next && workOnly && !lacksName(block, one, i)) continue;
    if (next === undefined && !endsNameless(page, block, one)) continue;
    yield report(block, part, 'likely', { zh: `“${part.text}”后面没有姓名。`, en: `No name follows the role ${part.text}.` });
  }
}

/** 记者、通讯员 张三; 记者/摄影: one name for two roles. */
const joined = (text: string, part: BylinePart, next: BylinePart): boolean => /[、/／兼&和与及·|]/u.test(text.slice(part.end, next.start));

/** Work that a newsroom signs without a name: 本报记者 综合报道; and 新华社记者 摄, as old papers print it. */
const OF_NOBODY = /综合|联合|整理|编译|^摄$/u;
/** 本报记者 报道: without a name in some papers, except in brackets. */
const OF_SOMEBODY = /^(?:摄影|图文|文图)报道$|(?<!报道)$/u;

/** Whether the role at `i`, with roles and work behind it, lacks a name: 记者 张三 通讯员 摄影报道, （记者 福州报道）. */
function lacksName({ text }: Block, { parts, close }: Byline, i: number): boolean {
  const [work, last] = [parts[i + 1], parts.at(-1)];
  if (!work || last?.kind !== 'work') return true;
  if (parts.some(({ kind }) => kind === 'name')) return true;
  const apart = /[\s\u3000]/u.test(text.slice(parts[i]?.end, work.start));
  return apart && !OF_NOBODY.test(last.text) && (close !== undefined || OF_SOMEBODY.test(last.text));
}

/** A finished sentence, a dateline or the name of an outlet: after these a bracket with a role in it is a byline. */
const LEADS_TO_BYLINE = /[。！？”’]$|^[^，。！？]{0,40}(?:讯|电|消息|报道|日)$|^[^，。！？]{2,14}(?:网|社|报|台|在线|客户端|新闻|频道)$/u;

/** Whether a byline whose last part is a role is one for certain: a bracket or a marker closes it in and no name stands on the next line. */
function endsNameless(page: Page, block: Block, one: Byline): boolean {
  if (one.open) {
    if (!one.close) return false;
    const before = block.text.slice(0, one.open.start).trimEnd();
    return before === '' || LEADS_TO_BYLINE.test(before) || block.reading.dateline?.byline === one;
  }
  if (block.reading.byline !== one || namesOpen(page.blocks[block.index + 1])) return false;
  return one.parts[0]?.kind === 'marker' || one.parts.some(({ kind, sure }) => kind === 'name' && sure === true);
}

/** Whether the next line opens with a name: the byline is then broken over two lines. */
function namesOpen(next: Block | undefined): boolean {
  if (!next || next.text.length > 60) return false;
  const { parts, end } = readParts(next.text, 0, 'strict');
  return parts[0]?.kind === 'name' && end === next.text.length;
}

import type { BylinePart, RoleSlip } from './byline-part';
import { ROLE_PREFIXES, ROLES } from './byline-words';
import { roleSlips } from './role-slips';

const HAN = '\\p{Script=Han}';
const BLANKS = '[ \\u3000]';

/** An alternation of words, the longest first. */
export const longest = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[/|]/gu, '\\$&')).join('|');

const SLIPS = roleSlips(['记者', '通讯员', '实习生', '评论员']);
/** Every role, right or misspelt. */
export const ROLE_WORDS: readonly string[] = [...ROLES, ...SLIPS.keys()];
/** What may stand before a role and belongs to it. */
export const PREFIX = `(?:(?:${longest(ROLE_PREFIXES)})\\s?|[驻赴]${HAN}{1,8}?)`;

const ROLE = new RegExp(`(${PREFIX}{0,4})(${longest(ROLE_WORDS)})`, 'uy');
/** 记 者, 通 讯 员: set apart to be as wide as the role on the next line; 通讯 员 is broken. */
const SPACED = new RegExp(`(${PREFIX}{0,4})((记|通|实)(${BLANKS}{0,3})(者|讯|习)(?:(${BLANKS}{0,3})([员生]))?)`, 'uy');
const SPACED_ROLES = new Set(['记者', '通讯员', '实习生']);

const NEWSROOM = '全媒体|融媒体|融媒|全媒|新媒体|首席|见习|特约|特派|实习|本报|本社|本网|本台|本刊|我报';
/** 全媒体 顾盼: all that is left of a role is its opening. */
const OPENING_ALONE = /(?:全媒体|融媒体|首席|见习|特约|实习)(?=[\s\u3000])/uy;
/** 记 孙明德, 全媒体者孙明德, 通讯 王小虎: a role that lacks its last or first character. */
const CUT = new RegExp(`((?:${NEWSROOM}|[驻赴]${HAN}{1,6}?){0,3})([记者]|通讯)(?=[\\s\\u3000]?(${HAN}))`, 'uy');
const WHOLE_ROLE = /记者|通讯员|实习生/u;

/** What is known where a role may stand: what was read before it, and whether nothing but a byline can stand there. */
export interface RolePlace {
  readonly before: readonly BylinePart[];
  readonly expected: boolean;
  /** Whether a name, known to be one, stands at an offset. */
  readonly isNamed: (at: number) => boolean;
}

/** Reads the role at `at`, whole or broken. */
export function readRole(text: string, at: number, place: RolePlace): BylinePart | undefined {
  return readWholeRole(text, at) ?? readSpacedRole(text, at, place) ?? readSoldiers(text, at, place);
}

/** Reads what is left of a role at `at`. */
export function readCutRole(text: string, at: number, place: RolePlace): BylinePart | undefined {
  CUT.lastIndex = at;
  const cut = CUT.exec(text);
  if (cut && mayBeCut(text, at, cut, place) && place.isNamed(afterBlank(text, at + cut[0].length))) {
    return role(at, cut[0], `${cut[1] ?? ''}${cut[2] === '通讯' ? '通讯员' : '记者'}`, 'cut');
  }
  OPENING_ALONE.lastIndex = at;
  const opening = OPENING_ALONE.exec(text)?.[0];
  return opening === undefined ? undefined : role(at, opening, `${opening}记者`, 'cut');
}

function readWholeRole(text: string, at: number): BylinePart | undefined {
  ROLE.lastIndex = at;
  const found = ROLE.exec(text);
  if (!found) return undefined;
  const slip = SLIPS.get(found[2] ?? '');
  return slip ? role(at, found[0], (found[1] ?? '') + slip.meant, slip.slip) : role(at, found[0]);
}

function readSpacedRole(text: string, at: number, place: RolePlace): BylinePart | undefined {
  SPACED.lastIndex = at;
  const found = SPACED.exec(text);
  if (!found) return undefined;
  const [whole, prefix = '', spaced = '', , gap = '', , second] = found;
  const solid = spaced.replace(/[ \u3000]/gu, '');
  if (!SPACED_ROLES.has(solid) || !place.isNamed(afterBlank(text, at + whole.length))) return undefined;
  return second === undefined || second === gap ? { ...role(at, whole), text: prefix + solid } : role(at, whole, prefix + solid, 'split');
}

/** 通信员, beside a reporter in a byline: elsewhere it is a soldier's runner. */
function readSoldiers(text: string, at: number, { before, expected, isNamed }: RolePlace): BylinePart | undefined {
  if (!text.startsWith('通信员', at) || !(expected || hasRole(before)) || !isNamed(afterBlank(text, at + 3))) return undefined;
  return role(at, '通信员', '通讯员', 'misspelt');
}

const hasRole = (parts: readonly BylinePart[]): boolean => parts.some(({ kind }) => kind === 'role');

/** One or two characters of a role are one only where a byline says so by something else. */
function mayBeCut(text: string, at: number, [whole, prefix = '', cut]: RegExpExecArray, { before, expected }: RolePlace): boolean {
  if (expected || hasRole(before)) return true;
  if (cut === '通讯') return false;
  const last = before.at(-1);
  return prefix !== '' || (last?.kind === 'outlet' && last.end === at) || WHOLE_ROLE.test(text.slice(at + whole.length));
}

const afterBlank = (text: string, at: number): number => at + (/^[\s\u3000]/u.test(text.slice(at, at + 1)) ? 1 : 0);

const role = (start: number, text: string, meant?: string, slip?: RoleSlip): BylinePart => ({
  kind: 'role',
  start,
  end: start + text.length,
  text,
  ...(meant === undefined || slip === undefined ? {} : { meant, slip }),
});

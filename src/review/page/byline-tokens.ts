import type { Range } from '../finding';
import { DESK_ROLES, MARKERS, NO_BYLINES, OUTLET_ENDINGS, OWN_OUTLETS, ROLE_PREFIXES, ROLES, WORKS } from './byline-words';
import { roleSlips } from './role-slips';
import { NOT_IN_NAMES, surnameLength } from './surnames';

/** What a piece of a byline is. */
export type PartKind =
  | 'marker' // ■
  | 'outlet' // 衡阳日报社
  | 'role' // 全媒体记者
  | 'work' // 摄影报道, 文/图
  | 'desk' // 责编
  | 'name';

/** A piece of a byline. Its range is in the block, in UTF-16 code units. */
export interface BylinePart extends Range {
  readonly kind: PartKind;
  readonly text: string;
  /** A name that opens with a known surname and is of a name's length, and so can be nothing else beside a role. */
  readonly sure?: boolean;
  /** The role that is meant where it is misspelt, doubled or cut. */
  readonly meant?: string;
  /** What is wrong with a role. */
  readonly slip?: RoleSlip;
}

export type RoleSlip = 'misspelt' | 'doubled' | 'cut';

const HAN = '\\p{Script=Han}';
const longest = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[/|]/gu, '\\$&')).join('|');

const SLIPS = roleSlips(['记者', '通讯员', '实习生', '评论员']);
const PREFIX = `(?:(?:${longest(ROLE_PREFIXES)})\\s?|[驻赴]${HAN}{1,8}?)`;
const MARKER = new RegExp(`[${MARKERS}]`, 'uy');
const ROLE = new RegExp(`(${PREFIX}{0,4})(${longest([...ROLES, ...SLIPS.keys()])})`, 'uy');
const CUT_ROLE = /(?:(?:全媒体|融媒体|首席|见习|特约|实习)[记者]?|(?<=[报社网台])[记者])(?=[\s\u3000])/uy;
const WORK = new RegExp(`(?:${longest(WORKS)}|发自${HAN}{2,10})(?!${HAN})`, 'uy');
const DESK = new RegExp(`(?:${longest(DESK_ROLES)})(?!${HAN})`, 'uy');
const PLACE_REPORT = new RegExp(`(${HAN}{2,4})报道(?!${HAN})`, 'uy');
const NO_BYLINE = new RegExp(`(?:${longest(NO_BYLINES)})`, 'uy');
/** 记者于云 通讯员…: a name after all, set apart from what follows. */
const ROLE_AND_NAME = new RegExp(`记者${HAN}{2,3}(?=[\\s\\u3000、）)]+(?:${longest([...ROLES, ...SLIPS.keys()])}|${HAN}{2,3}(?!${HAN})|[^${HAN}]|$)|[）)])`, 'uy');
const OUTLET = new RegExp(
  `(?:${longest(OWN_OUTLETS)}|[A-Za-z\\d+]{0,8}[《]?${HAN}[\\p{Script=Han}A-Za-z\\d+·]{0,12}?(?:${longest(OUTLET_ENDINGS)})[》]?)` +
    `(?=[\\s\\u3000·/、]|(?:(?:全媒体|融媒体|首席|见习|特约)[记者]?|[记者])[\\s\\u3000]|${PREFIX}{0,4}(?:${longest([...ROLES, ...SLIPS.keys(), ...WORKS.filter((work) => work.length > 1), ...DESK_ROLES])})|$)`,
  'uy',
);
/** ■掌上云汀记者 张三, 云汀晨报·晨视频记者: right behind a marker or another outlet's dot, what stands before a role is an outlet, known or not. */
const UNKNOWN_OUTLET = new RegExp(`${HAN}{2,8}?(?=${PREFIX}{0,4}(?:${longest([...ROLES, ...SLIPS.keys()])})[\\s\\u3000])`, 'uy');
const DOTTED = new RegExp(`${HAN}{1,8}(?:[·•・‧]${HAN}{1,8}){1,3}`, 'uy');
const LATIN = /[A-Z][A-Za-z.'-]*(?: [A-Z][A-Za-z.'-]*){0,3}/uy;
const RUN = new RegExp(`${HAN}{1,12}`, 'uy');
const APART = new RegExp(`(${HAN})[ \\u3000]{1,3}(${HAN})(?!${HAN})`, 'uy');
/** 张三摄, 张三报道: but 文 and 图 close many a given name. */
const GLUED_WORKS = WORKS.filter((work) => work !== '文' && work !== '图');
const ROLE_INSIDE = new RegExp(`${PREFIX}{0,3}(?:${longest([...ROLES, ...SLIPS.keys()])})|(?:${longest(GLUED_WORKS)})$`, 'u');

/** 通讯员 穗应急宣: how an office's own writers sign. */
const OFFICE = new RegExp(`^${HAN}{2,5}宣$`, 'u');

/** Whether a name may be anything that is set apart, or must open with a known surname. */
export type Strictness = 'loose' | 'strict';

/** Reads the part of a byline that begins at `at`, or gives undefined where none does. */
export function readPart(text: string, at: number, strictness: Strictness): BylinePart | undefined {
  if (match(NO_BYLINE, text, at) && !match(ROLE_AND_NAME, text, at)) return undefined;
  return readRole(text, at) ?? readWork(text, at) ?? readOutlet(text, at) ?? readName(text, at, strictness);
}

/** Reads a marker ■ at `at`. */
export function readMarker(text: string, at: number): BylinePart | undefined {
  const found = match(MARKER, text, at);
  return found && part('marker', text, at, found[0].length);
}

function readRole(text: string, at: number): BylinePart | undefined {
  const found = match(ROLE, text, at);
  if (!found) return undefined;
  const slip = SLIPS.get(found[2] ?? '');
  const whole = part('role', text, at, found[0].length);
  return slip ? { ...whole, meant: (found[1] ?? '') + slip.meant, slip: slip.slip } : whole;
}

function readWork(text: string, at: number): BylinePart | undefined {
  const desk = match(DESK, text, at);
  const work = match(WORK, text, at);
  if (desk && desk[0].length >= (work?.[0].length ?? 0)) return part('desk', text, at, desk[0].length);
  if (work) return part('work', text, at, work[0].length);
  const place = match(PLACE_REPORT, text, at);
  if (place && !isName(place[1] ?? '')) return part('work', text, at, place[0].length);
  const cut = match(CUT_ROLE, text, at);
  return cut && { ...part('role', text, at, cut[0].length), meant: `${cut[0].replace(/[记者]$/u, '')}记者`, slip: 'cut' };
}

function readOutlet(text: string, at: number): BylinePart | undefined {
  const marked = at > 0 && (MARKERS.includes(text.charAt(at - 1)) || text.charAt(at - 1) === '·');
  const found = (match(OUTLET, text, at) ?? (marked ? match(UNKNOWN_OUTLET, text, at) : undefined))?.[0];
  if (found === undefined) return undefined;
  // 何云, 王社: what is set apart and has a name's make is a name.
  const apart = !/[\p{Script=Han}·]/u.test(text.charAt(at + found.length));
  return apart && found.length <= 3 && isName(found) ? undefined : part('outlet', text, at, found.length);
}

function readName(text: string, at: number, strictness: Strictness): BylinePart | undefined {
  const foreign = match(DOTTED, text, at) ?? match(LATIN, text, at);
  if (foreign) return { ...part('name', text, at, foreign[0].length), sure: true };
  const apart = match(APART, text, at);
  if (apart && surnameLength(apart[0]) > 0) return { ...part('name', text, at, apart[0].length), sure: true };
  const run = match(RUN, text, at)?.[0];
  if (run === undefined) return undefined;
  const inside = ROLE_INSIDE.exec(run)?.index ?? -1;
  const name = inside >= 2 ? run.slice(0, inside) : run;
  if (isName(name)) return { ...part('name', text, at, name.length), sure: true };
  if (OFFICE.test(name)) return { ...part('name', text, at, name.length), sure: true };
  if (name.length >= 4 && name.length <= 6) return readJoinedName(text, at, name);
  return strictness === 'loose' && name.length >= 2 && name.length <= 5 && !hasCommonWord(name) ? part('name', text, at, name.length) : undefined;
}

/** 张三李四: two names without a blank. Gives the first. */
function readJoinedName(text: string, at: number, run: string): BylinePart | undefined {
  for (const length of [3, 2]) {
    if (isName(run.slice(0, length)) && isName(run.slice(length))) return { ...part('name', text, at, length), sure: true };
  }
  return undefined;
}

const hasCommonWord = (name: string): boolean => Array.from(name).some((char) => NOT_IN_NAMES.has(char));

/** Whether a run of Han characters has a name's make: a known surname, then one or two (after a compound one, up to two) characters. */
export function isName(run: string): boolean {
  const surname = surnameLength(run);
  const given = run.length - surname;
  if (surname === 0 || given < 1 || given > 2) return surname === 1 && given === 3 && surnameLength(run.slice(1)) > 0 && !hasCommonWord(run);
  return !hasCommonWord(run.slice(surname));
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function part(kind: PartKind, text: string, start: number, length: number): BylinePart {
  return { kind, start, end: start + length, text: text.slice(start, start + length) };
}

import { isName, readName, type Strictness } from './byline-names';
import type { BylinePart, PartKind } from './byline-part';
import { longest, PREFIX, readCutRole, readRole, ROLE_WORDS } from './byline-roles';
import { misspelt } from './role-slips';
import { DESK_ROLES, KNOWN_OUTLETS, MARKERS, NO_BYLINES, OUTLET_ENDINGS, OWN_OUTLETS, WORKS } from './byline-words';

const HAN = '\\p{Script=Han}';
const MARKER = new RegExp(`[${MARKERS}]`, 'uy');
const WORK = new RegExp(`(?:${longest(WORKS)}|发自[ \\u3000]?${HAN}{2,10})(?!${HAN})`, 'uy');
/** 摄影报到, 记者张三报到：: to report for duty is no work of a byline. */
const WORK_SLIP = new RegExp(`((?:${longest(WORKS.filter((work) => work.endsWith('报道')).map((work) => work.slice(0, -2)))})?)报[到倒](?!${HAN})`, 'uy');
const DESK = new RegExp(`(?:${longest(DESK_ROLES)})(?!${HAN})`, 'uy');
/** 较对, 责遍: beside others of the desk. */
const DESK_SLIPS = misspelt(['校对', '责编', '美编', '编辑', '版式', '责任编辑', '责任校对', '美术编辑', '图片编辑', '责校']);
const DESK_SLIP = new RegExp(`(?:${longest([...DESK_SLIPS.keys()])})(?!${HAN})`, 'uy');
const DESK_WORD = new RegExp(`(?:^|[\\s\\u3000])(?:${longest(DESK_ROLES)})(?!${HAN})`, 'u');
const PLACE_REPORT = new RegExp(`(${HAN}{2,4})报道(?!${HAN})`, 'uy');
const NO_BYLINE = new RegExp(`(?:${longest(NO_BYLINES)})`, 'uy');
/** 记者于云 通讯员…: a name after all, set apart from what follows. */
const ROLE_AND_NAME = new RegExp(`记者${HAN}{2,3}(?=[\\s\\u3000、）)]+(?:${longest(ROLE_WORDS)}|${HAN}{2,3}(?!${HAN})|[^${HAN}]|$)|[）)])`, 'uy');
const OUTLET = new RegExp(
  `(?:${longest(OWN_OUTLETS)}|[A-Za-z\\d+]{0,8}[《]?${HAN}[\\p{Script=Han}A-Za-z\\d+·]{0,12}?(?:${longest(OUTLET_ENDINGS)})[》]?)` +
    `(?=[\\s\\u3000·/、-]|(?:(?:全媒体|融媒体|首席|见习|特约)[记者]?|[记者])[\\s\\u3000]|(?:全媒体|融媒体|首席|见习|特约)?[记者]${HAN}{2,3}(?!${HAN})|${PREFIX}{0,4}(?:${longest([...ROLE_WORDS, ...WORKS.filter((work) => work.length > 1), ...DESK_ROLES])})|$)`,
  'uy',
);
/** 央视记者, 第一财经记者: known by their short names, before a role. */
const SHORT_OUTLET = new RegExp(`(?:${HAN}{0,4}(?:${longest(KNOWN_OUTLETS)}))(?=${PREFIX}{0,4}(?:${longest(ROLE_WORDS)})[\\s\\u3000])`, 'uy');
/** ■掌上云汀记者 张三, 云汀晨报·晨视频记者: right behind a marker or another outlet's dot, what stands before a role is an outlet, known or not. */
const UNKNOWN_OUTLET = new RegExp(`${HAN}{2,8}?(?=${PREFIX}{0,4}(?:${longest(ROLE_WORDS)})[\\s\\u3000])`, 'uy');
/** The same at the head of a line, where its other parts prove it a byline. */
const STRANGE_OUTLET = new RegExp(`[${HAN}A-Za-z\\d+·]{2,10}?(?=${PREFIX}{0,4}(?:${longest(ROLE_WORDS)})[\\s\\u3000、])`, 'uy');

/** What stands before a part, and whether nothing but a byline can stand there: behind 本报讯（. */
export interface Before {
  readonly parts: readonly BylinePart[];
  readonly expected: boolean;
}

/** Reads the part of a byline that begins at `at`, or gives undefined where none does. */
export function readPart(text: string, at: number, strictness: Strictness, { parts, expected }: Before): BylinePart | undefined {
  if (match(NO_BYLINE, text, at) && !match(ROLE_AND_NAME, text, at)) return undefined;
  const place = { before: parts, expected, isNamed: (from: number): boolean => readName(text, from, 'strict')?.sure === true };
  return readRole(text, at, place) ?? readCutRole(text, at, place) ?? readWork(text, at, parts) ?? readOutlet(text, at) ?? readName(text, at, strictness);
}

/** Reads a marker ■ at `at`. */
export function readMarker(text: string, at: number): BylinePart | undefined {
  const found = match(MARKER, text, at);
  return found && part('marker', text, at, found[0].length);
}

/** Reads whatever stands at the head of a line before a role: an outlet that nothing tells to be one. */
export function readStrangeOutlet(text: string, at: number): BylinePart | undefined {
  const found = match(STRANGE_OUTLET, text, at);
  return found && part('outlet', text, at, found[0].length);
}

function readWork(text: string, at: number, before: readonly BylinePart[]): BylinePart | undefined {
  const desk = match(DESK, text, at);
  const work = match(WORK, text, at);
  if (desk && desk[0].length >= (work?.[0].length ?? 0)) return part('desk', text, at, desk[0].length);
  if (work) return part('work', text, at, work[0].length);
  const place = match(PLACE_REPORT, text, at);
  if (place && !isName(place[1] ?? '')) return part('work', text, at, place[0].length);
  const wrong = match(DESK_SLIP, text, at)?.[0];
  if (wrong !== undefined && DESK_WORD.test(text)) return { ...part('desk', text, at, wrong.length), meant: DESK_SLIPS.get(wrong) ?? wrong, slip: 'misspelt' };
  const slip = before.some(({ kind }) => kind === 'name') ? match(WORK_SLIP, text, at) : undefined;
  return slip && { ...part('work', text, at, slip[0].length), meant: `${slip[1] ?? ''}报道`, slip: 'misspelt' };
}

function readOutlet(text: string, at: number): BylinePart | undefined {
  const marked = at > 0 && (MARKERS.includes(text.charAt(at - 1)) || text.charAt(at - 1) === '·');
  const found = (match(OUTLET, text, at) ?? match(SHORT_OUTLET, text, at) ?? (marked ? match(UNKNOWN_OUTLET, text, at) : undefined))?.[0];
  if (found === undefined) return undefined;
  // 何云, 王社: what is set apart and has a name's make is a name.
  const apart = !/[\p{Script=Han}·]/u.test(text.charAt(at + found.length));
  return apart && found.length <= 3 && isName(found) ? undefined : part('outlet', text, at, found.length);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function part(kind: PartKind, text: string, start: number, length: number): BylinePart {
  return { kind, start, end: start + length, text: text.slice(start, start + length) };
}

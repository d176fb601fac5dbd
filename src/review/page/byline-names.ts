import { longest, PREFIX, ROLE_WORDS } from './byline-roles';
import type { BylinePart } from './byline-part';
import { WORKS } from './byline-words';
import { COMPOUND_SURNAMES, NOT_IN_NAMES, surnameLength } from './surnames';

/** Whether a name may be anything that is set apart, or must open with a known surname. */
export type Strictness = 'loose' | 'strict';

const HAN = '\\p{Script=Han}';
const BLANKS = '[ \\u3000]{1,3}';
const DOTTED = new RegExp(`${HAN}{1,8}(?:[·•・‧]${HAN}{1,8}){1,3}`, 'uy');
const LATIN = /[A-Z][A-Za-z.'-]*(?: [A-Z][A-Za-z.'-]*){0,3}/uy;
const RUN = new RegExp(`${HAN}{1,12}`, 'uy');
/** 陈 斌, 欧阳 修: set apart to be as wide as other names. */
const APART = new RegExp(`(?:${HAN}|${longest(COMPOUND_SURNAMES)})${BLANKS}${HAN}(?!${HAN})`, 'uy');
/** 孙 明德, 孙明 德: no name is set apart so. A single character before another one set apart is its surname. */
const SPLIT = new RegExp(`(${HAN})${BLANKS}(${HAN}{2})(?!${HAN})|(${HAN}{2})${BLANKS}(${HAN})(?!${HAN}|${BLANKS}${HAN}(?!${HAN}))`, 'uy');
/** 张三摄, 张三报道: but other works of one character close many a given name. */
const GLUED_WORKS = [...WORKS.filter((work) => work.length > 1), '摄', '绘', '报到'];
const ROLE_INSIDE = new RegExp(`${PREFIX}{0,3}(?:${longest(ROLE_WORDS)})|(?:${longest(GLUED_WORKS)})$`, 'u');
const WORK = new RegExp(`^(?:${longest(WORKS)})$`, 'u');

/** 通讯员 穗应急宣: how an office's own writers sign. */
const OFFICE = new RegExp(`^${HAN}{2,5}宣$`, 'u');

/** Reads the name that begins at `at`, or gives undefined where none does. */
export function readName(text: string, at: number, strictness: Strictness): BylinePart | undefined {
  const foreign = match(DOTTED, text, at) ?? match(LATIN, text, at);
  if (foreign) return sure(at, foreign[0]);
  const apart = match(APART, text, at);
  if (apart && surnameLength(apart[0]) > 0) return sure(at, apart[0]);
  return readSplitName(text, at) ?? readSolidName(text, at, strictness);
}

function readSolidName(text: string, at: number, strictness: Strictness): BylinePart | undefined {
  const run = match(RUN, text, at)?.[0];
  if (run === undefined) return undefined;
  const inside = ROLE_INSIDE.exec(run)?.index ?? -1;
  const name = inside >= 2 ? run.slice(0, inside) : run;
  if (isName(name) || OFFICE.test(name)) return sure(at, name);
  if (name.length >= 4 && name.length <= 7) {
    const first = joinedName(name) ?? (run.startsWith('报道', inside) ? nameBeforePlace(name) : undefined);
    return first === undefined ? undefined : sure(at, first);
  }
  return strictness === 'loose' && name.length >= 2 && name.length <= 5 && !hasCommonWord(name) ? { ...sure(at, name), sure: false } : undefined;
}

/** A name in which a blank stands where none can. */
function readSplitName(text: string, at: number): BylinePart | undefined {
  const found = match(SPLIT, text, at);
  if (!found) return undefined;
  const [whole, surname, given, opening, last] = found;
  if (WORK.test(given ?? '') || WORK.test(last ?? '') || ROLE_INSIDE.test(given ?? '') || ROLE_INSIDE.test(opening ?? '')) return undefined;
  const name = whole.replace(/[ \u3000]/gu, '');
  if (!isName(name) || surnameLength(name) !== 1 || (surname === undefined && !isName(opening ?? ''))) return undefined;
  return { ...sure(at, whole), meant: name, slip: 'split' };
}

/** 张三李四: two names without a blank. Gives the first. */
const joinedName = (run: string): string | undefined => [3, 2].map((length) => run.slice(0, length)).find((name) => isName(name) && isName(run.slice(name.length)));

/** 张三福州报道: gives the name. */
const nameBeforePlace = (run: string): string | undefined => [3, 2].map((length) => run.slice(0, length)).find((name) => isName(name) && run.length - name.length >= 2);

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

const sure = (start: number, text: string): BylinePart & { sure: boolean } => ({ kind: 'name', start, end: start + text.length, text, sure: true });

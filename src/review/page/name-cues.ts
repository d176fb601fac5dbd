import { NOT_IN_NAMES, surnameLength } from './surnames';
import { AFTER_NAMES, CALLED, DEEDS, DONE_TO, TITLES, TRANSCRIBING } from './person-words';

/** A place where a person seems to be named: behind a title, before a verb of speech, or in a list of names. Offset from the block's start. */
export interface NameCue {
  readonly start: number;
  /** The names it may be, longest first: 胡朝晖, 胡朝. */
  readonly names: readonly string[];
  readonly cue: 'title' | 'deed' | 'list';
  /** The title before it: 县长, without 副. */
  readonly title?: string;
}

const HAN = '\\p{Script=Han}';
const longestFirst = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
/** Behind one of some words; few characters end any of them, so that most places are passed over at once. */
const behind = (words: readonly string[]): string => `(?<=[${[...new Set(words.map((word) => word.slice(-1)))].join('')}])(?<=${longestFirst(words)})`;
const AFTER_TITLE = new RegExp(`${behind(TITLES)}${HAN}{2,6}`, 'gu');
const AFTER_DONE = new RegExp(`${behind(DONE_TO)}${HAN}{3,6}`, 'gu');
const BEFORE_CALLED = new RegExp(`(?:${longestFirst(CALLED)})`, 'gu');
const BEFORE_DEED = new RegExp(`(?:${longestFirst(DEEDS)})`, 'gu');

/** 出席 behind 汪洋: its first character is not the name's last. */
const DEED = new RegExp(`^(?:${longestFirst(DEEDS.filter((deed) => deed.length > 1))})`, 'u');

const TITLE_WORDS = new Set(TITLES);

/** 游客尽, 师傅老: a title that itself opens with a surname's character. */
export const opensWithTitle = (name: string): boolean => TITLE_WORDS.has(name.slice(0, 2)) || TITLE_WORDS.has(name.slice(0, 3));

/** Reads the cues of a block's text. */
export function readNameCues(text: string): readonly NameCue[] {
  const cues: NameCue[] = [];
  for (const { 0: run, index } of text.matchAll(AFTER_TITLE)) {
    const names = [...nativeNames(run), ...foreignName(run)];
    if (names.length > 0) cues.push({ start: index, names, cue: 'title', title: titleBefore(text, index) });
  }
  for (const { 0: run, index } of text.matchAll(AFTER_DONE)) {
    const names = nativeNames(run).filter(({ length }) => length > 2); // two characters behind a verb are oftener a word
    if (names.length > 0) cues.push({ start: index, names, cue: 'deed' });
  }
  for (const { index } of text.matchAll(BEFORE_DEED)) {
    const cue = nameBefore(text, index);
    if (cue) cues.push(cue);
  }
  for (const { index } of text.matchAll(BEFORE_CALLED)) {
    const cue = nameBefore(text, index, 3);
    if (cue) cues.push(cue);
  }
  for (const { 0: run, index } of text.matchAll(LIST)) cues.push(...listedNames(run, index));
  return cues;
}

/** Runs of short words between enumeration commas: 、蔡一、李干成、. */
const LIST = new RegExp(`(?<=、)${HAN}{2,3}(?:、${HAN}{2,3})+(?=、)`, 'gu');

/** The words of a run, where each has a name's make. */
function listedNames(run: string, start: number): NameCue[] {
  const words = run.split('、');
  if (!words.every((word) => surnameLength(word) === 1 && isGivenName(word.slice(1)))) return [];
  let at = start;
  return words.map((word) => {
    const cue: NameCue = { start: at, names: [word], cue: 'list' };
    at += word.length + 1;
    return cue;
  });
}

const LONGEST_FIRST = [...TITLES].sort((a, b) => b.length - a.length);
const LONGEST = LONGEST_FIRST[0]?.length ?? 0;

function titleBefore(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - LONGEST), end);
  return LONGEST_FIRST.find((title) => before.endsWith(title)) ?? '';
}

/** The native names with which a run of characters may open, longest first. */
function nativeNames(run: string): string[] {
  const surname = surnameLength(run);
  if (surname === 0 || opensWithTitle(run) || endsTitle(run)) return [];
  return [surname + 2, surname + 1]
    .map((length) => run.slice(0, length))
    .filter((name, i) => name.length === surname + 2 - i && isGivenName(name.slice(surname)) && !DEED.test(run.slice(name.length - 1)));
}

/** 书记|员刘阳: the end of a longer title, with a name behind it. */
const endsTitle = (run: string): boolean => run.startsWith('员') && surnameLength(run.slice(1)) > 0;

const isGivenName = (given: string): boolean =>
  Array.from(given).every((char) => !NOT_IN_NAMES.has(char)) && !AFTER_NAMES.has(given.charAt(given.length - 1));

/** 总统特朗普: the run of transcribing characters behind a title. */
function foreignName(run: string): string[] {
  const length = Array.from(run).findIndex((char) => !TRANSCRIBING.has(char));
  const name = length < 0 ? run : run.slice(0, length);
  return name.length >= 3 ? [name] : [];
}

function nameBefore(text: string, end: number, shortest = 2): NameCue | undefined {
  for (const length of [4, 3, 2].filter((one) => one >= shortest)) {
    const start = end - length;
    if (start < 0) continue;
    const name = text.slice(start, end);
    const surname = surnameLength(name);
    if (surname === 0 || name.length - surname > 2 || name.length === surname) continue;
    if (length === 4 && surname < 2) continue;
    if (/^\p{Script=Han}+$/u.test(name) && !opensWithTitle(name) && isGivenName(name.slice(surname))) return { start, names: [name], cue: 'deed' };
  }
  return undefined;
}

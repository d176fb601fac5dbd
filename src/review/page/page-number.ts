import { halfWidth, readNumeral } from './numeral';

/** The number of a page 版次: A03版 is section A, page 3; the section is '' where none is printed. */
export interface PageNumber {
  readonly section: string;
  readonly number: number;
}

/** A page number as it is printed: 第3版, A03, 三版, 头版. To be built into other patterns; no groups. */
export const PRINTED_PAGE = String.raw`(?:(?:第\s*)?[A-Za-zＡ-Ｚ]?\s?(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|头)\s*版|(?:第\s*)?[A-ZＡ-Ｚ]\s?[0-9０-９]{1,3}|[0-9０-９]{1,2})`;

const PARTS = /(?<section>[A-Za-zＡ-Ｚ])?\s?(?<number>[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|头)\s*版?$/u;

/** Reads a page number; undefined for what is none. */
export function readPageNumber(printed: string): PageNumber | undefined {
  const { section = '', number = '' } = PARTS.exec(printed.trim())?.groups ?? {};
  if (number === '') return undefined;
  const value = number === '头' ? 1 : readNumeral(halfWidth(number))?.value;
  if (value === undefined || value < 1) return undefined;
  return { section: section.normalize('NFKC').toUpperCase(), number: value };
}

/** Whether two numbers may mean one page: where one names no section, its number alone counts. */
export function isSamePage(a: PageNumber, b: PageNumber): boolean {
  return a.number === b.number && (a.section === b.section || a.section === '' || b.section === '');
}

/** A page number as a reader knows it: 第3版, A3版. */
export function showPageNumber({ section, number }: PageNumber): string {
  return section === '' ? `第${number}版` : `${section}${number}版`;
}

/** Another page's number in the manner of a printed one: 03 for 第02版 …, 三 for 二, with the section where either has one. */
export function printLike(printed: string, { section, number }: PageNumber): string {
  const { section: old = '', number: digits = '' } = PARTS.exec(printed)?.groups ?? {};
  const written = /^[0-9０-９]/u.test(digits) || number > 10 ? String(number).padStart(digits.startsWith('0') ? digits.length : 1, '0') : chinese(number);
  return printed.replace(`${old}${digits}`, `${section}${written}`);
}

const chinese = (number: number): string => '一二三四五六七八九十'.charAt(number - 1);

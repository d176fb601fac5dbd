import type { Message } from '../review/finding';

/** What checks are about: each family has its colour in the report. */
export type Family = 'text' | 'copy' | 'figure' | 'name' | 'mark' | 'other';

export const FAMILIES: Readonly<Record<Family, Message>> = {
  text: { zh: '断开、错位、缺文', en: 'split, displaced, missing text' },
  copy: { zh: '重复', en: 'duplicates' },
  figure: { zh: '数字、项数、日期', en: 'figures, counts, dates' },
  name: { zh: '署名、人名', en: 'bylines, names' },
  mark: { zh: '标点', en: 'marks' },
  other: { zh: '其他', en: 'other' },
};

const FAMILY_OF: Readonly<Record<string, Family>> = {
  'split-paragraph': 'text',
  'displaced-continuation': 'text',
  'missing-text': 'text',
  'duplicate-passage': 'copy',
  'repeated-words': 'copy',
  'figure-mismatch': 'figure',
  'count-mismatch': 'figure',
  'date-mismatch': 'figure',
  byline: 'name',
  'name-variant': 'name',
  'name-order': 'name',
  'unpaired-mark': 'mark',
};

/** The family of a check; one that is not named here is `other`. */
export const familyOf = (rule: string): Family => FAMILY_OF[rule] ?? 'other';

import type { Check } from '../check';
import { byline } from './byline';
import { countMismatch } from './count-mismatch';
import { dateMismatch } from './date-mismatch';
import { displacedContinuation } from './displaced-continuation';
import { duplicatePassage } from './duplicate-passage';
import { figureMismatch } from './figure-mismatch';
import { missingText } from './missing-text';
import { nameOrder } from './name-order';
import { nameVariant } from './name-variant';
import { repeatedWords } from './repeated-words';
import { splitParagraph } from './split-paragraph';
import { unpairedMark } from './unpaired-mark';

/** Every check, in the order in which settings and documentation show them. */
export const checks: readonly Check[] = [
  splitParagraph,
  displacedContinuation,
  missingText,
  duplicatePassage,
  figureMismatch,
  countMismatch,
  dateMismatch,
  byline,
  unpairedMark,
  repeatedWords,
  nameVariant,
  nameOrder,
];

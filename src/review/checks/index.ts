import type { Check } from '../check';
import { displacedContinuation } from './displaced-continuation';
import { missingText } from './missing-text';
import { splitParagraph } from './split-paragraph';
import { unpairedMark } from './unpaired-mark';

/** Every check, in the order in which settings and documentation show them. */
export const checks: readonly Check[] = [splitParagraph, displacedContinuation, missingText, unpairedMark];

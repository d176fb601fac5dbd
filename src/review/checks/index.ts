import type { Check } from '../check';
import { duplicatePassage } from './duplicate-passage';
import { unpairedMark } from './unpaired-mark';

/** Every check, in the order in which settings and documentation show them. */
export const checks: readonly Check[] = [duplicatePassage, unpairedMark];

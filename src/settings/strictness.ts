import type { Certainty, Message } from '../review/finding';

/** How much of what a review finds is shown. */
export type Strictness = 'strict' | 'normal' | 'lenient';

export const strictnesses: Readonly<Record<Strictness, Message>> = {
  strict: { zh: '严：确定的、很可能的、或许的都显示。', en: 'Everything: certain, likely and possible.' },
  normal: { zh: '常：显示确定的和很可能的。', en: 'What is certain or likely.' },
  lenient: { zh: '宽：只显示确定的。', en: 'Only what is certain.' },
};

const SHOWN: Readonly<Record<Strictness, readonly Certainty[]>> = {
  strict: ['certain', 'likely', 'possible'],
  normal: ['certain', 'likely'],
  lenient: ['certain'],
};

export const isStrictEnough = (certainty: Certainty, strictness: Strictness): boolean => SHOWN[strictness].includes(certainty);

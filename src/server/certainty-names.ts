import type { Certainty, Message } from '../review/finding';

/** How sure a finding is, in words. */
export const CERTAINTY_NAMES: Readonly<Record<Certainty, Message>> = {
  certain: { zh: '确定', en: 'certain' },
  likely: { zh: '很可能', en: 'likely' },
  possible: { zh: '或许', en: 'possible' },
};

import type { Certainty } from '../finding';
import { countDifferences } from './differences';
import { isFormula, likeness } from './judge';
import type { PlacedCopy } from './place-copy';

/**
 * How sure it is that a passage that stands on two pages of a day is a mishap. Stricter than on one page: a front page
 * sums up what the inner ones tell, columns and services stand on several, two stories quote one speech.
 */
export function judgeAcross(placed: PlacedCopy): Certainty | undefined {
  const { copy, later, earlier } = placed;
  if (!later.prose || !earlier.prose || isFormula(placed) || later.quoted || earlier.quoted) return undefined;
  // Credits, the paper's address, its price: what stands at the foot of every page makes no sentence.
  if (!/[。！？]/u.test(later.text)) return undefined;
  if (later.whole && earlier.whole) {
    if (copy.length >= 60 && likeness(copy) >= 0.85) return 'likely';
    return copy.length >= 40 && countDifferences(copy.differences) === 0 ? 'possible' : undefined;
  }
  const sentences = Math.min(later.sentences, earlier.sentences);
  if (sentences < 2 || copy.length < 100) return undefined;
  const drawn = later.whole || earlier.whole;
  return drawn && copy.length >= 200 && !(later.opening && earlier.opening) ? 'likely' : 'possible';
}

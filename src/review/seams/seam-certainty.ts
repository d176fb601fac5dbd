import type { Certainty } from '../finding';
import type { Seam } from './page-seams';
import { MARGINS } from './seam-weights';

/** How sure it is that the tail goes on where it was found to. */
export function matchCertainty(seam: Seam): Certainty {
  if (seam.margin >= MARGINS.certain) return 'certain';
  return seam.margin >= MARGINS.likely ? 'likely' : 'possible';
}

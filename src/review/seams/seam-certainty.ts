import type { Certainty } from '../finding';
import type { Lexicon } from '../lexicon/lexicon';
import type { Candidate, MatchedSeam, Seam } from './page-seams';
import { wordsSay } from './seam-words';
import { MARGINS } from './seam-weights';

/**
 * How sure it is that the tail goes on where it was found to. Where sequences alone decide thinly, words are asked:
 * throws `LexiconPending` while the dictionary is not loaded.
 */
export function matchCertainty({ tail, found, margin }: MatchedSeam, lexicon: Lexicon): Certainty {
  if (margin >= MARGINS.certain) return 'certain';
  if (!found || margin < MARGINS.possible || margin >= MARGINS.plain) return margin >= MARGINS.likely ? 'likely' : 'possible';
  switch (wordsSay(lexicon, tail.text, found.head.text)) {
    case 'for':
      return 'likely';
    case 'against':
      return 'possible';
    case 'nothing':
      return margin >= MARGINS.likely ? 'likely' : 'possible';
  }
}

const SURENESS: Readonly<Record<Certainty, number>> = { possible: 0, likely: 1, certain: 2 };

/** How sure the least sure of these seams is, as a rank from 0. */
export const surenessOf = (seams: readonly Seam[]): number =>
  seams.reduce((least, seam) => Math.min(least, SURENESS[seam.certainty]), SURENESS.certain);

/** The certainty of the least sure of these seams. */
export const leastSure = (seams: readonly Seam[]): Certainty =>
  (['possible', 'likely', 'certain'] as const)[surenessOf(seams)] ?? 'possible';

/** Heads nearly as good as the one found are its rivals: as far behind it (log-odds), and so many at most. */
const RIVALS = { behind: 3, many: 2 };

export function rivalsOf({ found, candidates }: Seam): Candidate[] {
  if (!found) return [];
  return candidates.filter((other) => other !== found && other.value > found.value - RIVALS.behind).slice(0, RIVALS.many);
}

import type { Certainty } from '../finding';
import type { Lexicon } from '../lexicon/lexicon';
import type { Candidate, MatchedSeam, Seam } from './page-seams';
import { wordsSay } from './seam-words';
import { MARGINS } from './seam-weights';

/**
 * How sure it is that the tail goes on where it was found to. Where sequences alone do not make it certain, words are asked:
 * throws `LexiconPending` while the dictionary is not loaded.
 */
export function matchCertainty({ tail, found, margin }: MatchedSeam, lexicon: Lexicon): Certainty {
  if (margin >= MARGINS.certain) return 'certain';
  const likely = margin >= MARGINS.likely ? 'likely' : 'possible';
  if (!found || margin < MARGINS.possible) return likely;
  switch (wordsSay(lexicon, tail.text, found.head.text)) {
    case 'for':
      return margin >= MARGINS.plain && found.place === 'next' ? 'certain' : 'likely';
    case 'against':
      return margin >= MARGINS.plain ? 'likely' : 'possible';
    case 'nothing':
      return likely;
  }
}

/**
 * Whether the two halves may be joined without asking: by a wide margin, or a fair one where a word lies across the seam.
 * Throws `LexiconPending` where the dictionary is to say so and is not loaded.
 */
export function isSafe({ tail, found, margin }: MatchedSeam, lexicon: Lexicon): boolean {
  if (!found || margin < MARGINS.safeInWord) return false;
  return margin >= MARGINS.safe || wordsSay(lexicon, tail.text, found.head.text) === 'for';
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

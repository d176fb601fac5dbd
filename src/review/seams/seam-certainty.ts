import type { Certainty } from '../finding';
import type { Lexicon } from '../lexicon/lexicon';
import type { MatchedSeam, Seam } from './page-seams';
import type { Candidate } from './seam-candidates';
import { wordsSay } from './seam-words';
import { weigh } from './seam-signs';
import { MARGINS, SEAM_WEIGHTS } from './seam-weights';

/**
 * How sure it is that the tail goes on where it was found to. Where sequences alone do not make it certain, words are asked:
 * throws `LexiconPending` while the dictionary is not loaded.
 */
export function matchCertainty({ tail, found, margin, ends }: MatchedSeam, lexicon: Lexicon): Certainty {
  if (margin >= MARGINS.certain) return found && found.place !== 'next' && ends > STOP_MAY_BE_LOST ? 'likely' : 'certain';
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

/** log P(a mark after the last two characters), from which on no more than a full stop may be lost: then nothing is certain to go on far off. */
const STOP_MAY_BE_LOST = -2;

/**
 * Whether the two halves may be joined without asking: by a margin that is wide without what the page says elsewhere and
 * however its other sentences were broken, wider where the tail may be whole.
 */
export const isSafe = ({ found, margin, plainMargin, cutOff }: MatchedSeam): boolean =>
  found !== undefined && Math.min(margin, plainMargin) - said(found) - chance(found) >= (cutOff === Infinity ? MARGINS.safe : MARGINS.safeIfWhole);

/** What it weighs that the page has the words across the seam elsewhere too: that proves less where it is all there is. */
const said = ({ signs }: Candidate): number =>
  weigh(SEAM_WEIGHTS, { across2: signs.across2 ?? 0, across3: signs.across3 ?? 0, across4: signs.across4 ?? 0 });

/**
 * What it weighs, beyond what any fit does, that the characters across the seam are often together: a name that is known (中南海怀仁堂) stands at
 * the end of one paragraph and at the head of the next by chance, too.
 */
const chance = ({ signs }: Candidate): number =>
  Math.max(0, weigh(SEAM_WEIGHTS, { firstFits: signs.firstFits ?? 0, secondFits: signs.secondFits ?? 0 }) - MOST_BY_FIT);
const MOST_BY_FIT = 2;

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

/** What became of a sentence that was broken: its other half stands next to it, away from it, or is lost. */
export type Breakage = 'next' | 'away' | 'lost';

/** How one sentence of the page was broken, and how sure that is (0 to 1). */
export interface Broken {
  readonly how: Breakage;
  readonly sure: number;
}

/** By how much (log-odds) each kind of breakage is likelier on this page than on any. */
export type Manner = Readonly<Record<Breakage, number>>;

/** How often each kind happens where nothing is known of the page. */
const USUAL: Readonly<Record<Breakage, number>> = { next: 0.4, away: 0.35, lost: 0.25 };

/** So many sentences of other pages a page's own have to speak against: set by hand, as `USUAL` is; fewer served pages of one defect better, mixed ones worse. */
const OTHERS = 2;

/**
 * The page's manner as each of its broken sentences is to see it, by all the others. What breaks a page breaks it in one manner: lines
 * that were wrapped part neighbours, columns that were mixed throw halves away, a frame too small loses them.
 */
export function mannersOf(broken: readonly (Broken | undefined)[]): Manner[] {
  const counts: Record<Breakage, number> = { next: 0, away: 0, lost: 0 };
  for (const one of broken) if (one) counts[one.how] += one.sure;
  return broken.map((own) => mannerBeside(counts, own));
}

function mannerBeside(counts: Readonly<Record<Breakage, number>>, own: Broken | undefined): Manner {
  const others = counts.next + counts.away + counts.lost - (own?.sure ?? 0);
  const raised = (how: Breakage): number => {
    const count = counts[how] - (own?.how === how ? own.sure : 0);
    return Math.log((count / USUAL[how] + OTHERS) / (others + OTHERS));
  };
  return { next: raised('next'), away: raised('away'), lost: raised('lost') };
}

/** What a page shows of lines that may be cut off or whole, such as a crosshead: how many of its sentences are plainly broken, and how many other such lines are whole. */
export interface LinesAbout {
  readonly broken: number;
  readonly whole: number;
}

/** So many of either are needed to double or halve the odds: set by hand, looking at crossheads put into pages of planted defects. */
const TO_DOUBLE = 2;

/** By how much (log-odds) such a line is likelier cut off on this page than on any: where much is broken more, where there are crossheads less. */
export const cutOffRaised = ({ broken, whole }: LinesAbout): number => Math.log((broken + TO_DOUBLE) / (whole + TO_DOUBLE));

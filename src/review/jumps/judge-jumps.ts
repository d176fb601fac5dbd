import type { Certainty } from '../finding';
import type { Block } from '../page/page';
import { mayContinue, stopOf } from '../seams/block-edges';
import { pagesNumbered, type DayPage, type PlacedJump } from './day-page';
import { joinJumps, type JoinedJumps } from './join-jumps';
import { FITS_WELL, isCutOff, MISFITS, type JumpFits } from './jump-fit';

/** What is wrong with a jump, or may be. */
export type JumpFault =
  /** The other side stands on another page than the jump line says. */
  | { readonly kind: 'wrong-page'; readonly jump: PlacedJump; readonly other: PlacedJump; readonly certainty: Certainty }
  /** It stands on the right page, but the halves of the sentence do not fit. */
  | { readonly kind: 'misfit'; readonly jump: PlacedJump; readonly other: PlacedJump; readonly certainty: Certainty }
  /** The page that it names has no jump line back; but perhaps, unmarked, the other half. */
  | { readonly kind: 'unmarked'; readonly jump: PlacedJump; readonly other: { readonly page: DayPage; readonly body: Block }; readonly certainty: Certainty }
  | { readonly kind: 'lost'; readonly jump: PlacedJump; readonly page: DayPage; readonly certainty: Certainty }
  /** There is no page of that number among those of the day. */
  | { readonly kind: 'no-page'; readonly jump: PlacedJump; readonly certainty: Certainty };

export interface JudgedJumps {
  readonly joined: readonly JoinedJumps[];
  readonly faults: readonly JumpFault[];
}

/** Joins the jumps of all pages and tells what is wrong with those that cannot be joined. */
export function judgeJumps(pages: readonly DayPage[], fits: JumpFits): JudgedJumps {
  const jumps = pages.flatMap((page) => page.jumps);
  const joined = joinJumps(jumps, fits);
  const faults: JumpFault[] = joined.flatMap((pair) => faultOf(pair) ?? []);
  const known = new Set(joined.flatMap(({ onward, back }) => [onward, back]));
  for (const jump of jumps) {
    const fault = known.has(jump) ? undefined : judgeAlone(pages, fits, jump);
    if (fault) faults.push(fault);
  }
  return { joined, faults };
}

function faultOf({ onward, back, wrong, lone, fit }: JoinedJumps): JumpFault | undefined {
  if (wrong) {
    const sure = wrong === onward ? back.at.sure : onward.at.sure;
    const certainty = sure && lone && fit > MISFITS ? 'likely' : 'possible';
    return { kind: 'wrong-page', jump: wrong, other: wrong === onward ? back : onward, certainty };
  }
  const misfit = fit < MISFITS || (isCutOff(onward.half.text) && back.body.reading.dated);
  return misfit ? { kind: 'misfit', jump: onward, other: back, certainty: 'possible' } : undefined;
}

/** From so many pages on that bear numbers the workspace is taken for a day's paper. */
const A_DAY = 2;

function judgeAlone(pages: readonly DayPage[], fits: JumpFits, jump: PlacedJump): JumpFault | undefined {
  if (!jump.target) return undefined;
  const there = pagesNumbered(pages, jump.at, jump.target);
  const [first] = there;
  if (!first) {
    const numbered = pages.filter(({ identities }) => identities.some(({ number }) => number !== undefined)).length;
    return numbered >= A_DAY ? { kind: 'no-page', jump, certainty: 'possible' } : undefined;
  }
  for (const { page } of there) {
    const body = unmarkedHalf(page, fits, jump);
    if (body) return { kind: 'unmarked', jump, other: { page, body }, certainty: 'possible' };
  }
  const cutOff = jump.direction === 'onward' ? isCutOff(jump.half.text) : fits.beginsCutOff(jump.half.text);
  const certainty = there.length === 1 && first.sure && cutOff ? 'likely' : 'possible';
  return { kind: 'lost', jump, page: first.page, certainty };
}

/** A block of the page that no jump line marks and that is the other half of a cut sentence, by its words. */
function unmarkedHalf({ page, jumps }: DayPage, fits: JumpFits, jump: PlacedJump): Block | undefined {
  if (jump.direction === 'onward' && !isCutOff(jump.half.text)) return undefined;
  const taken = new Set(jumps.map(({ body }) => body.index));
  let best: Block | undefined;
  let bestFit = FITS_WELL;
  for (const block of page.blocks) {
    const may = jump.direction === 'onward' ? mayContinue(block) : stopOf(block) === 'open';
    if (!may || block.kind !== 'paragraph' || taken.has(block.index)) continue;
    const fit = jump.direction === 'onward' ? fits.of(jump.half.text, block.text) : fits.of(block.text, jump.half.text);
    if (fit > bestFit) [best, bestFit] = [block, fit];
  }
  return best;
}

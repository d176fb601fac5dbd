import { fitSigns, headSigns, headStart, tailEnd, weigh } from '../seams/seam-signs';
import { SEAM_WEIGHTS } from '../seams/seam-weights';
import type { Sequences } from '../seams/sequences';

/** Halves of one sentence fit at least so well, all but one in twenty-five in news, one in ten on invented local pages; a tail and a strange paragraph, one in ten and in four (log-odds). */
export const FITS = 1.1;
/** So well fit more than half of them, and one in a hundred of a tail and a paragraph that it does not belong to. */
export const FITS_WELL = 5.1;
/** Hardly any halves of one sentence fit as badly as this. */
export const MISFITS = -2.1;

/** Whether a text stops in mid-sentence. */
export const isCutOff = (text: string): boolean => !/[。！？!?…”’」』）)】》]$/u.test(text);

/** What a head tells by itself is so much of it (log-odds) with one whole paragraph in a hundred on invented local pages, fewer in news, and with one half in ten. */
const CUT_OFF = 2;

/** So much of each half is looked at, next to the seam (UTF-16 code units). */
const NEAR = 160;

/** How well halves fit; what was reckoned for the time before is kept. */
export class JumpFits {
  #kept = new Map<string, number>();
  #before = new Map<string, number>();

  constructor(private readonly sequences: () => Sequences) {}

  /** How much better the halves fit than chance would have it (log-odds); 0 where the tail is whole, for that tells nothing. */
  of(tail: string, head: string): number {
    if (!isCutOff(tail)) return 0;
    const [end, start] = [tail.slice(-NEAR), head.slice(0, NEAR)];
    const key = `${end}\n${start}`;
    let fit = this.#kept.get(key) ?? this.#before.get(key);
    if (fit === undefined) {
      const sequences = this.sequences();
      fit = weigh(SEAM_WEIGHTS, { ...headSigns(sequences, start, undefined), ...fitSigns(sequences, tailEnd(end, end + start), headStart(sequences, start)) });
    }
    this.#kept.set(key, fit);
    return fit;
  }

  /** Whether a text plainly begins in mid-sentence. */
  beginsCutOff(head: string): boolean {
    return head !== '' && weigh(SEAM_WEIGHTS, headSigns(this.sequences(), head, undefined)) > CUT_OFF;
  }

  /** Called once all is judged: forgets what neither this time nor the one before asked for. */
  turn(): void {
    this.#before = this.#kept;
    this.#kept = new Map();
  }
}

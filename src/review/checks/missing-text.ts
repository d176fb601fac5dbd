import type { Check } from '../check';
import type { Report } from '../finding';
import { labelledLines } from '../page/labelled-lines';
import type { Block, Page } from '../page/page';
import { isSaid, opensWithDash, stopOf } from '../seams/block-edges';
import { insideHead } from '../seams/inside-heads';
import { loneHeads } from '../seams/lone-heads';
import { CLAUSE_MAY_END, isAmongBroken, isOnBrokenPage, pageSeams, type Seam } from '../seams/page-seams';
import { headPlace, headRange, tailRange } from '../seams/seam-places';
import { LOST_WEIGHTS, PLAINLY_CUT } from '../seams/seam-weights';
import { spuriousStops, type SpuriousStop } from '../seams/spurious-stops';
import { stopFix } from '../seams/stop-report';

export const missingText: Check = {
  id: 'missing-text',
  title: { zh: '缺文', en: 'Missing text' },
  description: {
    zh: '一段话没有说完，或没有开头，另一半不在版面上。',
    en: 'A paragraph stops or begins in mid-sentence, and its other half is not on the page.',
  },
  unfinished: true,
  *run(page, context) {
    const seams = pageSeams(page, context);
    for (const seam of seams.seams) {
      if (!seam.found && !mayBeWhole(seam, page)) yield cutOff(page, seam);
    }
    const stops = new Map(spuriousStops(page, context, seams).map((stop) => [stop.head, stop]));
    for (const { head, certainty } of loneHeads(page, seams)) yield { ...headless(page, head, stops.get(head)), certainty };
  },
};

function cutOff(page: Page, seam: Seam): Report {
  return {
    range: tailRange(seam.tail),
    certainty: standsAlone(page, seam.tail) && seam.cutOff >= PLAINLY_CUT ? 'likely' : 'possible',
    ...(insidePlace(page, seam.tail) ?? nowhere(seam)),
  };
}

/** The tail's second half stands inside another paragraph: both places are shown. */
function insidePlace(page: Page, tail: Block): Pick<Report, 'message' | 'related'> | undefined {
  const inside = insideHead(page, tail);
  if (!inside) return undefined;
  const broken = tail.text.slice(-8);
  const rest = page.text.slice(inside.start, Math.min(inside.end, inside.start + 8));
  return {
    message: {
      zh: `这一段没有说完（“…${broken}”），下文多半错排进了另一段的中间：“${rest}…”。`,
      en: `This paragraph stops in mid-sentence (“…${broken}”); the rest probably stands inside another paragraph: “${rest}…”.`,
    },
    related: [{ range: inside, message: { zh: '下文多半从这里开始', en: 'It probably goes on here' } }],
  };
}

function nowhere(seam: Seam): Pick<Report, 'message' | 'related'> {
  const nearest = seam.candidates.find(({ value }) => value > WORTH_A_LOOK);
  return {
    message: {
      zh: `这一段没有说完（“…${seam.tail.text.slice(-8)}”），版面上找不到下文。`,
      en: `This paragraph stops in mid-sentence (“…${seam.tail.text.slice(-8)}”) and nothing on the page continues it.`,
    },
    related: nearest ? [headPlace(nearest.head, { zh: '最接近的一段', en: 'The nearest candidate' })] : [],
  };
}

/** From which log-odds on a head that was not chosen is shown. */
const WORTH_A_LOOK = LOST_WEIGHTS.lost - 2;

/** A line that is about as likely whole as cut off, that ends where a clause may well be over, or that somebody or a dash answers. */
const mayBeWhole = (seam: Seam, page: Page): boolean => {
  const { tail, cutOff, ends } = seam;
  const next = page.blocks[tail.index + 1];
  if (cutOff <= 0 || cutOff === Infinity) return cutOff <= 0;
  if (seam.stop === 'bare' && cutOff < PLAINLY_CUT && !isOnBrokenPage(seam)) return true;
  return (ends > CLAUSE_MAY_END && !isAmongBroken(seam) && !standsInStory(page, tail, cutOff)) || (next !== undefined && (isSaid(next) || opensWithDash(next)));
};

/**
 * Several clauses without a stop between two paragraphs that have theirs: whatever its last words, something is missing behind
 * them, were it the full stop alone. Lead-ins and captions stand at a story's edge, and what is drawn out of a story is short.
 */
function standsInStory({ blocks }: Page, { index, article, text }: Block, cutOff: number): boolean {
  const neighbours = [blocks[index - 1], blocks[index + 1]];
  const ended = neighbours.every((block) => block?.kind === 'paragraph' && block.article === article && stopOf(block) === 'ended');
  return ended && cutOff >= SURELY_CUT && text.length >= LONG_WITHOUT_STOP && text.includes('，');
}

/** From which log-odds on, and from which length (UTF-16 code units). */
const SURELY_CUT = 2;
const LONG_WITHOUT_STOP = 40;

/** Whether what stands beside it has ends: else it is a line of a list, whatever its length, or a turn of a conversation. */
function standsAlone(page: Page, tail: Block): boolean {
  const { blocks } = page;
  if (!/[，、]$/u.test(tail.text) && (labelledLines(page).has(tail.index) || isOver(tail, blocks[tail.index + 1]))) return false;
  return holdsSentences(tail) || ![blocks[tail.index - 1], blocks[tail.index + 1]].some(isUnmarked);
}

/** A paragraph that says more than one thing is prose, though its neighbours lack their ends too. */
const holdsSentences = ({ text }: Block): boolean => text.length >= LONG_WITHOUT_STOP && /[。！？](?!.{0,8}$)/u.test(text);

/** Whether a text lacks no more than its last mark: it announces what follows, or the signature 落款 stands under it. */
function isOver({ text }: Block, next: Block | undefined): boolean {
  return /(?:如下|如次|于后)$/u.test(text) || (next !== undefined && next.indent >= SIGNATURE.indent && SIGNATURE.line.test(next.text));
}

/** A short line without marks, set far to the right (in UTF-16 code units). */
const SIGNATURE = { indent: 4, line: /^[^，。！？；：、]{2,24}$/u };

/** A neighbour that bears no mark at its end, though it is no headline. */
function isUnmarked(block: Block | undefined): boolean {
  return (block?.kind === 'list-item' && !/[。；！？]$/u.test(block.text)) || (block !== undefined && stopOf(block) === 'open');
}

function headless(page: Page, head: Block, stop: SpuriousStop | undefined): Omit<Report, 'certainty'> {
  const words = `${head.text.slice(0, 8)}…`;
  if (stop) return { range: headRange(head), ...overStop(page, stop, words) };
  return {
    range: headRange(head),
    message: {
      zh: `这一段从句子中间开始（“${words}”），版面上找不到上文。`,
      en: `This paragraph begins in mid-sentence (“${words}”) and nothing on the page leads to it.`,
    },
  };
}

/** The head's first half may look whole by a full stop that should not be there. */
function overStop(page: Page, stop: SpuriousStop, words: string): Pick<Report, 'message' | 'related' | 'fixes'> {
  const [best] = stop.tails;
  return {
    message: {
      zh: `这一段从句子中间开始（“${words}”），上文可能是“…${best.text.slice(-8)}”，那里的句号是多余的。`,
      en: `This paragraph begins in mid-sentence (“${words}”); it may go on from “…${best.text.slice(-8)}”, whose full stop should then go.`,
    },
    related: stop.tails.map((tail) => ({ range: tailRange(tail), message: { zh: '上文可能到这里', en: 'It may go on from here' } })),
    fixes: stop.tails.map((tail) => stopFix(page, tail, stop.head)),
  };
}

import type { Fix, Report } from '../finding';
import type { Block, Page } from '../page/page';
import { headPlace, tailRange } from './seam-places';
import { joinOverStop } from './spurious-stops';

/** What is told at a full stop that stands in the middle of a broken sentence. */
export function stopReport(page: Page, tail: Block, head: Block): Report {
  const words = `${tail.text.slice(-7)}｜${head.text.slice(0, 6)}`;
  return {
    range: tailRange(tail),
    certainty: 'possible',
    message: {
      zh: `这里的句号可能是多余的，句子在另一段接着说：“${words}”？`,
      en: `This full stop may be one too many, and the sentence go on in another paragraph: “${words}”?`,
    },
    related: [headPlace(head, { zh: '下文可能从这里开始', en: 'It may go on here' })],
    fixes: [stopFix(page, tail, head)],
  };
}

/** Takes the stop away and puts the head in its place: an editor's choice, since a mark goes. */
export function stopFix(page: Page, tail: Block, head: Block): Fix {
  const [end, half] = [tail.text.slice(-7), head.text.slice(0, 8)];
  return {
    title: { zh: `删去“…${end}”的句号，接上“${half}…”`, en: `Delete the full stop of “…${end}” and put “${half}…” behind it` },
    kind: 'judged',
    edits: joinOverStop(page, tail, head),
  };
}

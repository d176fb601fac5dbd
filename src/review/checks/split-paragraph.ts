import type { Check } from '../check';
import type { Fix, Report } from '../finding';
import type { Page } from '../page/page';
import { quotedParts } from '../page/quoted-lines';
import { chainEdits } from '../seams/chains';
import { pageSeams, type Seam } from '../seams/page-seams';
import { isSafe } from '../seams/seam-certainty';
import { headPlace, tailRange } from '../seams/seam-places';
import { PLAINLY_CUT } from '../seams/seam-weights';
import { isNext, plainTail, spuriousStops } from '../seams/spurious-stops';
import { stopReport } from '../seams/stop-report';
import { quoteReport } from '../wrapped/quote-report';
import { wrapReport } from '../wrapped/wrap-report';
import { wrappedParts } from '../wrapped/wrapped-part';

export const splitParagraph: Check = {
  id: 'split-paragraph',
  title: { zh: '断段', en: 'Split paragraph' },
  description: {
    zh: '一个句子被换行断成两段，下文就在下一段；或者整段整版每行都被折断。',
    en: 'A line break cuts a sentence in two and the next block goes on with it, or every line of a part was broken.',
  },
  unfinished: true,
  *runOnLines(page, context) {
    for (const part of quotedParts(page)) yield quoteReport(part);
    for (const part of wrappedParts(page, context)) yield wrapReport(part);
  },
  *run(page, context) {
    const seams = pageSeams(page, context);
    for (const seam of seams.seams) {
      if (seam.found?.place === 'next') yield report(page, seam);
    }
    for (const stop of spuriousStops(page, context, seams)) {
      const tail = plainTail(stop);
      if (tail && isNext(tail, stop.head)) yield stopReport(page, tail, stop.head);
    }
  },
};

function report(page: Page, seam: Seam): Report {
  const head = seam.found?.head ?? seam.tail;
  const words = `${seam.tail.text.slice(-6)}｜${head.text.slice(0, 6)}`;
  const { certainty } = seam;
  return {
    range: tailRange(seam.tail),
    certainty: certainty === 'possible' && seam.cutOff >= PLAINLY_CUT ? 'likely' : certainty,
    message:
      certainty === 'possible'
        ? { zh: `句子在这里断了，多半是下一段接着说：“${words}”？`, en: `The sentence is cut here and probably goes on in the next block: “${words}”?` }
        : { zh: `句子在这里断成两段，下一段接着说：“${words}”。`, en: `The sentence is cut here by a line break and goes on in the next block: “${words}”.` },
    related: [headPlace(head, { zh: '下文从这里开始', en: 'It goes on here' })],
    fixes: [joinFix(page, seam, isSafe(seam) ? 'safe' : 'judged')],
  };
}

function joinFix(page: Page, seam: Seam, kind: Fix['kind']): Fix {
  return {
    title: { zh: '与下一段合并', en: 'Join with the next block' },
    kind,
    edits: chainEdits(page, { root: seam.tail, seams: [seam] }),
  };
}

import type { Check } from '../check';
import type { Fix, Report } from '../finding';
import type { Page } from '../page/page';
import { chainEdits } from '../seams/chains';
import { CLAUSE_MAY_END, isAmongBroken, isOnBrokenPage, pageSeams, type Seam } from '../seams/page-seams';
import type { Candidate } from '../seams/seam-candidates';
import { rivalsOf } from '../seams/seam-certainty';
import { PLAINLY_CUT } from '../seams/seam-weights';
import { headPlace, tailRange } from '../seams/seam-places';
import { isNext, plainTail, spuriousStops } from '../seams/spurious-stops';
import { stopReport } from '../seams/stop-report';

export const displacedContinuation: Check = {
  id: 'displaced-continuation',
  title: { zh: '下文错位', en: 'Displaced continuation' },
  description: {
    zh: '一个句子断了，下文不在下一段，而在版面别处。',
    en: 'A sentence is cut, and goes on elsewhere on the page.',
  },
  unfinished: true,
  *run(page, context) {
    const seams = pageSeams(page, context);
    for (const seam of seams.seams) {
      if (seam.found && seam.found.place !== 'next' && !saysNothing(seam)) yield report(page, seam, seam.found);
    }
    for (const stop of spuriousStops(page, context, seams)) {
      const tail = plainTail(stop);
      if (tail && !isNext(tail, stop.head)) yield stopReport(page, tail, stop.head);
    }
  },
};

function report(page: Page, seam: Seam, found: Candidate): Report {
  const { certainty } = seam;
  const thin = certainty === 'possible';
  // Where the match is thin, the next best heads are shown too.
  const candidates = thin ? [found, ...rivalsOf(seam)] : [found];
  const words = `${seam.tail.text.slice(-6)}｜${found.head.text.slice(0, 6)}`;
  return {
    range: tailRange(seam.tail),
    certainty: thin && !mayBeOver(seam) ? 'likely' : certainty,
    message: thin
      ? { zh: `句子在这里断了，下文多半在版面别处：“${words}”？`, en: `The sentence is cut here and probably goes on elsewhere: “${words}”?` }
      : { zh: `句子在这里断了，下文错排到了别处：“${words}”。`, en: `The sentence is cut here and goes on elsewhere on the page: “${words}”.` },
    related: candidates.map(({ head }) => headPlace(head, { zh: '下文从这里开始', en: 'It goes on here' })),
    fixes: candidates.map((candidate) => moveFix(page, seam, candidate)),
  };
}

/** Where little else is broken, a thin match of what may be whole says nothing: papers that lack full stops are full of them. */
const saysNothing = (seam: Seam): boolean => seam.certainty === 'possible' && !isOnBrokenPage(seam) && mayBeOver(seam);

/** It may lack no more than its full stop, or be a line that needs none: then a thin match says little. */
const mayBeOver = (seam: Seam): boolean =>
  seam.cutOff !== Infinity && ((seam.ends > CLAUSE_MAY_END && !isAmongBroken(seam)) || (seam.stop === 'bare' && seam.cutOff < PLAINLY_CUT));

function moveFix(page: Page, seam: Seam, found: Candidate): Fix {
  const [half, end] = [found.head.text.slice(0, 8), seam.tail.text.slice(-6)];
  return {
    title: { zh: `把“${half}…”移到“…${end}”之后接上`, en: `Move “${half}…” behind “…${end}” and join` },
    kind: 'judged',
    edits: chainEdits(page, { root: seam.tail, seams: [{ ...seam, found }] }),
  };
}

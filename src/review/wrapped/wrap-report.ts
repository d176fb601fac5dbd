import type { Message, RelatedPlace, Report } from '../finding';
import { tailRange } from '../seams/seam-places';
import { charactersOf } from './wrap-changes';
import type { WrapJoin, WrappedPart } from './wrapped-part';

/** How many of a part's breaks are shown: those that cut the words most plainly. */
const SHOWN = 5;

/** One finding for a whole hard-wrapped part, at its first line. */
export function wrapReport(part: WrappedPart): Report {
  const joins = part.paragraphs.flat();
  const [first, last] = [joins[0], joins.at(-1)];
  if (!first || !last) throw new Error('a hard-wrapped part has breaks to join');
  const lines = last.below.index - first.above.index + 1;
  return {
    range: { start: first.above.start, end: first.above.end },
    certainty: part.certainty,
    message: message(part, lines, lines - joins.length),
    related: plainest(joins).map(breakPlace),
    fixes: [
      {
        title: { zh: `合并硬换行，恢复成 ${lines - joins.length} 段`, en: `Join the wrapped lines into ${lines - joins.length} paragraphs` },
        kind: part.certainty === 'certain' ? 'safe' : 'judged',
        edits: joins.map(({ edit }) => edit),
      },
    ],
  };
}

function message({ measure, doubtful }: WrappedPart, lines: number, paragraphs: number): Message {
  const characters = charactersOf(measure);
  const rest = doubtful === 0 ? ['', ''] : [`，另有 ${doubtful} 处是否另起一段没有把握`, `; whether a paragraph begins is not sure at ${doubtful} more`];
  return {
    zh: `从这里起 ${lines} 行是按每行约 ${characters} 字硬换行的，本是 ${paragraphs} 段${rest[0] ?? ''}。`,
    en: `From here on ${lines} lines were broken at about ${characters} characters each; they are ${paragraphs} paragraphs${rest[1] ?? ''}.`,
  };
}

/** The breaks whose words go on most plainly, in the order of the page. */
function plainest(joins: readonly WrapJoin[]): WrapJoin[] {
  const shown = new Set([...joins].sort((a, b) => b.fit - a.fit).slice(0, SHOWN));
  return joins.filter((join) => shown.has(join));
}

function breakPlace({ above, below }: WrapJoin): RelatedPlace {
  const words = `${above.text.slice(-4)}｜${below.text.slice(0, 4)}`;
  return { range: tailRange(above), message: { zh: `这一行断在“${words}”`, en: `This line is broken at “${words}”` } };
}

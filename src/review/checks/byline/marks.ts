import type { Report } from '../../finding';
import type { Byline, BylinePart } from '../../page/byline';
import type { Block } from '../../page/page';
import { replace, report } from './place';

/** A mark where a byline has none: 记者、张三, （，记者 张三）, （记者 张三、）, 张三、、李四. */
export function* strayMarks(block: Block, one: Byline): Iterable<Report> {
  let last: BylinePart | undefined;
  for (const part of one.parts) {
    const from = last?.end ?? one.open?.end ?? part.start;
    const gap = block.text.slice(from, part.start);
    if (last === undefined ? MARK.test(gap) : isStray(gap, last, part)) yield strayMark(block, from, gap);
    last = part;
  }
  yield* markerTwice(block, one);
  if (!last || !one.close) return;
  const gap = block.text.slice(last.end, one.close.start);
  if (MARK.test(gap)) yield strayMark(block, last.end, gap);
}

/** ■■本报记者 张三. */
function* markerTwice(block: Block, { parts: [marker, next] }: Byline): Iterable<Report> {
  if (marker?.kind !== 'marker' || !next) return;
  const again = block.text.slice(marker.end, next.start).replace(/[\s\u3000]/gu, '');
  if (again === '' || again !== marker.text.repeat(again.length)) return;
  const range = { start: marker.end, end: marker.end + block.text.slice(marker.end, next.start).lastIndexOf(marker.text) + 1 };
  yield report(block, range, 'likely', { zh: `署名前的“${marker.text}”重复。`, en: `The marker ${marker.text} stands twice.` }, [replace(block, range, '', 'judged')]);
}

const MARK = /[、，,：:；;]/u;

function isStray(gap: string, last: BylinePart, part: BylinePart): boolean {
  const marks = gap.replace(/[\s\u3000]/gu, '');
  if (/[、，,：:；;]{2,}/u.test(marks)) return true;
  return last.kind === 'role' && part.kind === 'name' && /^[、，,；;]$/u.test(marks);
}

function strayMark(block: Block, from: number, gap: string): Report {
  const at = gap.search(MARK);
  const marks = /^[、，,：:；;]+/u.exec(gap.slice(at))?.[0] ?? '';
  const range = { start: from + at, end: from + at + marks.length };
  const fix = replace(block, range, marks.length > 1 ? marks.charAt(0) : '', 'judged');
  return report(block, range, 'likely', { zh: `署名里多出“${marks}”。`, en: `A stray ${marks} stands in this byline.` }, [
    { ...fix, title: { zh: '删去多余的标点', en: 'Delete the stray mark' } },
  ]);
}

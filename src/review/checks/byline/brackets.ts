import type { Message, Range, Report } from '../../finding';
import type { Byline } from '../../page/byline';
import type { Block } from '../../page/page';
import { insert, report } from './place';

/** A bracket opened and never closed, or closed and never opened. */
export function* brackets(block: Block, one: Byline): Iterable<Report> {
  const lone = (at: number): boolean => block.reading.marks.lone.some((mark) => mark.start === at);
  if (one.open && !one.close && lone(one.open.start)) {
    const closing = block.text.charAt(one.open.start) === '(' ? ')' : '）';
    const end = one.parts.at(-1)?.end ?? one.open.end;
    yield missing(block, { start: one.open.start, end }, end, closing, {
      zh: `署名的括号没有收尾：“${block.text.slice(one.open.start, end)}”后面缺${closing}。`,
      en: `The bracket of this byline is never closed: ${closing} is missing.`,
    });
  }
  const after = one.close ?? { start: one.end, end: one.end + 1 };
  if (!one.open && /[）)]/u.test(block.text.charAt(after.start)) && lone(after.start)) {
    const opening = block.text.charAt(after.start) === ')' ? '(' : '（';
    const start = one.parts.find((part) => part.kind !== 'marker')?.start ?? one.start;
    yield missing(block, { start, end: after.end }, start, opening, {
      zh: `署名的括号只有后一半：“${block.text.slice(start, after.end)}”前面缺${opening}。`,
      en: `The bracket of this byline is never opened: ${opening} is missing.`,
    });
  }
}

const missing = (block: Block, range: Range, at: number, mark: string, message: Message): Report =>
  report(block, range, 'likely', message, [{ title: { zh: `补上${mark}`, en: `Insert ${mark}` }, kind: 'judged', edits: [insert(block, at, mark)] }]);

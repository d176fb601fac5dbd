import type { Message, Range, Report } from '../../finding';
import { CLOSERS, type Byline } from '../../page/byline';
import { isName } from '../../page/byline-names';
import type { Block, Page } from '../../page/page';
import { PARTNERS } from '../../page/paired-marks';
import { inPage, insert, replace, report } from './place';

/** The rest of a bracket that is broken over two lines: told as a broken paragraph. */
const CLOSED_NEXT = /^[^（(。）)]{0,30}[）)]/u;

/** A bracket opened and never closed, or closed and never opened. */
export function* brackets(page: Page, block: Block, one: Byline): Iterable<Report> {
  const lone = (at: number): boolean => block.reading.marks.lone.some((mark) => mark.start === at);
  const closing = CLOSERS[block.text.charAt(one.open?.start ?? -1)] ?? '）';
  const broken = one.end === block.text.length && CLOSED_NEXT.test(page.blocks[block.index + 1]?.text ?? '');
  if (one.open && !one.close && !broken && (PARTNERS[closing] === undefined ? !block.text.includes(closing) : lone(one.open.start))) {
    const end = gluedName(block.text, one) ?? one.parts.at(-1)?.end ?? one.open.end;
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

/** Where the name behind the last role ends that runs into the text: （记者 张三昨天上午. */
function gluedName(text: string, { parts }: Byline): number | undefined {
  const last = parts.at(-1);
  if (last?.kind !== 'role') return undefined;
  const start = last.end + (/^[\s\u3000]*/u.exec(text.slice(last.end))?.[0].length ?? 0);
  const length = [3, 2].find((size) => isName(text.slice(start, start + size)));
  return length === undefined ? undefined : start + length;
}

/** （记者 张三）（记者 张三）: a byline set twice. */
export function* twoBrackets(block: Block): Iterable<Report> {
  for (const [i, second] of block.reading.bylines.entries()) {
    const first = block.reading.bylines[i - 1];
    const text = block.text.slice(second.start, second.end);
    if (first?.close?.end !== second.start || block.text.slice(first.open?.start, first.end) !== text) continue;
    yield {
      ...report(block, second, 'certain', { zh: `署名“${text}”印了两遍。`, en: `The byline ${text} stands twice.` }, [replace(block, second, '', 'judged')]),
      related: [{ range: inPage(block, { start: first.open?.start ?? first.start, end: first.end }), message: { zh: '前一处', en: 'The first' } }],
    };
  }
}

const missing = (block: Block, range: Range, at: number, mark: string, message: Message): Report =>
  report(block, range, 'likely', message, [{ title: { zh: `补上${mark}`, en: `Insert ${mark}` }, kind: 'judged', edits: [insert(block, at, mark)] }]);

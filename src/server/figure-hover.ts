import { MarkupKind, type Hover, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Message } from '../review/finding';
import { figureAt, type Comparison, type PrintedFigure } from '../review/page-figures';
import type { Page } from '../review/page/page';
import type { HoverOptions } from './hover';
import { escapeMarkdown } from './markdown';
import { toLspRange } from './ranges';

const ALSO: Message = { zh: '也见：', en: 'Also in: ' };
const ALONE: Message = { zh: '本稿别处没有说到这个数，无可对照。', en: 'Told once in this story: nothing to hold it against.' };

/** What is known of the figure at a place: its value, what it counts, where else it stands, what it was held against. */
export function figureHoverAt(
  document: TextDocument,
  page: Page,
  findings: readonly Finding[],
  position: Position,
  options: Pick<HoverOptions, 'say' | 'markdown'>,
): Hover | null {
  const found = figureAt(page, document.offsetAt(position), findings);
  if (!found) return null;
  const { figure, quantity } = found;
  const text = options.markdown ? escapeMarkdown : (plain: string): string => plain;
  const others = quantity.figures.filter((other) => other !== figure);
  const lines = [
    headLine(figure, options.markdown),
    ...(others.length > 0 ? [`${options.say(ALSO)}${others.map((other) => placeOf(document, other, options)).join(options.say({ zh: '、', en: ', ' }))}`] : []),
    ...quantity.comparisons.map((comparison) => text(told(comparison, options.say))),
    ...(quantity.comparisons.length === 0 ? [options.say(ALONE)] : []),
  ];
  return {
    contents: { kind: options.markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: lines.join('\n\n') },
    range: toLspRange(document, figure.range),
  };
}

function headLine({ text, value, counts }: PrintedFigure, markdown: boolean): string {
  const parts = [text, ...(value === text ? [] : [value])].join(' ＝ ');
  const name = markdown ? `**${escapeMarkdown(parts)}**` : parts;
  return counts === '' ? name : `${name} · ${markdown ? escapeMarkdown(counts) : counts}`;
}

function placeOf(document: TextDocument, { place, range, text }: PrintedFigure, { say, markdown }: Pick<HoverOptions, 'say' | 'markdown'>): string {
  const { line, character } = document.positionAt(range.start);
  const name = `${say(place)} ${text}`;
  return markdown ? `[${escapeMarkdown(name)}](${document.uri}#L${line + 1},${character + 1})` : name;
}

const told = ({ agrees, sum }: Comparison, say: HoverOptions['say']): string => `${agrees ? '✓' : '✗'} ${say(sum)}`;

/** Two hovers at one place, one below the other. */
export function joinHovers(first: Hover | null, second: Hover | null): Hover | null {
  if (!first || !second) return first ?? second;
  const [above, below] = [first, second].map(({ contents }) => contents);
  if (typeof above !== 'object' || typeof below !== 'object' || !('kind' in above) || !('kind' in below)) return first;
  const rule = above.kind === MarkupKind.Markdown ? '\n\n---\n\n' : '\n\n';
  return { ...first, contents: { kind: above.kind, value: `${above.value}${rule}${below.value}` } };
}

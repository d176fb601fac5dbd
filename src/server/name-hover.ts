import { MarkupKind, type Hover, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { nameAt, type NameCharacter } from '../review/page-names';
import type { Page } from '../review/page/page';
import type { HoverOptions } from './hover';
import { escapeMarkdown } from './markdown';
import { toLspRange } from './ranges';

/** So many other places are named. */
const MOST_PLACES = 12;

/** What is known of the person's name at a place: how it is read, its strokes, where else on the page it stands. */
export function nameHoverAt(
  document: TextDocument,
  page: Page,
  position: Position,
  { say, markdown }: Pick<HoverOptions, 'say' | 'markdown'>,
): Hover | null {
  const found = nameAt(page, document.offsetAt(position));
  if (!found) return null;
  const name = markdown ? `**${escapeMarkdown(found.name)}**` : found.name;
  const lines = found.others.slice(0, MOST_PLACES).map((offset) => document.positionAt(offset).line + 1);
  const links = lines.map((line) => (markdown ? `[${line}](${document.uri}#L${line})` : String(line))).join(say({ zh: '、', en: ', ' }));
  const also =
    lines.length === 0
      ? say({ zh: '页上别处没有', en: 'nowhere else on the page' })
      : say({ zh: `也在第 ${links} 行`, en: `also in line ${links}` });
  return {
    contents: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: `${name} · ${found.characters.map((one) => told(one, say)).join(' ')}\n\n${also}` },
    range: toLspRange(document, found),
  };
}

/** 陈 chén 7画 */
function told({ character, readings, strokes }: NameCharacter, say: HoverOptions['say']): string {
  const written = strokes === 0 ? '' : ` ${say({ zh: `${strokes} 画`, en: `${strokes} strokes` })}`;
  return `${character} ${readings.join('/')}${written}${say({ zh: '；', en: ';' })}`;
}

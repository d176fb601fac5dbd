import { SemanticTokensBuilder, type SemanticTokens, type SemanticTokensLegend } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from '../review/finding';
import type { Block, BlockKind, Page } from '../review/page/page';

/** As package.json names them, with the colours that they take. */
const TYPES = ['headline', 'subhead', 'crosshead', 'caption', 'credit', 'dateline', 'marker', 'outlet', 'role', 'person'] as const;
type TokenType = (typeof TYPES)[number];

export const semanticTokensLegend: SemanticTokensLegend = { tokenTypes: [...TYPES], tokenModifiers: [] };

/** Blocks that are of one colour. */
const WHOLE: Partial<Record<BlockKind, TokenType>> = {
  masthead: 'headline',
  headline: 'headline',
  kicker: 'subhead',
  subhead: 'subhead',
  crosshead: 'crosshead',
  caption: 'caption',
  'column-tag': 'credit',
  credit: 'credit',
};

interface Token extends Range {
  readonly type: TokenType;
}

/** The colours of what only its neighbours tell: headlines, bylines, datelines, captions. */
export function semanticTokensOf(document: TextDocument, page: Page): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const block of page.blocks) {
    const { line, character } = document.positionAt(block.start);
    for (const { start, end, type } of tokensOf(block)) {
      builder.push(line, character + start, end - start, TYPES.indexOf(type), 0);
    }
  }
  return builder.build();
}

/** A block's tokens, in ascending order, with offsets from its start. */
function tokensOf(block: Block): Token[] {
  const whole = WHOLE[block.kind];
  if (whole) return [{ type: whole, start: 0, end: block.text.length }];
  if (block.kind === 'byline') return block.reading.byline?.parts.map(partToken) ?? [];
  const { dateline } = block.reading;
  if (block.kind !== 'paragraph' || !dateline) return [];
  const parts = dateline.byline?.parts.map(partToken) ?? [];
  const end = dateline.byline?.open?.start ?? parts[0]?.start ?? dateline.end;
  return [...(end > dateline.start ? [{ type: 'dateline' as const, start: dateline.start, end }] : []), ...parts];
}

const PARTS: Readonly<Record<string, TokenType>> = { marker: 'marker', outlet: 'outlet', name: 'person' };

const partToken = ({ kind, start, end }: Range & { readonly kind: string }): Token => ({
  type: PARTS[kind] ?? 'role',
  start,
  end,
});

import type { Certainty, Edit, Message, Range } from '../finding';
import { tailRange } from '../seams/seam-places';
import type { WrappedPart } from './wrapped-part';

/** A paragraph put together again out of hard-wrapped lines. */
export interface WrapChange {
  readonly kind: 'join';
  readonly certainty: Certainty;
  /** The last words of its first line. */
  readonly range: Range;
  readonly reason: Message;
  readonly edits: readonly Edit[];
}

/** One change a paragraph; of those that lie partly outside `within`, what lies inside. */
export function wrapChanges(parts: readonly WrappedPart[], within?: Range): WrapChange[] {
  return parts.flatMap(({ measure, paragraphs, certainty }) =>
    paragraphs.flatMap((joins): WrapChange[] => {
      const inside = joins.filter(({ edit: { range } }) => !within || (within.start <= range.start && range.end <= within.end));
      const [first] = inside;
      if (!first) return [];
      const [lines, characters] = [inside.length + 1, charactersOf(measure)];
      return [
        {
          kind: 'join',
          certainty,
          range: tailRange(first.above),
          edits: inside.map(({ edit }) => edit),
          reason: {
            zh: `每行约 ${characters} 字硬换行的 ${lines} 行合成一段`,
            en: `${lines} lines, broken at about ${characters} characters each, made one paragraph`,
          },
        },
      ];
    }),
  );
}

/** How many full-width characters a line of so many columns takes. */
export const charactersOf = (columns: number): string => String(Math.round(columns / 2));

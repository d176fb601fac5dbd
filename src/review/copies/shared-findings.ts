import { duplicatePassage } from '../checks/duplicate-passage';
import type { Certainty, Finding, Message, Range, RelatedPlace } from '../finding';
import type { Page } from '../page/page';
import type { Copy } from './copy';
import { deletion } from './deletion';
import { countDifferences } from './differences';
import type { SharedPassage } from './shared-passages';

/** A passage of a page and the other page that has it too. */
export interface SharedPlace {
  readonly passage: SharedPassage;
  readonly there: { readonly name: string; readonly title: string; readonly text: string };
}

type Group = [SharedPlace, ...SharedPlace[]];

/** What is found on a page that others have too: a passage that stands on several others is one finding. */
export function sharedFindings(page: Page, places: readonly SharedPlace[]): Finding[] {
  return grouped(places).flatMap((group) => {
    const certainty = certaintyOf(group);
    return certainty ? [finding(page, group, certainty)] : [];
  });
}

/** So much of the longer of two passages must lie in the other for the two to be one. */
const ONE_PASSAGE = 0.7;

function grouped(places: readonly SharedPlace[]): Group[] {
  const groups: Group[] = [];
  for (const place of [...places].sort((a, b) => a.passage.own.range.start - b.passage.own.range.start)) {
    const group = groups.findLast(([{ passage }]) => overlap(passage.own.range, place.passage.own.range) >= ONE_PASSAGE);
    if (group) group.push(place);
    else groups.push([place]);
  }
  return groups;
}

function overlap(a: Range, b: Range): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / Math.max(a.end - a.start, b.end - b.start, 1);
}

/** On so many pages, this one among them, what no dateline opens may be a standing box; on more it is one. */
const MAY_BE_BOX = 3;

function certaintyOf(group: Group): Certainty | undefined {
  const pages = new Set(group.map(({ there }) => there.name)).size + 1;
  const story = group[0].passage.own.blocks.some(({ reading }) => reading.dated);
  if (!story && pages >= MAY_BE_BOX) return pages === MAY_BE_BOX ? 'possible' : undefined;
  return group.map(({ passage }) => passage.certainty).find((certainty) => certainty !== 'possible') ?? 'possible';
}

function finding(page: Page, group: Group, certainty: Certainty): Finding {
  const [{ passage }] = group;
  const differs = countDifferences(passage.copy.differences) > 0;
  return {
    rule: duplicatePassage.id,
    range: passage.own.range,
    certainty,
    message: message(passage.copy, group.map((place) => place.there.title)),
    related: group.map(related),
    fixes: [deletion(page, passage.own, { zh: '从本版删去这一段', en: 'Delete it from this page' }, differs ? passage.other.text : undefined)],
  };
}

function related({ passage, there: { name, text } }: SharedPlace): RelatedPlace {
  return {
    range: passage.other.range,
    page: { name, text },
    compare: countDifferences(passage.copy.differences) > 0,
    message: { zh: '另一版上的同一段文字。', en: 'The same passage on the other page.' },
  };
}

function message({ length, differences }: Copy, titles: readonly string[]): Message {
  const places = countDifferences(differences);
  const zh = places === 0 ? '一字不差' : `有 ${places} 处不同`;
  const en = places === 0 ? 'word for word' : `with ${places} ${places === 1 ? 'difference' : 'differences'}`;
  return {
    zh: `这段文字（${length} 字）也在 ${titles.join('、')} 上，${zh}。`,
    en: `This passage (${length} characters) stands on ${titles.join(', ')} too, ${en}.`,
  };
}

import type { Check } from '../check';
import type { Copy } from '../copies/copy';
import { deletion } from '../copies/deletion';
import { countDifferences } from '../copies/differences';
import { findCopies } from '../copies/find-copies';
import { judgeCopy } from '../copies/judge';
import { edgesOf, placeCopy } from '../copies/place-copy';
import { strayOf } from '../copies/stray';
import { standingOf, type Standing } from '../copies/standing';
import type { Certainty, Fix, Message, Report } from '../finding';
import type { Page } from '../page/page';

export const duplicatePassage: Check = {
  id: 'duplicate-passage',
  title: { zh: '重复段落', en: 'Duplicate passage' },
  description: {
    zh: '同一段文字在版面上出现两次，不论段落如何合并、拆分或改动。',
    en: 'A passage stands twice on the page, however its paragraphs were merged, split or edited.',
  },
  *run(page) {
    for (const found of findCopies(page.text, page.articles.map(({ start }) => start))) {
      const placed = placeCopy(found, page, page);
      const { copy, later, earlier } = placed;
      const certainty = judgeCopy(placed);
      if (!certainty) continue;
      const stray = certainty !== 'possible' && strayOf(page, earlier, later) === earlier;
      const others = found.earlier.slice(1).map((range) => standingOf(page, range, edgesOf(found)));
      yield report(page, copy, certainty, stray ? [earlier, [later]] : [later, [earlier, ...others]]);
    }
  },
};

/** A copy is reported where it stands in a story that is not its own; else, where it stands later. */
type Sides = readonly [reported: Standing, related: readonly Standing[]];

function report(page: Page, copy: Copy, certainty: Certainty, [reported, related]: Sides): Report {
  const compare = countDifferences(copy.differences) > 0;
  const before = (related[0]?.range.start ?? 0) < reported.range.start;
  return {
    range: reported.range,
    certainty,
    message: message(copy, before),
    related: related.map(({ range }) => ({ range, message: { zh: '同一段文字。', en: 'The same passage.' }, compare })),
    fixes: fixes(page, copy, reported, related),
  };
}

function message({ length, differences, earlier }: Copy, before: boolean): Message {
  const places = countDifferences(differences);
  const times = earlier.length + 1;
  const zh = places === 0 ? '一字不差' : `有 ${places} 处不同`;
  const en = places === 0 ? 'word for word' : `with ${places} ${places === 1 ? 'difference' : 'differences'}`;
  const again = times > 2 ? [`，共出现 ${times} 次`, `, ${times} times in all`] : ['', ''];
  return {
    zh: `这段文字（${length} 字）${before ? '前文已有' : '与上下文不相干，后文另有'}，${zh}${again[0] ?? ''}。`,
    en: `This passage (${length} characters) stands ${before ? 'earlier on the page' : 'in its own place further on'} too, ${en}${again[1] ?? ''}.`,
  };
}

/** Exact copies: delete this one. Where the wording differs, either may be kept, and it is said what goes with the other. */
function fixes(page: Page, copy: Copy, reported: Standing, related: readonly Standing[]): Fix[] {
  const [other] = related;
  if (countDifferences(copy.differences) === 0 || !other) {
    return [deletion(page, reported, { zh: '删去重复的这一处', en: 'Delete this copy' })];
  }
  if (related.length > 1) return [deletion(page, reported, { zh: '删去这一处', en: 'Delete this copy' }, other.text)];
  const [earlier, later] = other.range.start < reported.range.start ? [other, reported] : [reported, other];
  const keepEarlier = deletion(page, later, { zh: '保留前一处，删去后一处', en: 'Keep the earlier one, delete the later one' }, earlier.text);
  const keepLater = deletion(page, earlier, { zh: '保留后一处，删去前一处', en: 'Keep the later one, delete the earlier one' }, later.text);
  return reported === later ? [keepEarlier, keepLater] : [keepLater, keepEarlier];
}

import { countDifferences } from './differences';
import type { PlacedCopy } from './place-copy';
import type { Standing } from './standing';

/**
 * Whether a copy that nothing else speaks for may yet be a mishap: word for word, in prose that nobody is quoted with, and
 * more than a name. What bodies, offices, documents and meetings are called is printed alike wherever it stands.
 */
export function isSaidAgain({ copy, later, earlier }: PlacedCopy): boolean {
  if (countDifferences(copy.differences) > 0 || later.quoted || !earlier.prose || earlier.quoted) return false;
  if (isLine(later)) return earlier.cut;
  if (!later.prose) return false;
  const inOne = later.blocks.length === 1 && earlier.blocks.length === 1;
  return CLAUSES.test(later.text) || (inOne && (SAYS.test(later.text) || LONGER_THAN_NAMES.test(later.text) || [later, earlier].some(isSentence)));
}

/**
 * A line by itself: words cut anyhow out of a paragraph before it are no headline, crosshead or quotation of it. (The first
 * paragraph takes up the words of a headline, but stands behind it.)
 */
const isLine = ({ blocks: [only, ...more], whole }: Standing): boolean =>
  whole && more.length === 0 && (only?.kind === 'headline' || only?.kind === 'subhead' || only?.kind === 'crosshead');

const isSentence = ({ blocks: [block], sentences }: Standing): boolean => sentences > 0 && block?.kind === 'paragraph';

/** Over the end of a sentence, or of a clause. */
const CLAUSES = /[^，。！？；、]{5}，[^，。！？；、]{5}|[^。！？；]{4}[。！？；][^。！？；]{4}|[^，。]{4}，[^，。]{4,}，[^，。]{4}/u;
/** Words of one character that names of bodies, offices and documents do without. */
const SAYS = /[了着是将把被就都也还已却又才很没这那我他她它们]/u;
/** In UTF-16 code units. */
const LONGER_THAN_NAMES = /[^，。！？；：、《》“”]{30}/u;

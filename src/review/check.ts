import type { Message, Report } from './finding';
import type { HouseStyle } from './house-style';
import type { Lexicon } from './lexicon/lexicon';
import type { Page } from './page/page';
import type { Sequences } from './seams/sequences';

/** What a check may ask beside the page itself. */
export interface Context {
  /** Words: may throw `LexiconPending` while its dictionary is still loading; the review then runs the check again. */
  readonly lexicon: Lexicon;
  /** What follows what in Chinese news. */
  readonly sequences: Sequences;
  /** The paper's own names and ways, where it has stated them. */
  readonly house?: HouseStyle;
}

/** One check: declared here, listed in `checks/index.ts`, named nowhere else. */
export interface Check {
  /** The rule's stable id, as in settings, SARIF and `docs/checks/ID.md`. */
  readonly id: string;
  /** A short name, as in a list of settings. */
  readonly title: Message;
  /** One sentence on what it finds. */
  readonly description: Message;
  /**
   * What it finds in a block may merely be unfinished: an editor holds it back while someone is typing there. (Half a
   * sentence, half a pair of marks.)
   */
  readonly unfinished?: boolean;
  /**
   * What it finds is that two places contradict each other: once the other place says something else, it is another
   * finding, and whoever ignored the first is told of it.
   */
  readonly contradiction?: boolean;
  /**
   * Yields what it finds, in any order. It must not keep state between pages. It is given the page as it reads, its
   * hard-wrapped lines made paragraphs; what it finds is shown on the page as it stands.
   */
  run(page: Page, context: Context): Iterable<Report>;
  /** Yields what it finds in the lines of the page as it stands. */
  runOnLines?(page: Page, context: Context): Iterable<Report>;
}

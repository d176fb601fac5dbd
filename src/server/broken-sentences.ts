import type { Location, LocationLink, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { loadSequences } from '../host/sequences';
import { brokenSentenceAt, lostHalfAt, type BrokenSentence } from '../review/broken-sentence';
import type { Context } from '../review/check';
import type { Message, Range } from '../review/finding';
import type { Page } from '../review/page/page';
import { LexiconPending, silentLexicon } from '../review/lexicon/lexicon';
import type { Client } from './client';
import { toLspRange } from './ranges';
import { tellLost, tellWhole, type ToldSentence } from './told-sentence';
import type { Words } from './words';

/** Leads from one half of a broken sentence to the other, and tells it whole. */
export class BrokenSentences {
  constructor(
    private readonly client: Client,
    private readonly words: Words,
  ) {}

  /** From the half at a position to the other one. */
  definitionAt(document: TextDocument, page: Page, position: Position): LocationLink[] | Location[] | null {
    const sentence = this.#ask((context) => brokenSentenceAt(page, context, document.offsetAt(position)));
    if (!sentence) return null;
    const links = linksFrom(document, sentence);
    return this.client.definitionLinks ? links : links.map(({ targetUri: uri, targetSelectionRange: range }) => ({ uri, range }));
  }

  /** All pieces of the sentence at a position, in the order in which they are read. */
  piecesAt(document: TextDocument, page: Page, position: Position): readonly Range[] {
    return this.#ask((context) => brokenSentenceAt(page, context, document.offsetAt(position)))?.pieces ?? [];
  }

  /** What a hover at the words before a seam or behind one adds. */
  toldAt(document: TextDocument, page: Page, position: Position, say: (message: Message) => string): ToldSentence | undefined {
    const offset = document.offsetAt(position);
    const sentence = this.#ask((context) => brokenSentenceAt(page, context, offset));
    if (sentence) return tellWhole(sentence, offset, say);
    const lost = this.#ask((context) => lostHalfAt(page, context, offset));
    return lost && tellLost(document, lost, offset, say);
  }

  /** While words are loading it is asked without them: the halves are the same, and merely said to be less sure. */
  #ask<Answer>(question: (context: Context) => Answer | undefined): Answer | undefined {
    const sequences = loadSequences();
    try {
      return question({ lexicon: this.words.lexicon, sequences });
    } catch (error) {
      if (error instanceof LexiconPending) return question({ lexicon: silentLexicon, sequences });
      throw error;
    }
  }
}

/** From a piece to the one behind it and what rivals that, and from one in the middle or the last to the one before. */
function linksFrom(document: TextDocument, { pieces, at, rivals }: BrokenSentence): LocationLink[] {
  const [before, here, behind] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  const link = (target: Range, words: Range): LocationLink => ({
    targetUri: document.uri,
    targetRange: toLspRange(document, target),
    targetSelectionRange: toLspRange(document, words),
    ...(here && { originSelectionRange: toLspRange(document, here) }),
  });
  return [
    ...(behind ? [link(behind.block, behind.opening)] : []),
    ...rivals.map((words) => link(words, words)),
    ...(before ? [link(before.block, before.closing)] : []),
  ];
}

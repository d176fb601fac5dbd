import type { LoadedLexicon } from '../host/jieba';
import type { Message } from '../review/finding';
import { pendingLexicon, type Lexicon } from '../review/lexicon/lexicon';

/** The dictionary: pending until somebody needed words and it was loaded. */
export class Words {
  #lexicon: Lexicon = pendingLexicon;

  constructor(
    private readonly loadLexicon: () => LoadedLexicon,
    private readonly log: (line: Message) => void,
  ) {}

  get lexicon(): Lexicon {
    return this.#lexicon;
  }

  get loaded(): boolean {
    return this.#lexicon !== pendingLexicon;
  }

  /** Loads the dictionary, once. Nothing else runs meanwhile: about a second. */
  load(): void {
    if (this.loaded) return;
    const before = performance.now();
    const { lexicon, problem } = this.loadLexicon();
    this.#lexicon = lexicon;
    const time = Math.round(performance.now() - before);
    if (problem) this.log(problem);
    this.log({ zh: `分词：${lexicon.name}，载入用时 ${time} 毫秒`, en: `Words: ${lexicon.name}, loaded in ${time} ms` });
  }
}

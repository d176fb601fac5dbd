import { pendingLexicon, type Lexicon } from '../review/lexicon/lexicon';

/** Loads a dictionary; what it has to say goes to `log`. */
export type LoadLexicon = (log: (line: string) => void) => Promise<Lexicon>;

/** The dictionary: pending until somebody needed words and it was loaded. */
export class Words {
  #lexicon: Lexicon = pendingLexicon;
  #loading: Promise<Lexicon> | undefined;

  constructor(
    private readonly loadLexicon: LoadLexicon,
    private readonly log: (line: string) => void,
  ) {}

  get lexicon(): Lexicon {
    return this.#lexicon;
  }

  get loaded(): boolean {
    return this.#lexicon !== pendingLexicon;
  }

  /** Loads the dictionary, once. */
  load(): Promise<Lexicon> {
    return (this.#loading ??= this.#load());
  }

  async #load(): Promise<Lexicon> {
    const before = performance.now();
    this.#lexicon = await this.loadLexicon(this.log);
    this.log(`words: ${this.#lexicon.name}, loaded in ${Math.round(performance.now() - before)} ms`);
    return this.#lexicon;
  }
}

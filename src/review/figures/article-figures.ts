import type { Article, Block } from '../page/page';
import { mentionsIn, type Mention } from './mention';
import { toldIn, type Told } from './sentences';

/** An article with its figures, as the classes ask for them. Each part is made when it is first asked for, once for all. */
class ArticleFigures {
  readonly #article: Article;
  #all: readonly Mention[] | undefined;
  #body: readonly Block[] | undefined;
  #inBody: readonly Mention[] | undefined;
  #told: readonly Told[] | undefined;

  constructor(article: Article) {
    this.#article = article;
  }

  get all(): readonly Mention[] {
    return (this.#all ??= mentionsIn(this.#article.blocks));
  }

  get body(): readonly Block[] {
    return (this.#body ??= this.#article.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'list-item' || kind === 'caption' || kind === 'notice'));
  }

  get inBody(): readonly Mention[] {
    return (this.#inBody ??= mentionsIn(this.body));
  }

  get told(): readonly Told[] {
    return (this.#told ??= toldIn(this.body));
  }
}

const made = new WeakMap<Article, ArticleFigures>();

function figuresOf(article: Article): ArticleFigures {
  const known = made.get(article);
  if (known) return known;
  const figures = new ArticleFigures(article);
  made.set(article, figures);
  return figures;
}

/** All figures of an article, in order. */
export const mentionsOf = (article: Article): readonly Mention[] => figuresOf(article).all;

/** The blocks that tell the story under the headline: text, captions, lists. */
export const bodyOf = (article: Article): readonly Block[] => figuresOf(article).body;

/** The figures of these blocks, in order. */
export const mentionsInBody = (article: Article): readonly Mention[] => figuresOf(article).inBody;

/** The sentences of these blocks that hold a figure, in order. */
export const toldInBody = (article: Article): readonly Told[] => figuresOf(article).told;

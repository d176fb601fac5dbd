import type { Report } from '../../finding';
import type { Byline } from '../../page/byline';
import type { Article, Block, Page } from '../../page/page';
import { inPage, report } from './place';

/** A byline at its place. */
interface Placed {
  readonly block: Block;
  readonly byline: Byline;
}

/** An article with two reporters' bylines, each as if it were the only one. */
export function* moreThanOne(page: Page): Iterable<Report> {
  for (const article of page.articles) {
    const [first, ...others] = reporters(article);
    for (const other of first ? others : []) {
      const certainty = first && howSure(article, first, other);
      if (first && certainty) yield second(first, other, certainty);
    }
  }
}

/** The bylines of an article that name a reporter 记者, in their order: at its head, in its datelines, at its end. */
function reporters({ blocks }: Article): Placed[] {
  return blocks.flatMap((block) => block.reading.bylines.filter(isReporters).map((byline) => ({ block, byline })));
}

/** A picture's 记者 张三 摄 is no byline of the article. */
const isReporters = ({ parts }: Byline): boolean =>
  parts.some(({ kind, text }) => kind === 'role' && /记者$/u.test(text) && !/^(?:摄影|视频)/u.test(text)) && parts.some(({ kind }) => kind === 'name') && !parts.some(({ kind }) => kind === 'work');

/** *likely* where the dateline names people as the head does, or two lines follow each other that are marked or the same; *possible* at the end. */
function howSure({ paragraphs }: Article, first: Placed, other: Placed): Report['certainty'] | undefined {
  const atEnd = other.byline.close?.end === other.block.text.length;
  if (first.block.reading.byline !== first.byline) return isDateline(first, paragraphs) && atEnd && other.block === paragraphs.at(-1) ? 'possible' : undefined;
  if (other.block.reading.byline === other.byline) {
    if (other.block.index === first.block.index + 1 && other.block.text === first.block.text) return 'likely';
    return other.block.index === first.block.index + 1 && isMarked(first.byline) && isMarked(other.byline) ? 'likely' : undefined;
  }
  if (isDateline(other, paragraphs)) return 'likely';
  return atEnd ? 'possible' : undefined;
}

const isDateline = ({ block, byline }: Placed, paragraphs: readonly Block[]): boolean => block === paragraphs[0] && block.reading.dateline?.byline === byline;

const isMarked = ({ parts }: Byline): boolean => parts[0]?.kind === 'marker';

function second(first: Placed, { block, byline }: Placed, certainty: Report['certainty']): Report {
  const [one, other] = [namesOf(first.byline), namesOf(byline)];
  const range = block.reading.dateline?.byline === byline ? { start: 0, end: byline.end } : byline;
  return {
    ...report(block, range, certainty, {
      zh: `这一篇已经有署名（${one}），这里又署${one === other ? '了一次' : `了${other}`}。`,
      en: `This article already has a byline (${one}); here is another (${other}).`,
    }),
    related: [{ range: inPage(first.block, first.byline), message: { zh: '前一个署名', en: 'The first byline' } }],
  };
}

const namesOf = ({ parts }: Byline): string => parts.filter(({ kind }) => kind === 'name').map(({ text }) => text).join('、');

/** So many other articles must all have a byline before one without is odd. */
const FEWEST = 3;
/** So much text makes a story of what stands under a headline. */
const STORY = 40;
/** What is published without one. */
const UNSIGNED = /更正|启事|公告|通知|声明|简讯|短讯|一句话|天气|预告|导读|目录|编者|征集|征稿|名单|链接|提示|说明|致歉/u;

/** An article without a byline on a page where every other one has one; the paper's fixed columns need none. */
export function* without(page: Page, columns: readonly string[]): Iterable<Report> {
  const stories = storiesOf(page).filter(({ headline }) => !columns.some((column) => headline.text.includes(column)));
  const bare = stories.filter(({ blocks }) => !isSigned(blocks));
  const [story] = bare;
  const headline = story?.headline;
  if (!headline || bare.length !== 1 || stories.length - 1 < FEWEST) return;
  yield report(headline, { start: 0, end: headline.text.length }, 'possible', {
    zh: `页上其余 ${stories.length - 1} 篇都有署名，这一篇没有。`,
    en: `The other ${stories.length - 1} articles on this page have a byline; this one has none.`,
  });
}

/** A headline and what stands under it. */
interface Story {
  readonly headline: Block;
  readonly blocks: readonly Block[];
}

/**
 * The stories of a page. Without a byline a headline looks like a crosshead of the story above it: the only crosshead of
 * the page, with text before and after it, is taken for one (a story that is divided has two or more).
 */
function storiesOf(page: Page): Story[] {
  const crossheads = page.blocks.filter(({ kind }) => kind === 'crosshead');
  const lone = crossheads.length === 1 ? crossheads[0] : undefined;
  return page.articles.flatMap(({ headlines: [headline], blocks }): Story[] => {
    if (!headline) return [];
    const at = lone?.article === headline.article ? blocks.indexOf(lone) : -1;
    const parts: Story[] = lone && at > 0 ? [{ headline, blocks: blocks.slice(0, at) }, { headline: lone, blocks: blocks.slice(at) }] : [{ headline, blocks }];
    return parts.filter(isStory);
  });
}

function isStory({ headline, blocks }: Story): boolean {
  if (UNSIGNED.test(headline.text)) return false;
  return blocks.reduce((sum, { kind, text }) => sum + (kind === 'paragraph' ? text.length : 0), 0) >= STORY;
}

const isSigned = (blocks: readonly Block[]): boolean => blocks.some(({ reading }) => reading.bylines.length > 0 || reading.dated);

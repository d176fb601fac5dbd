import type { Range } from '../finding';
import type { Block, Page } from '../page/page';
import type { Person } from './people';

/** A person's title at its place: from the title's first character to the name's last. Offsets are in the page. */
interface Titled extends Range {
  readonly name: string;
  readonly title: string;
  /** 副 or 代 before it. */
  readonly deputy: string;
  readonly text: string;
}

/** One person called both 副县长 and 县长 in one article. */
export interface TitleClash {
  readonly later: Titled;
  readonly earlier: Titled;
}

/** A title that was another's before, or is to be: no clash. */
const CHANGED = /[原前曾]任?$|时任$|拟任$|现任$|升任$|改任$|兼任$|出任$|当选$|任命$/u;
const CHANGES = /当选|任命|升任|改任|接任|出任|履新|转任|提名/u;

/** The people of whom an article says 副 or 代 before a title in one place and not in another. */
export function* titleClashes(page: Page, people: ReadonlyMap<string, Person>): Iterable<TitleClash> {
  for (const article of page.articles) {
    const first = new Map<string, Titled>();
    const told = new Set<string>();
    for (const titled of article.blocks.flatMap((block) => titlesIn(block, people))) {
      const key = `${titled.title} ${titled.name}`;
      const earlier = first.get(key);
      if (!earlier) first.set(key, titled);
      else if (earlier.deputy !== titled.deputy && !told.has(key)) {
        told.add(key);
        if (article.blocks.some(({ text }) => CHANGES.test(text))) break;
        yield { later: titled, earlier };
      }
    }
  }
}

function titlesIn(block: Block, people: ReadonlyMap<string, Person>): Titled[] {
  return block.reading.nameCues.flatMap(({ start, names, title = '' }): Titled[] => {
    const name = title === '' ? undefined : names.find((one) => people.has(one));
    if (name === undefined) return [];
    const deputy = /[副代]$/u.exec(block.text.slice(0, start - title.length))?.[0] ?? '';
    const from = start - title.length - deputy.length;
    if (CHANGED.test(block.text.slice(Math.max(0, from - 3), from))) return [];
    return [{ name, title, deputy, text: block.text.slice(from, start + name.length), start: block.start + from, end: block.start + start + name.length }];
  });
}

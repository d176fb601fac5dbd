import { differenceBetween } from '../difference';
import type { Fix, Message } from '../finding';
import type { Page } from '../page/page';
import { deletePassage } from './delete-passage';
import type { Standing } from './standing';

/** So many of the words that would be lost are quoted in a title, each so long at the most (UTF-16 code units). */
const MOST_QUOTED = 2;
const LONGEST_QUOTED = 10;

/** Takes a passage out of its page; where `kept`, the other wording, lacks words of it, the title says which. */
export function deletion(page: Page, passage: Standing, title: Message, kept?: string): Fix {
  const lost = kept === undefined ? [] : wordsLost(passage.text, kept);
  const loss = lost && loses(lost);
  return {
    title: loss && kept !== undefined ? { zh: `${title.zh}（${loss.zh}）`, en: `${title.en} (${loss.en})` } : title,
    kind: 'judged',
    edits: deletePassage(page, passage),
  };
}

/** What a text has and another lacks, piece by piece; undefined where they are too unlike to say. */
function wordsLost(text: string, kept: string): string[] | undefined {
  return differenceBetween(kept, text)?.flatMap((part) => (part.side === 'second' ? [part.text] : []));
}

function loses(lost: readonly string[]): Message {
  if (lost.length === 0) return { zh: '不失一字', en: 'nothing is lost' };
  const quoted = lost.slice(0, MOST_QUOTED).map((words) => `“${words.length > LONGEST_QUOTED ? `${words.slice(0, LONGEST_QUOTED)}…` : words}”`);
  const more = lost.length - quoted.length;
  return {
    zh: `失去${quoted.join('')}${more > 0 ? `等 ${lost.length} 处` : ''}`,
    en: `loses ${quoted.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  };
}

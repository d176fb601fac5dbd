import type { Report } from '../finding';
import type { QuotedPart } from '../page/quoted-lines';

/** One finding for a part that bears the signs of quoted mail, at its first line. They are characters: an editor says that they go. */
export function quoteReport(part: QuotedPart): Report {
  const [first] = part;
  if (!first) throw new Error('a quoted part has lines');
  const lines = part.length;
  return {
    range: first,
    certainty: 'likely',
    message: {
      zh: `从这里起 ${lines} 行行首带着邮件引用的“>”，去掉以后才能读成段落。`,
      en: `From here on ${lines} lines begin with the “>” of quoted mail; they read as paragraphs once it is gone.`,
    },
    fixes: [
      {
        title: { zh: `去掉 ${lines} 行行首的“>”`, en: `Take the “>” off ${lines} lines` },
        kind: 'judged',
        edits: part.map((range) => ({ range, text: '' })),
      },
    ],
  };
}

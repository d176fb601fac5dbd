import type { Check } from '../check';

export const unpairedMark: Check = {
  id: 'unpaired-mark',
  title: { zh: '标点不成对', en: 'Unpaired mark' },
  description: {
    zh: '引号、括号、书名号只有一半。',
    en: 'Half of a pair of quotation marks, brackets or title marks is missing.',
  },
  *run(page) {
    for (const block of page.blocks) {
      const open = block.text.lastIndexOf('“');
      if (open < 0 || block.text.includes('”', open)) continue;
      const start = block.start + open;
      yield {
        range: { start, end: start + 1 },
        certainty: 'possible',
        message: { zh: '“没有对应的”。', en: 'This “ has no closing ”.' },
      };
    }
  },
};

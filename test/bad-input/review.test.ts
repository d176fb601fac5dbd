import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadJieba } from '../../src/host/jieba';
import { loadSequences } from '../../src/host/sequences';
import type { Edit, Range } from '../../src/review/finding';
import { readPage } from '../../src/review/page/read-page';
import { applyEdits, reflow } from '../../src/review/reflow';
import { review } from '../../src/review/review';

const context = { lexicon: loadJieba().lexicon, sequences: loadSequences() };
const story = '夜市\n\n本报讯（记者 田小麦）夜里十点，河边的夜市还没有收摊，共有12个摊位，卖馄饨的老人又添了一壶\n\n水。\n';

/** Texts that no newspaper sent, each with what it is. */
const texts: Record<string, string> = {
  'nothing': '',
  'blanks and line breaks': ' 　\t\r\n\n\r\r\n\u2028\u2029 　',
  'no Chinese at all': 'The quick brown fox jumps over the lazy dog.\n\nfunction f(a) { return (a + 1; }\n',
  'another script': 'Быстрая лиса (прыгает\n\nきつねが「とぶ\n\n여우가\n',
  'lone surrogates': `\uD800${story}\uDC00半\uD83D个“\uDE00`,
  'only lone surrogates': '\uD800'.repeat(5000),
  'control characters': `\u0000\u0001\u0007\u001B[2J${story}\u007F\u0085\uFFFE\uFFFF`,
  'a byte order mark inside': `\uFEFF${story}\uFEFF${story}`,
  'combining marks without end': `e${'\u0301'.repeat(20000)}`,
  'emoji and rare characters': '👨‍👩‍👧‍👦𠮷𪚥🇨🇳\u{E0101}'.repeat(500),
  'CR LF': story.replace(/\n/gu, '\r\n'),
  'CR alone': story.replace(/\n/gu, '\r'),
  'mixed line ends': story.replace(/\n\n/gu, '\r\n\r\u2028'),
  'opening marks without end': '“‘（《〈【［〔'.repeat(3000),
  'closing marks without end': '”’）》〉】］〕'.repeat(3000),
  'one mark again and again': '“'.repeat(30000),
  'stops without end': '。'.repeat(30000),
  'pauses without end': '，、；：'.repeat(8000),
  'a number without end': '9'.repeat(30000),
  'Chinese numerals without end': '一二三百千万亿'.repeat(4000),
  'dates without end': '2月30日（星期八）'.repeat(3000),
  'one character again and again': '的'.repeat(30000),
  'the same line again and again': '渡口的灯亮了四十年，老周每晚十点准时熄灯。\n'.repeat(1500),
  'bylines without end': '（记者 张'.repeat(5000),
  'one character a line': Array.from(story.repeat(40)).join('\n'),
  'spaces without end': `本报讯${' '.repeat(50000)}记者`,
  'digits and points': '1.2.3,4:5/6-7%8‰'.repeat(2500),
  'announcements without end': '一要、二要、三是、（四）第五'.repeat(2500),
};

describe('a text that no newspaper sent', () => {
  for (const [name, text] of Object.entries(texts)) {
    test(`${name} is reviewed without a crash, and every place lies in the text`, () => {
      const { findings } = review(readPage(text), context);
      for (const { range, related, fixes } of findings) {
        assertInside(range, text);
        for (const place of related) assertInside(place.range, text);
        for (const fix of fixes) assertInOrder(fix.edits, text);
      }
    });

    test(`${name} loses nothing when it is reflowed, and nothing more the second time`, () => {
      const { edits } = reflow(readPage(text), context);
      assertInOrder(edits, text);
      const once = applyEdits(text, edits);
      assert.equal(inked(once), inked(text));
      assert.equal(applyEdits(once, reflow(readPage(once), context).edits), once);
    });
  }
});

function assertInside({ start, end }: Range, text: string): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
}

function assertInOrder(edits: readonly Edit[], text: string): void {
  let last = -1;
  for (const { range } of edits) {
    assertInside(range, text);
    assert.ok(range.start > last, 'edits touch or are out of order');
    last = range.end;
  }
}

/** What of a text is ink, in no order: reflow moves passages and takes blanks away, and that is all it does. */
const inked = (text: string): string => Array.from(text.replace(/\s/gu, '')).sort().join('');

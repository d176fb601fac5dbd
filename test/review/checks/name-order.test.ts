import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nameOrder } from '../../../src/review/checks/name-order';
import type { Report } from '../../../src/review/finding';
import { pendingLexicon } from '../../../src/review/lexicon/lexicon';
import { readPage } from '../../../src/review/page/read-page';
import { loadSequences } from '../../../src/host/sequences';

const reports = (text: string): Report[] => [...nameOrder.run(readPage(text), { lexicon: pendingLexicon, sequences: loadSequences() })];
const listed = (names: string): string => `评委（按姓氏笔画为序）：${names}`;
const wrong = (names: string): string[] => reports(listed(names)).map(({ range, certainty }) => `${certainty} ${listed(names).slice(range.start, range.end)}`);

/** The list as its fix leaves it. */
function sorted(names: string): string {
  const text = listed(names);
  const edits = reports(text)[0]?.fixes?.[0]?.edits ?? [];
  return [...edits].reverse().reduce((whole, { range, text: by }) => whole.slice(0, range.start) + by + whole.slice(range.end), text).slice(listed('').length);
}

describe('names by the strokes of their surnames', () => {
  const right: Record<string, string> = {
    'by the number of strokes': '丁若水、于长河、王平、石小川、安若海、何田田、周海、赵六、程知非、简沐阳',
    // Five surnames of four strokes, each opening with another class of stroke.
    'of as many strokes by the first: 横竖撇点折': '王立夏、毛小寒、方若谷、邓大川',
    'of the same first stroke by the second, and so on': '王立夏、韦一舟、牛得草、毛小寒、文向阳、方若谷、尹如意、邓大川',
    '宋 after 李 and before 张: seven strokes each': '李响、何田田、宋小满、陈斌',
    'of one surname the name of two characters first': '王平、王小满、王立夏、李响、李桂兰',
    'of one surname and as many characters by the given name': '王一鸣、王小满、王长河',
    'a compound surname by its first character': '马跃、王平、司马青、司徒晴、刘海生、欧阳春晓、周海',
    'a name set apart by a blank': '马 跃、王 平、石 川、李 响',
  };
  for (const [rule, names] of Object.entries(right)) test(rule, () => { assert.deepEqual(wrong(names), []); });

  const broken: [string, string, string][] = [
    ['more strokes before fewer', '丁若水、石小川、王平、安若海', 'likely 王平'],
    ['撇 before 竖 before 横', '方若谷、毛小寒、安若海、何田田', 'likely 毛小寒'],
    ['a compound surname as if by its length', '王平、刘海生、司马青、周海', 'likely 司马青'],
    ['three characters before two, of one surname: the custom is not every paper’s', '王小满、王平、李响', 'possible 王平'],
  ];
  for (const [name, names, report] of broken) test(name, () => { assert.deepEqual(wrong(names), [report]); });

  test('the fix sorts, and leaves marks and blanks where they stand', () => {
    assert.equal(sorted('丁若水、石小川、 王平，安若海'), '丁若水、王平、 石小川，安若海');
  });
  test('the fix carries along how a name is printed and what is said of the person', () => {
    assert.equal(sorted('丁 宁（女）、石小川（回族）、王 平（女，满族）、古丽·艾山（女）、安若海'), '丁 宁（女）、王 平（女，满族）、石小川（回族）、古丽·艾山（女）、安若海');
  });
  test('names that no surname opens are passed over', () => {
    assert.deepEqual(wrong('丁一、木合塔尔·阿不都、石小川、阿依古丽、王平、安若海'), ['likely 王平']);
  });
  test('two names prove nothing', () => { assert.deepEqual(wrong('赵六、丁一'), []); });
});

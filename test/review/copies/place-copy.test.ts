import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { duplicatePassage } from '../../../src/review/checks/duplicate-passage';
import type { Report } from '../../../src/review/finding';
import { silentLexicon } from '../../../src/review/lexicon/lexicon';
import { readPage } from '../../../src/review/page/read-page';
import { noSequences } from '../../../src/review/seams/sequences';

const PASSAGE = '渡口的灯亮了四十年，老周每晚十点准时熄灯，先数一数泊着的船，再把缆绳挨个拽一拽，最后才回屋，桌上的本子记着今夜泊船';
const BETWEEN = '镇上的渡船去年换了新的，票价没有涨，来往的人反倒多了，镇里又在对岸修了一间候船的屋子，冬天有炉火，夏天有茶水。';

/** What is reported of two paragraphs with another one between them, and the words that are reported. */
function told(first: string, second: string): { report: Report; words: string }[] {
  const page = readPage(`渡口的灯\n\n${first}\n\n${BETWEEN}\n\n${second}\n`);
  const reports = [...duplicatePassage.run(page, { lexicon: silentLexicon, sequences: noSequences })];
  return reports.map((report) => ({ report, words: page.text.slice(report.range.start, report.range.end) }));
}

describe('a copy as it is told of the paragraphs that it stands in', () => {
  test('the same to the last word: certain, to be deleted', () => {
    const [only, ...more] = told(`${PASSAGE}二十六艘。`, `${PASSAGE}二十六艘。`);
    assert.equal(more.length, 0);
    assert.equal(only?.report.certainty, 'certain');
    assert.match(only.report.message.zh, /一字不差/u);
    assert.deepEqual(only.report.fixes?.map(({ title }) => title.zh), ['删去重复的这一处']);
  });

  test('the last words differ: told as a difference, and said what would be lost', () => {
    for (const end of ['七条。', '八九只。']) {
      const [only, ...more] = told(`${PASSAGE}二十六艘。`, `${PASSAGE}二十${end}`);
      assert.equal(more.length, 0);
      assert.equal(only?.report.certainty, 'likely');
      assert.match(only.report.message.zh, /有 1 处不同/u);
      assert.match(only.report.fixes?.[0]?.title.zh ?? '', new RegExp(`失去“${end.slice(0, -1)}”`, 'u'));
    }
  });

  test('another mark at the end is no difference', () => {
    assert.match(told(`${PASSAGE}二十六艘。`, `${PASSAGE}二十六艘！`)[0]?.report.message.zh ?? '', /一字不差/u);
  });

  test('words that only stand near the edge of a paragraph are not deleted with it', () => {
    const [only] = told(`码头上的人都知道这个规矩，${PASSAGE}二十六艘，一艘也不少。`, `又是秋天。${PASSAGE}二十六艘，然后他关上了门。`);
    assert.equal(only?.words, `${PASSAGE}二十六艘，`);
  });
});

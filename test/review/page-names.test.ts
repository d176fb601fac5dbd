import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameAt } from '../../src/review/page-names';
import { readPage } from '../../src/review/page/read-page';

const text = '渡口添了新船\n\n■云汀日报记者 陈 斌 通讯员 鲁直\n\n“比老船稳当。”船长陈斌说，他在江上跑了三十年。\n';
const at = (words: string): ReturnType<typeof nameAt> => nameAt(readPage(text), text.indexOf(words) + 1);

test('a name that is set apart in a byline is known, and where else it stands', () => {
  const found = at('陈 斌');
  assert.equal(found?.name, '陈斌');
  assert.equal(text.slice(found.start, found.end), '陈 斌');
  assert.deepEqual(found.others, [text.indexOf('陈斌说')]);
  assert.deepEqual(found.characters.map(({ strokes }) => strokes), [7, 12]);
});

test('a solid name is found where it stands; words that are none are not', () => {
  assert.equal(at('鲁直')?.name, '鲁直');
  assert.equal(at('老船稳当'), undefined);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditedText } from '../../src/review/edited-text';
import type { Edit } from '../../src/review/finding';
import { applyEdits } from '../../src/review/reflow';
import { chance } from '../support/invented-text';

const edit = (start: number, end: number, text: string): Edit => ({ range: { start, end }, text });

test('edits that follow one another come to one set of edits', () => {
  const edited = new EditedText('一二三四五六');
  edited.apply([edit(1, 2, ''), edit(4, 4, '甲乙')]);
  assert.equal(edited.text, '一三四甲乙五六');
  edited.apply([edit(2, 4, '丙')]);
  assert.equal(edited.text, '一三丙乙五六');
  assert.deepEqual(edited.edits, [edit(1, 2, ''), edit(3, 4, '丙乙')]);
});

test('whatever the edits, all at once give the same text as one after another', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const draw = chance(seed);
    const text = '天地玄黄宇宙洪荒日月盈昃'.slice(0, Math.floor(draw() * 13));
    const edited = new EditedText(text);
    for (let round = 0; round < 4; round++) {
      const edits: Edit[] = [];
      for (let at = Math.floor(draw() * 3); at <= edited.text.length; at += 1 + Math.floor(draw() * 4)) {
        const end = Math.min(edited.text.length, at + Math.floor(draw() * 3));
        edits.push(edit(at, end, 'ab'.slice(0, Math.floor(draw() * 3))));
        at = end;
      }
      const expected = applyEdits(edited.text, edits);
      edited.apply(edits);
      assert.equal(edited.text, expected);
    }
    assert.equal(applyEdits(text, edited.edits), edited.text);
    for (const [i, { range }] of edited.edits.entries()) assert.ok(i === 0 || (edited.edits[i - 1]?.range.end ?? 0) < range.start);
  }
});

test('a place goes back to where it came from', () => {
  const edited = new EditedText('一二三四五六');
  edited.apply([edit(1, 2, ''), edit(4, 4, '甲乙')]);
  assert.deepEqual([0, 1, 2, 3, 4, 5, 6, 7].map((offset) => edited.originOf(offset)), [0, 1, 3, 4, 4, 4, 5, 6]);
});

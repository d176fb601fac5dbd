import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deletePassage } from '../../../src/review/copies/delete-passage';
import { standingOf } from '../../../src/review/copies/standing';
import { readPage } from '../../../src/review/page/read-page';
import { applyEdits } from '../../../src/review/reflow';
import { chance, inventProse } from '../../support/invented-text';

/** The text without the passage. */
function without(text: string, passage: string): string {
  const page = readPage(text);
  const start = text.lastIndexOf(passage);
  return applyEdits(text, deletePassage(page, standingOf(page, { start, end: start + passage.length }, 'drawn')));
}

describe('deleting a passage', () => {
  const [a, b, c] = [1, 2, 3].map((seed) => inventProse(chance(seed), 60)) as [string, string, string];

  test('a whole paragraph goes with its line breaks', () => {
    assert.equal(without(`${a}\n\n${b}\n\n${c}\n`, b), `${a}\n\n${c}\n`);
  });

  test('the last one leaves the end of the text as it was', () => {
    assert.equal(without(`${a}\n\n${b}\n`, b), `${a}\n`);
    assert.equal(without(`${a}\r\n\r\n${b}`, b), a);
  });

  test('an indented one takes its indent along, and leaves that of the next', () => {
    assert.equal(without(`\u3000\u3000${a}\n\u3000\u3000${b}\n\u3000\u3000${c}`, b), `\u3000\u3000${a}\n\u3000\u3000${c}`);
  });

  test('several paragraphs go at once', () => {
    assert.equal(without(`${a}\n\n${b}\n\n${c}\n\n${a}`, `${b}\n\n${c}`), `${a}\n\n${a}`);
  });

  test('of a paragraph only what is in the passage', () => {
    assert.equal(without(`${a}${b}${c}`, b), `${a}${c}`);
  });

  test('wherever it stands: no empty paragraph more than there was, and nothing else lost', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const draw = chance(seed);
      const breaks = ['\n', '\n\n', '\r\n'][seed % 3] ?? '\n';
      const paragraphs = Array.from({ length: 6 }, () => inventProse(draw, 40));
      const at = Math.floor(draw() * paragraphs.length);
      const rest = paragraphs.filter((_, i) => i !== at);
      assert.equal(without(paragraphs.join(breaks), paragraphs[at] ?? ''), rest.join(breaks));
    }
  });
});

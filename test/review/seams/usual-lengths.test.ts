import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage } from '../../../src/review/page/read-page';
import { usualLengths } from '../../../src/review/seams/usual-lengths';

const paragraph = (length: number): string => `${'河边的柳树又绿了一年'.repeat(20).slice(0, length - 1)}。`;
const pageOf = (lengths: readonly number[]): ReturnType<typeof readPage> => readPage(lengths.map(paragraph).join('\n\n'));

test('the usual paragraph is a little longer than the middle one, since halves stand among them', () => {
  const page = pageOf([30, 100, 110, 120, 20, 130]);
  assert.equal(usualLengths(page)(page.blocks[0] ?? assert.fail()), 110);
});

test('a few paragraphs tell nothing of what is usual: a short one stands for it', () => {
  const page = pageOf([30, 100, 110]);
  assert.equal(usualLengths(page)(page.blocks[0] ?? assert.fail()), 40);
});

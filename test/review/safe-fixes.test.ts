import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Certainty, Edit, Finding, Fix } from '../../src/review/finding';
import { applyEdits } from '../../src/review/reflow';
import { safeFixes } from '../../src/review/safe-fixes';

const message = { zh: '一', en: 'A' };
const edit = (start: number, end: number, text = ''): Edit => ({ range: { start, end }, text });
const fix = (kind: Fix['kind'], ...edits: Edit[]): Fix => ({ title: message, kind, edits });
const finding = (start: number, fixes: Fix[], certainty: Certainty = 'certain'): Finding => ({
  rule: 'a-rule',
  range: { start, end: start + 1 },
  certainty,
  message,
  related: [],
  fixes,
});

describe('the safe fixes that go together', () => {
  test('are in ascending order, whatever the order of the findings and of the places they edit', () => {
    const findings = [finding(0, [fix('safe', edit(0, 1), edit(8, 9, '丙'))]), finding(4, [fix('safe', edit(4, 5))])];
    const { edits, mended, skipped } = safeFixes(findings);
    assert.deepEqual([edits.map(({ range }) => range.start), mended, skipped], [[0, 4, 8], 2, 0]);
    assert.equal(applyEdits('甲一二三乙五六七八九', edits), '一二三五六七丙九');
  });

  test('leave out what an editor must judge, and what is merely possible', () => {
    const findings = [finding(0, [fix('judged', edit(0, 1))]), finding(2, [fix('safe', edit(2, 3))], 'possible'), finding(4, [])];
    assert.deepEqual(safeFixes(findings), { edits: [], mended: 0, skipped: 0 });
  });

  test('leave out a whole fix when one of its edits touches one already taken', () => {
    const findings = [finding(0, [fix('safe', edit(3, 5))]), finding(1, [fix('safe', edit(1, 2), edit(5, 6))]), finding(2, [fix('safe', edit(2, 2, '好'))])];
    const { edits, mended, skipped } = safeFixes(findings);
    assert.deepEqual([edits.map(({ range }) => range.start), mended, skipped], [[2, 3], 2, 1]);
  });

  test('of a finding take the first', () => {
    const { edits } = safeFixes([finding(0, [fix('judged', edit(9, 9, '不')), fix('safe', edit(0, 0, '甲')), fix('safe', edit(5, 5, '乙'))])]);
    assert.deepEqual(edits, [edit(0, 0, '甲')]);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Lines } from '../../src/host/position';

const text = '甲\r\n乙丙\n\r𠮷丁';
const lines = new Lines(text);

test('lines end with CR LF, LF and CR', () => {
  assert.deepEqual(lines.positionAt(0), { line: 1, column: 1 });
  assert.deepEqual(lines.positionAt(text.indexOf('丙')), { line: 2, column: 2 });
  assert.deepEqual(lines.positionAt(text.indexOf('丁')), { line: 4, column: 3 }); // 𠮷 is two code units
  assert.deepEqual(lines.positionAt(text.length + 5), { line: 4, column: 4 });
});

test('a line has a start and an end without its line break', () => {
  const shown = [1, 2, 3, 4].map((line) => text.slice(lines.startOf(line), lines.endOf(line)));
  assert.deepEqual(shown, ['甲', '乙丙', '', '𠮷丁']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assign, type Row } from '../../../src/review/seams/assignment';

const row = (alone: number, ...edges: [column: number, value: number][]): Row => ({
  alone,
  edges: edges.map(([column, value]) => ({ column, value })),
});
const columns = (rows: Row[]): (number | undefined)[] => assign(rows).map((choice) => choice.column);

test('each row takes its best column where nobody else wants it', () => {
  assert.deepEqual(columns([row(0, [1, 3], [2, 5]), row(0, [3, 1])]), [2, 3]);
});

test('a row that has another way leaves a column to one that has none as good', () => {
  assert.deepEqual(columns([row(0, [1, 5], [2, 4]), row(0, [1, 4])]), [2, 1]);
});

test('a chain of three rows gives way, each to the next', () => {
  assert.deepEqual(columns([row(-9, [1, 5], [2, 4.5]), row(-9, [2, 5], [3, 4.5]), row(-9, [1, 4])]), [2, 3, 1]);
});

test('a row stays alone where every column is worth less', () => {
  assert.deepEqual(columns([row(2, [1, 1.5])]), [undefined]);
});

test('the margin is what the whole solution loses when the row is served otherwise', () => {
  const [first, second] = assign([row(0, [1, 5], [2, 4]), row(0, [1, 4])]);
  assert.equal(first?.margin, 3); // the best else: the first has column 1, the second stays alone: 5 against 8
  assert.equal(second?.margin, 3);
});

test('many rows that compete in one long group are served all the same, each column once', () => {
  const rows = Array.from({ length: 60 }, (_, i) => row(-1, [i, 1], [i + 1, 2]));
  const served = columns(rows).filter((column) => column !== undefined);
  assert.equal(new Set(served).size, served.length);
  assert.equal(served.length, 60);
});

test('no rows, no choices', () => {
  assert.deepEqual(assign([]), []);
});

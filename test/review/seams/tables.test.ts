import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSequences } from '../../../src/host/sequences';
import { RankTable } from '../../../src/review/seams/rank-table';
import { SequenceTable } from '../../../src/review/seams/sequence-table';
import { BEGIN, noSequences, probability } from '../../../src/review/seams/sequences';

test('a table gives back what was put in, to the nearest step of its scale', () => {
  const counts = new Map([['市', 1000], ['市民', 40], ['市民们', 4]]);
  const table = new SequenceTable(SequenceTable.build(0.5, counts, new Map([['市', 12]])));
  for (const [sequence, count] of counts) {
    const ratio = table.count(sequence) / count;
    assert.ok(ratio > 0.75 && ratio < 1.35, `${sequence}: ${table.count(sequence)} for ${count}`);
  }
  assert.ok(table.followers('市') > 8);
  assert.equal(table.followers('民'), 1);
});

test('a table without an empty slot is refused: a look-up in it would not end', () => {
  assert.throws(() => new SequenceTable(Uint16Array.from([1, 2, 3])), RangeError);
  assert.throws(() => new RankTable(new Uint8Array(3)), RangeError);
});

test('weights come back to half a step, and what is beyond the scale is cut', () => {
  const weights = new Float32Array(16);
  const slot = RankTable.slot('h1的', 15);
  weights[slot] = -0.6;
  const table = new RankTable(RankTable.pack(weights));
  assert.ok(Math.abs(table.weight('h1的') + 0.6) < 0.076);
  weights[slot] = -50;
  assert.ok(new RankTable(RankTable.pack(weights)).weight('h1的') > -2);
});

test('the shipped table knows how Chinese news begins its paragraphs', () => {
  const sequences = loadSequences();
  assert.ok(probability(sequences, '据', BEGIN) > 20 * probability(sequences, '的', BEGIN));
  assert.ok(probability(sequences, '构', '机') > 20 * probability(sequences, '构', '的'));
});

test('without a table every probability is small and above 0', () => {
  const p = probability(noSequences, '构', '共机');
  assert.ok(p > 0 && p < 1e-6);
});

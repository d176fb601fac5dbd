import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSequences } from '../../../src/host/sequences';
import { RankTable } from '../../../src/review/seams/rank-table';
import { SequenceTable } from '../../../src/review/seams/sequence-table';
import { BEGIN, noSequences, probability } from '../../../src/review/seams/sequences';

test('a table gives back what was put in, to the nearest step of its scale', () => {
  const counts = new Map([['市', 1000], ['市民', 40], ['市民们', 4]]);
  const table = new SequenceTable(SequenceTable.build(counts, new Map([['市', 12]])));
  for (const [sequence, count] of counts) {
    const ratio = table.count(sequence) / count;
    assert.ok(ratio > 0.75 && ratio < 1.35, `${sequence}: ${table.count(sequence)} for ${count}`);
  }
  assert.ok(table.followers('市') > 8);
  assert.equal(table.followers('民'), 1);
});

test('what was never put in has no count, but for one key in a few hundred', () => {
  const counts = new Map(Array.from({ length: 2000 }, (_, i) => [`数${i}`, i + 1] as const));
  const table = new SequenceTable(SequenceTable.build(counts, new Map()));
  const mistaken = Array.from({ length: 2000 }, (_, i) => table.count(`词${i}`)).filter((count) => count > 0);
  assert.ok(mistaken.length < 30, `${mistaken.length} of 2000`);
});

test('bytes that are no table are refused', () => {
  const table = SequenceTable.build(new Map([['市', 1]]), new Map());
  assert.throws(() => new SequenceTable(table.subarray(0, table.length - 1)), RangeError);
  assert.throws(() => new SequenceTable(new Uint8Array(0)), RangeError);
  assert.throws(() => new RankTable(new Uint8Array(3)), RangeError);
});

test('a sequence that is commoner than what it holds was mistaken for another, and is no count', () => {
  const counts = new Map([['共', 1000], ['机', 900], ['构', 800], ['共机', 40], ['机构', 5], ['共机构', 60]]);
  const sequences = { ...noSequences, count: (sequence: string) => counts.get(sequence) ?? 0 };
  assert.ok(probability(sequences, '构', '共机') < probability(sequences, '构', '机') * 1.01);
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

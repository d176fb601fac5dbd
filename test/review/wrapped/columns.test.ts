import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnsOf, firstUnit } from '../../../src/review/wrapped/columns';

test('a full-width character takes two columns, a half-width one takes one', () => {
  assert.equal(columnsOf('共3.5万人'), 2 + 3 + 4);
  assert.equal(columnsOf('“甲”——乙…'), 14);
  assert.equal(columnsOf('Ｇ１０５'), 8);
  assert.equal(columnsOf('𠮷'), 2);
  assert.equal(columnsOf('naïve'), 5);
  assert.equal(columnsOf(''), 0);
});

test('what cannot be parted: a character with the marks that keep to it, a word, a number', () => {
  assert.equal(firstUnit('机构改革'), 2);
  assert.equal(firstUnit('构，下一步'), 4);
  assert.equal(firstUnit('“机构”改革'), 4);
  assert.equal(firstUnit('Bluetooth模块'), 9);
  assert.equal(firstUnit('1,500集'), 5);
  assert.equal(firstUnit('95%。其中'), 5);
  assert.equal(firstUnit(''), 0);
});

test('a row of marks without end is looked at no further', () => {
  assert.ok(firstUnit('“'.repeat(100_000)) <= 96);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Owners } from '../../../src/review/copies/owners';

test('what nobody owns has no group', () => {
  assert.deepEqual(new Owners().of(10, 20), { group: 0, share: 0 });
});

test('a share is owned by one group, the rest by none, however far a stretch reaches', () => {
  const owners = new Owners();
  owners.own(4000, 9000, 1);
  assert.deepEqual(owners.of(4000, 9000), { group: 1, share: 1 });
  assert.deepEqual(owners.of(3000, 5000), { group: 1, share: 0.5 });
  assert.deepEqual(owners.of(9000, 9100), { group: 0, share: 0 });
});

test('of two groups the last one is named', () => {
  const owners = new Owners();
  owners.own(0, 10, 1);
  owners.own(10, 20, 2);
  assert.deepEqual(owners.of(5, 15), { group: 2, share: 1 });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutOffRaised, mannersOf, type Broken } from '../../../src/review/seams/page-manner';

const broken = (how: Broken['how'], sure = 1): Broken => ({ how, sure });

test('a sentence by itself is in no manner', () => {
  assert.deepEqual(mannersOf([broken('lost')]), [{ next: 0, away: 0, lost: 0 }]);
  assert.deepEqual(mannersOf([]), []);
});

test('where others were parted by a line break, one more is likelier to be, and unlikelier to be thrown away or lost', () => {
  const [manner] = mannersOf([undefined, broken('next'), broken('next'), broken('next')]);
  assert.ok(manner && manner.next > 0.2 && manner.away < -0.2 && manner.lost < -0.2);
});

test('what a sentence itself seems to be is no reason for it to be so', () => {
  const [own] = mannersOf([broken('away'), broken('next')]);
  const [other] = mannersOf([broken('lost'), broken('next')]);
  assert.deepEqual(own, other);
});

test('an unsure one says less', () => {
  const [by] = mannersOf([undefined, broken('lost', 0.5), broken('lost', 0.5)]);
  const [bySure] = mannersOf([undefined, broken('lost'), broken('lost')]);
  assert.ok(by && bySure && by.lost > 0 && by.lost < bySure.lost);
});

test('a line is likelier cut off where sentences of the page are broken, unlikelier where it has crossheads', () => {
  assert.equal(cutOffRaised({ broken: 0, whole: 0 }), 0);
  assert.ok(cutOffRaised({ broken: 3, whole: 0 }) > 0.5);
  assert.ok(cutOffRaised({ broken: 0, whole: 3 }) < -0.5);
  assert.equal(cutOffRaised({ broken: 2, whole: 2 }), 0);
});

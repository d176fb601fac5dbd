import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NameFinder } from '../../../src/review/names/name-finder';

/** What a finder of some names sees in a text: the form, what it differs by, and from which name. */
function seen(names: string[], text: string): string[] {
  return new NameFinder(names).find(text).sightings.map(({ name, start, end, slip }) => `${text.slice(start, end)} ${slip ?? '='} ${names[name] ?? ''}`);
}

describe('finding names and what is like them', () => {
  test('a name is found once wherever it stands', () => {
    assert.deepEqual(seen(['耿朝晖', '程明'], '耿朝晖说，程明和耿朝晖都来了。'), ['耿朝晖 = 耿朝晖', '程明 = 程明', '耿朝晖 = 耿朝晖']);
  });

  test('one character of like sound, at any of its three places', () => {
    assert.deepEqual(seen(['耿朝晖'], '耿朝辉、耿潮晖、梗朝晖'), ['耿朝辉 sound 耿朝晖', '耿潮晖 sound 耿朝晖', '梗朝晖 sound 耿朝晖']);
  });

  test('one that differs in tone alone, one of like shape, two that have changed places', () => {
    assert.deepEqual(seen(['季晨光'], '季沉光 李晨光 季光晨'), ['季沉光 sound 季晨光', '李晨光 shape 季晨光', '季光晨 order 季晨光']);
    assert.deepEqual(seen(['鲁志远'], '鲁志院 鲁智远 鲁知远'), ['鲁志院 near-sound 鲁志远', '鲁智远 sound 鲁志远', '鲁知远 near-sound 鲁志远']);
  });

  test('a character that is like in nothing makes another name', () => {
    assert.deepEqual(seen(['耿朝晖'], '耿朝阳、耿大晖、王朝晖'), []);
  });

  test('longer names: one slip, wherever it is, seen once', () => {
    assert.deepEqual(seen(['埃里克松', '欧阳春晓'], '埃理克松 爱里克松 埃里克嵩 欧阳春笑 欧阳晓春 欧杨春晓'), [
      '埃理克松 sound 埃里克松',
      '爱里克松 near-sound 埃里克松',
      '埃里克嵩 sound 埃里克松',
      '欧阳春笑 near-sound 欧阳春晓',
      '欧阳晓春 order 欧阳春晓',
      '欧杨春晓 sound 欧阳春晓',
    ]);
  });

  test('a name of two characters is found as it is alone', () => {
    assert.deepEqual(seen(['程明'], '程明、成名、程鸣'), ['程明 = 程明']);
  });

  test('a character of the first two is met however the name goes on', () => {
    assert.deepEqual(new NameFinder(['温泉水']).find('温泉水、温泉镇、温泉旅馆').openings, [0, 0, 0]);
  });

  test('lone surrogates and the ends of a text do no harm', () => {
    assert.deepEqual(seen(['程明', '耿朝晖'], '\ud800耿朝'), []);
    assert.deepEqual(seen([], '耿朝晖'), []);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBylineForm } from '../../src/review/house-style';

test('the form of a byline is read off an example', () => {
  assert.deepEqual(readBylineForm('■江州日报社全媒体记者 周晓岚 何平 通讯员 沈立新'), {
    marker: '■',
    bracketed: false,
    outlet: '江州日报社',
    roles: ['全媒体记者', '通讯员'],
    gaps: { outletRole: '', roleName: ' ', names: ' ', nameRole: ' ' },
  });
});

test('names set apart by 、 and an outlet by a blank are kept as they are', () => {
  const form = readBylineForm('（江州晚报 记者 周晓岚、何平）');
  assert.equal(form?.bracketed, true);
  assert.equal(form.marker, '');
  assert.deepEqual(form.gaps, { outletRole: ' ', roleName: ' ', names: '、', nameRole: ' ' });
});

test('a line that is no whole byline has no form', () => {
  for (const line of ['', '本报讯', '■周晓岚', '责编 周晓岚', '昨日，记者从市城管局获悉，三座公园月底开放。']) {
    assert.equal(readBylineForm(line), undefined, line);
  }
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { completeByline } from '../../src/review/byline-completion';
import { noHouseStyle, readBylineForm, type HouseStyle } from '../../src/review/house-style';

const house: HouseStyle = {
  ...noHouseStyle,
  byline: readBylineForm('■江州日报社全媒体记者 周晓岚 何平 通讯员 沈立新'),
  people: ['周晓岚', '何平', '周婉'],
};
/** What the line would be with each completion. */
const lines = (before: string): string[] => completeByline(before, house).map(({ text, replaces }) => before.slice(0, before.length - replaces) + text);

describe('a byline is completed from the house style', () => {
  test('its opening, on an empty line and behind a marker', () => {
    for (const before of ['', '■', '●']) assert.deepEqual(lines(before), ['■江州日报社全媒体记者 '], before);
  });

  test('the people of the newsroom, behind a role, with the blank that the paper puts there', () => {
    assert.deepEqual(lines('■江州日报社全媒体记者'), ['■江州日报社全媒体记者 周晓岚', '■江州日报社全媒体记者 何平', '■江州日报社全媒体记者 周婉']);
    assert.deepEqual(lines('本报讯（记者 '), ['本报讯（记者 周晓岚', '本报讯（记者 何平', '本报讯（记者 周婉']);
  });

  test('a name that is begun, and not one that stands there already', () => {
    assert.deepEqual(lines('■江州日报社全媒体记者 周'), ['■江州日报社全媒体记者 周晓岚', '■江州日报社全媒体记者 周婉']);
    assert.deepEqual(lines('■江州日报社全媒体记者 周晓岚 周'), ['■江州日报社全媒体记者 周晓岚 周婉']);
  });

  test('the next role, behind a whole name', () => {
    assert.deepEqual(lines('■江州日报社全媒体记者 何平'), ['■江州日报社全媒体记者 何平 通讯员 ']);
  });

  test('a fixed column, on an empty line and where it is begun', () => {
    const withColumns = (before: string): string[] => completeByline(before, { ...house, columns: ['社区传真', '社区食堂', '夜读'] }).filter(({ kind }) => kind === 'column').map(({ text }) => text);
    assert.deepEqual(withColumns(''), ['社区传真', '社区食堂', '夜读']);
    assert.deepEqual(withColumns('社区'), ['社区传真', '社区食堂']);
    assert.deepEqual(withColumns('社区传真'), []);
  });

  test('nothing in a sentence, and nothing without a house style', () => {
    for (const before of ['昨日，记者', '他说：“这位记者 ', '今天天气好', `${'长'.repeat(70)}记者 `]) assert.deepEqual(lines(before), [], before);
    for (const before of ['', '■', '■本报记者 ']) assert.deepEqual(completeByline(before, noHouseStyle), []);
  });
});

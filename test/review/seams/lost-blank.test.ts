import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lostBlank } from '../../../src/review/seams/lost-blank';

const joined = (tail: string, head: string, around?: string): string => `${tail}${lostBlank(tail, head, around)}${head}`;

test('a line break between two Latin words stood for a blank', () => {
  assert.equal(joined('应用Open', 'Camera之类'), '应用Open Camera之类');
  assert.equal(joined('Hello,', 'world'), 'Hello, world');
});

test('it stood for nothing between Chinese characters, in a number, and between a word and Chinese', () => {
  assert.equal(joined('公共机', '构'), '公共机构');
  assert.equal(joined('增加20', '00吨'), '增加2000吨');
  assert.equal(joined('停在21.', '5摄氏度'), '停在21.5摄氏度');
  assert.equal(joined('1,', '500集'), '1,500集');
  assert.equal(joined('县道X', '208线'), '县道X208线');
  assert.equal(joined('模块Bluetooth', '很小'), '模块Bluetooth很小');
});

test('nor inside a word parted with a hyphen, or inside an address', () => {
  assert.equal(joined('state-of-the-', 'art'), 'state-of-the-art');
  assert.equal(joined('网址：www.luc', 'heng.example'), '网址：www.lucheng.example');
});

test('a word that was cut stands whole elsewhere', () => {
  assert.equal(joined('小程App', 'lication打开', '下载Application以后'), '小程Application打开');
  assert.equal(joined('小程App', 'lication打开', '下载Applications以后'), '小程App lication打开');
});

test('beside Chinese or a number it stood for a blank where the page always has one there', () => {
  const spaced = '他用 Canal 版软件，装在 Windows 7 上，又试了 Ubuntu 9 和 Debian 5 两种系统。';
  assert.equal(joined('他说', 'Linux 省电', spaced), '他说 Linux 省电');
  assert.equal(joined('换成了Linux', '之后', spaced), '换成了Linux 之后');
  assert.equal(joined('升级到Fedora', '30', spaced), '升级到Fedora 30');
  assert.equal(joined('他说', 'Linux省电', `${spaced}也有人用Slackware。`), '他说Linux省电', 'not always');
  assert.equal(joined('共', '30 人', spaced), '共 30 人');
  assert.equal(joined('共', '30人', `${spaced}时间是3月。`), '共30人', 'numbers have a manner of their own');
});

import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { lazyJieba, loadJieba } from '../../src/host/jieba';
import type { Message } from '../../src/review/finding';

const { lexicon, problem } = loadJieba();
const skip = problem ? problem.en : false;

describe('the dictionary', { skip }, () => {
  test('cuts words, and keeps Latin words and decimals whole', () => {
    assert.deepEqual(lexicon.cut('公共机构用能9.5万吨，换DN600管'), [
      '公共', '机构', '用能', '9.5', '万吨', '，', '换', 'DN600', '管',
    ]);
  });

  test('tells parts of speech', () => {
    assert.deepEqual(lexicon.tag('加强执行'), [
      { text: '加强', tag: 'v' },
      { text: '执行', tag: 'v' },
    ]);
  });

  test('the words are the text again, whatever it holds', () => {
    for (const text of ['', '\uD800乱码\uDC00字', '𠮷野家👨‍👩‍👧', 'a\u0000b\u2028 　\t', '——“”……', '2021-2024年1,234号']) {
      assert.equal(lexicon.cut(text).join(''), text);
      assert.equal(lexicon.tag(text).map((word) => word.text).join(''), text);
    }
  });

  test('a word is what lies in the dictionary and reads as one', () => {
    for (const word of ['机构', '执行', '全国人大常委会', 'T恤']) assert.ok(lexicon.isWord(word), word);
    for (const other of ['公共机构', '再回', '这是', '年来', '的', '', '12', 'DN600', '，。', '𠮷']) {
      assert.ok(!lexicon.isWord(other), other);
    }
  });
});

describe('where the dictionary is missing', () => {
  test('Intl.Segmenter answers, and the log hears why', () => {
    const loaded = loadJieba(join(tmpdir(), 'nowhere.js'));
    assert.equal(loaded.lexicon.name, 'Intl.Segmenter');
    assert.match(loaded.problem?.zh ?? '', /nodejieba 词典未能加载（Cannot find module 'nodejieba'）/u);
    assert.match(loaded.problem?.en ?? '', /could not be loaded/u);
  });
});

test('a lazy lexicon loads nothing until a word is asked for', () => {
  const problems: Message[] = [];
  const lazy = lazyJieba((reason) => problems.push(reason));
  assert.equal(lazy.name, 'nodejieba (when asked)');
  assert.equal(lazy.cut('机构').join(''), '机构');
  assert.equal(lazy.name, lexicon.name);
  assert.deepEqual(problems, problem ? [problem] : []);
});

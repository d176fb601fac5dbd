import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadJieba } from '../../../src/host/jieba';
import { loadSequences } from '../../../src/host/sequences';
import { repeatedWords } from '../../../src/review/checks/repeated-words';
import { readPage } from '../../../src/review/page/read-page';

const { lexicon, problem } = loadJieba();

function reportsIn(sentence: string): { text: string; certainty: string; mended: string[] }[] {
  const { text, ...page } = readPage(sentence);
  return Array.from(repeatedWords.run({ text, ...page }, { lexicon, sequences: loadSequences() }), ({ range, certainty, fixes = [] }) => ({
    text: text.slice(range.start, range.end),
    certainty,
    mended: fixes.map(({ edits }) => edits.reduceRight((all, edit) => all.slice(0, edit.range.start) + edit.text + all.slice(edit.range.end), text)),
  }));
}

const loud = (sentence: string): string[] => reportsIn(sentence).flatMap(({ text, certainty }) => (certainty === 'possible' ? [] : [text]));

describe('words said twice, told by their kind', { skip: problem?.en }, () => {
  for (const [sentence, ...expected] of [
    ['甲乙两县昨日签署签署了供水协议。', '签署'],
    ['两座桥陆续陆续合龙，车辆可以双向通行。', '陆续'],
    ['展品由博物馆的修复修复师分批运来，共四十七件。'],
    ['水面水面上漂着几只空船。', '水面'],
    ['航班从昆明昆明起飞，三小时后落地。', '昆明'],
    ['她报考了昆明昆明理工大学的夜校。'],
    ['严重严重的旱情在上旬得到缓解。', '严重'],
    ['对旧档案正在整理整理，年内完成。', '整理'],
    ['周末没事，把旧档案整理整理。'],
    ['领导说要爱护爱护这几棵老树。'],
    ['技术员推出了了一套预报办法。', '了'],
    ['他们走访了在在建工地上班的村民。'],
    ['村里把以以旧换新为主的活动办到冬天。'],
    ['她在在这条街上住了二十年。', '在'],
    ['队员齐声高喊必胜必胜，声音传出很远。'],
  ]) {
    test(sentence ?? '', () => {
      assert.deepEqual(loud(sentence ?? ''), expected);
    });
  }
});

test('a clause said twice is mended with the mark between', () => {
  const [only] = reportsIn('汛期最高水位已经回落到警戒线以下，汛期最高水位已经回落到警戒线以下，群众返家。');
  assert.deepEqual(only?.mended, ['汛期最高水位已经回落到警戒线以下，群众返家。']);
});

test('a clause that is called out, or said three times, is meant', () => {
  assert.deepEqual(reportsIn('潮水就要漫过堤坝了！潮水就要漫过堤坝了！'), []);
  assert.deepEqual(reportsIn('春天就这样来到山里，春天就这样来到山里，春天就这样来到山里。'), []);
});

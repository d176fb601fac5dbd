import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadSequences } from '../../../src/host/sequences';
import type { Finding } from '../../../src/review/finding';
import { segmenterLexicon } from '../../../src/review/lexicon/segmenter';
import { readPage } from '../../../src/review/page/read-page';
import { applyEdits } from '../../../src/review/reflow';
import { review } from '../../../src/review/review';

const context = { lexicon: segmenterLexicon(), sequences: loadSequences() };
const findingsIn = (text: string): readonly Finding[] => review(readPage(text), context).findings;
const mended = (text: string, { fixes }: Finding): string[] => fixes.map(({ edits }) => applyEdits(text, edits));

const LEAD = '本报讯（记者 闵柚）山下的老茶厂今年换了电炒锅，柴灶拆得一口不剩。厂长牛得草领着十四个徒弟，从清明前一直忙到谷雨。';
const TAIL = '换了设备以后，火候由仪表来定，一天能炒的鲜叶是从前的三倍。老师傅们说，光是省下来的柴钱，一季就有八万元';
const HEAD = '以上，够给徒弟们每人添一套新工装。';
const LAST = '厂里打算明年把晾青的棚子也改一改，装上除湿的风机，再请县里的技术员来讲两堂课。';

describe('a full stop in the middle of a broken sentence', () => {
  const whole = [LEAD, TAIL + HEAD, LAST].join('\n\n');
  const pages = {
    'right before the other half': [LEAD, `${TAIL}。`, HEAD, LAST],
    'some way before it': [LEAD, `${TAIL}。`, LAST, HEAD],
    'behind it': [LEAD, HEAD, `${TAIL}。`, LAST],
    'behind it, at the top of the page': [HEAD, LEAD, `${TAIL}。`, LAST],
  };
  for (const [place, blocks] of Object.entries(pages)) {
    test(`${place}: told at both halves, and either fix takes the stop away and makes the sentence whole`, () => {
      const text = blocks.join('\n\n');
      const found = findingsIn(text);
      assert.deepEqual(found.map(({ certainty }) => certainty).sort(), ['likely', 'possible']);
      for (const finding of found) {
        assert.deepEqual(mended(text, finding), [whole]);
        assert.deepEqual(finding.fixes.map(({ kind }) => kind), ['judged'], 'a mark goes: an editor chooses');
      }
      assert.deepEqual(findingsIn(whole), []);
    });
  }

  test('with Windows line ends', () => {
    const text = [LEAD, `${TAIL}。`, HEAD, LAST].join('\r\n');
    for (const finding of findingsIn(text)) assert.deepEqual(mended(text, finding), [[LEAD, TAIL + HEAD, LAST].join('\r\n')]);
  });

  test('where two stops may be it, both are shown at the other half, and nothing at the stops', () => {
    const other = '隔壁的老竹器社也没闲着，竹篾、竹篮、竹席摆满了三间屋，光是今年订出去的竹篮就有八万元';
    const text = [LEAD, `${TAIL}。`, LAST, `${other}。`, LAST.replace('晾青', '堆料'), HEAD.replace('够给徒弟们', '够给大家伙')].join('\n\n');
    const [finding, ...more] = findingsIn(text).filter(({ message }) => message.zh.includes('句号'));
    assert.deepEqual(more, []);
    assert.equal(finding?.rule, 'missing-text');
    assert.deepEqual(finding.related.map(({ range }) => text.slice(range.start, range.end).slice(-4)), ['八万元。', '八万元。']);
    assert.equal(new Set(mended(text, finding)).size, 2);
  });

  test('a quantity is wanted before what bounds one, and less than the whole of a thing', () => {
    const text = [LEAD, '全厂的鲜叶都来自本镇，茶农签约率达到百分之百。', HEAD, LAST].join('\n\n');
    assert.ok(findingsIn(text).every(({ message }) => !message.zh.includes('句号')));
  });
});

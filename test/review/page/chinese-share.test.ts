import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chineseShare, isChinese } from '../../../src/review/page/chinese-share';

describe('a fair share of Chinese', () => {
  const chinese: Record<string, string> = {
    'a plain sentence': '云泽港今天开港。',
    'one character': '好',
    'terms in Latin letters': 'AI大模型、5G基站和APP一起进了社区，WiFi信号覆盖了二百三十户。',
    'a table of figures': '产值 17.5 亿元 23 万平方米 30 亿元 2021 2022 100%',
    'half Chinese, half its translation': '云泽港今天开港，首航的三艘货轮驶向外海。Yunze Port opened today, and the first three freighters left for the open sea.',
    'old forms and rare characters': '𠮷野家門前，臺灣來客絡繹不絕。',
  };
  for (const [what, text] of Object.entries(chinese)) test(what, () => { assert.ok(isChinese(text), String(chineseShare(text))); });

  const other: Record<string, string> = {
    nothing: '',
    'blanks and marks': ' \r\n……——“”',
    'figures alone': '17.5 23 100% 2022-03-02',
    English: 'The port opened today, and the first three freighters left for the open sea.',
    'English with a name': 'The editor of 云泽日报 said that the paper would move to its new building next week, in time for the spring.',
    Japanese: '本日、港が開港し、最初の貨物船三隻が外海へ出航した。新しい建物への移転も発表された。',
    Korean: '오늘 항구가 문을 열었고 첫 화물선 세 척이 바다로 떠났다.',
    'lone surrogates': '\ud842x\udfb7x',
  };
  for (const [what, text] of Object.entries(other)) test(`not: ${what}`, () => { assert.ok(!isChinese(text), String(chineseShare(text))); });
});

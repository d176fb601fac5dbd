const OTHER_LETTER = '(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}])[\\p{L}\\p{M}]';
const WORD = new RegExp(
  `(?<han>\\p{Script=Han})|(?<kana>[\\p{Script=Hiragana}\\p{Script=Katakana}])|\\p{Script=Hangul}|(?:${OTHER_LETTER})+`,
  'gu',
);

/** The least share of Chinese characters among a text's words for it to be read as Chinese. */
const FAIR_SHARE = 0.3;
/** More kana than this beside the Chinese characters, and the text is Japanese. */
const KANA_SHARE = 0.1;
/** How much of a long text is looked at, in UTF-16 code units. */
const SAMPLE = 200_000;

/**
 * The share of Chinese in a text, from 0 to 1: a Chinese character counts as a word, and so does a run of letters of
 * any other script. Marks and digits do not count. Japanese counts as none. Of a long text only the beginning is read.
 */
export function chineseShare(text: string): number {
  let han = 0;
  let kana = 0;
  let words = 0;
  for (const match of text.slice(0, SAMPLE).matchAll(WORD)) {
    words += 1;
    if (match.groups?.han) han += 1;
    else if (match.groups?.kana) kana += 1;
  }
  if (words === 0 || kana > KANA_SHARE * (han + kana)) return 0;
  return han / words;
}

/** Whether a text holds a fair share of Chinese: only such text is reviewed. */
export function isChinese(text: string): boolean {
  return chineseShare(text) >= FAIR_SHARE;
}

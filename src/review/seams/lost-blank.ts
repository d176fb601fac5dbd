/** The word of Latin letters at a text's end, and at its beginning. */
const LAST_WORD = /[A-Za-z]{1,40}$/u;
const FIRST_WORD = /^[A-Za-z]{1,40}/u;
/** A Latin word, with the marks that a blank follows in Latin text. */
const WORD_ENDS = /[A-Za-z][’')]?[,;:.!?]?$/u;
const NET_ADDRESS = /(?:@|https?:\/\/|www\.)\S*$/u;
/** In UTF-16 code units: no address of the net is longer. */
const LONGEST_ADDRESS = 80;

/**
 * What a line break between two texts stood for: a blank between two Latin words; nothing after a hyphen, inside a number
 * or an address of the net, or between Chinese characters. A word that was cut stands whole elsewhere in `around`.
 */
export function lostBlank(tail: string, head: string, around = ''): '' | ' ' {
  const end = tail.slice(-LONGEST_ADDRESS);
  if (!WORD_ENDS.test(end) || !/^[A-Za-z]/u.test(head) || NET_ADDRESS.test(end)) return '';
  const [last, first] = [LAST_WORD.exec(end), FIRST_WORD.exec(head)];
  return last && first && standsAsWord(around, last[0] + first[0]) ? '' : ' ';
}

function standsAsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (!/[A-Za-z]/u.test(text.charAt(at - 1)) && !/[A-Za-z]/u.test(text.charAt(at + word.length))) return true;
  }
  return false;
}

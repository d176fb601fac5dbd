/** The word of Latin letters at a text's end, and at its beginning. */
const LAST_WORD = /[A-Za-z]{1,40}$/u;
const FIRST_WORD = /^[A-Za-z]{1,40}/u;
/** A Latin word, with the marks that a blank follows in Latin text. */
const WORD_ENDS = /[A-Za-z][’')]?[,;:.!?]?$/u;
const NET_ADDRESS = /(?:@|https?:\/\/|www\.)\S*$/u;
/** In UTF-16 code units: no address of the net is longer. */
const LONGEST_ADDRESS = 80;

/** A blank between a Chinese character and a Latin word, between one and a number, between a word and a number; and none between them. */
const MANNERS = {
  word: { blank: /\p{Script=Han} [A-Za-z]|[A-Za-z] \p{Script=Han}/gu, none: /\p{Script=Han}[A-Za-z]|[A-Za-z]\p{Script=Han}/u },
  number: { blank: /\p{Script=Han} \d|[\d%] \p{Script=Han}/gu, none: /\p{Script=Han}\d|[\d%]\p{Script=Han}/u },
  numbered: { blank: /[A-Za-z]{2} \d/gu, none: /[A-Za-z]{2}\d/u },
} as const;

type Manner = (typeof MANNERS)[keyof typeof MANNERS];

/** Whose manner decides what stood between two texts, or undefined. */
function mannerOf(end: string, head: string): Manner | undefined {
  const across = end.slice(-1) + head.slice(0, 1);
  if (/\p{Script=Han}[A-Za-z]|[A-Za-z]\p{Script=Han}/u.test(across)) return MANNERS.word;
  if (/\p{Script=Han}\d|[\d%]\p{Script=Han}/u.test(across)) return MANNERS.number;
  return /[A-Za-z]{2}$/u.test(end) && /^\d/u.test(head) ? MANNERS.numbered : undefined;
}

/** From how many places on a page has its manner. */
const OFTEN = 3;

/**
 * What a line break between two texts stood for: a blank between two Latin words; nothing after a hyphen, inside a number
 * or an address of the net, or between Chinese characters. A word that was cut stands whole elsewhere in `around`. Beside a Chinese
 * character or a number it stood for a blank where `around` always has one there.
 */
export function lostBlank(tail: string, head: string, around = ''): '' | ' ' {
  const end = tail.slice(-LONGEST_ADDRESS);
  if (NET_ADDRESS.test(end)) return '';
  const manner = mannerOf(end, head);
  if (manner) return keepsBlank(around, manner) ? ' ' : '';
  if (!WORD_ENDS.test(end) || !/^[A-Za-z]/u.test(head)) return '';
  const [last, first] = [LAST_WORD.exec(end), FIRST_WORD.exec(head)];
  return last && first && standsAsWord(around, last[0] + first[0]) ? '' : ' ';
}

/** Whether a text has a blank wherever one could stand, more often than by chance. */
const keepsBlank = (text: string, { blank, none }: Manner): boolean => !none.test(text) && (text.match(blank)?.length ?? 0) >= OFTEN;

function standsAsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (!/[A-Za-z]/u.test(text.charAt(at - 1)) && !/[A-Za-z]/u.test(text.charAt(at + word.length))) return true;
  }
  return false;
}

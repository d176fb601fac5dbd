/** Marks that may not begin a line (GB/T 15834—2011, 5.1.1–5.1.3): they keep to the character before them. */
const KEEPS_BEFORE = /[、，。：；！？”’）》〉】」』,.;:!?%％‰℃·…—～]/u;
/** Marks that may not end a line (5.1.3): they keep to the character after them. */
const KEEPS_AFTER = /[“‘（《〈【「『(]/u;
/** A word of Latin letters or a number, which a careful typesetter does not part. */
const UNPARTED = /^[A-Za-z0-9][A-Za-z0-9.,'’@/:_%+-]{0,40}/u;

/** How wide a text is printed, in columns: a full-width character takes two, a half-width one takes one. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (let i = 0; i < text.length; i++) columns += widthOf(text.charCodeAt(i));
  return columns;
}

/** The columns of a code unit; the two halves of a surrogate pair take one each, and so the pair two. */
function widthOf(code: number): number {
  if (code < 0xa0) return 1;
  if (code < 0x300) return NARROW_LATIN.test(String.fromCharCode(code)) ? 1 : 2;
  if (code >= 0xd800 && code < 0xe000) return 1;
  return code >= 0xff61 && code < 0xffa0 ? 1 : 2;
}

/** Letters with accents, as pinyin has them; the signs · × ° ± ÷ are full-width in Chinese print. */
const NARROW_LATIN = /[\p{L}\u00a0]/u;

/** The columns of what stands at a text's beginning and cannot be parted: what would have to fit on the line before. */
export function firstUnit(text: string): number {
  let at = 0;
  while (at < text.length && KEEPS_AFTER.test(text.charAt(at))) at++;
  const word = UNPARTED.exec(text.slice(at, at + 41));
  at += word ? word[0].length : (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  while (at < text.length && KEEPS_BEFORE.test(text.charAt(at))) at++;
  return columnsOf(text.slice(0, Math.min(at, LONGEST_UNIT)));
}

/** In UTF-16 code units: a longer row of marks or letters is no unit of print. */
const LONGEST_UNIT = 48;

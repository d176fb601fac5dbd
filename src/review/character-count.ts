/**
 * The length of a text as newspapers count it 字数: every character, marks included, blanks and line breaks not. A
 * character beyond the basic plane is one.
 */
export function countCharacters(text: string): number {
  return text.replace(NOT_COUNTED, '').length;
}

/** Blanks, and the second half of each surrogate pair. */
const NOT_COUNTED = /[\s\u200B\u2060\uFEFF]|(?<=[\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

import { surnameLength, NOT_IN_NAMES } from './surnames';

/** Length of the commonest make of a name: a surname and two characters. */
const LENGTH = 3;
const HAN = /\p{Script=Han}/u;

/** Every stretch of a block's text that has the make of a three-character name. Offsets from the block's start. */
export function readNameWindows(text: string): readonly number[] {
  const windows: number[] = [];
  for (let i = 0; i + LENGTH <= text.length; i++) {
    if (surnameLength(text.charAt(i)) === 0) continue;
    if (isGiven(text.charAt(i + 1)) && isGiven(text.charAt(i + 2))) windows.push(i);
  }
  return windows;
}

const isGiven = (char: string): boolean => HAN.test(char) && !NOT_IN_NAMES.has(char);

import type { Repetition } from '../../page/repetition';

const WORD = /[\p{Script=Han}A-Za-z\d%]/u;

/** A cry, a call or a word of comfort with nothing before or after it: 多穿点多穿点。 In brackets or a list it is none. */
export function standsAlone(text: string, { first, second, length }: Repetition): boolean {
  const [before, after] = [text.charAt(first - 1), text.charAt(second + length)];
  return !WORD.test(before) && !WORD.test(after) && !ENTRY.test(before + after);
}

const ENTRY = /[、（）()《》【】]/u;

/** 努力努力再努力, 问了又问: said twice and then once more. */
export function goesOn(text: string, { first, second, length }: Repetition): boolean {
  const phrase = text.slice(first, first + length);
  return text.slice(second + length, second + 2 * length + 2).includes(phrase) || (first >= length && text.startsWith(phrase, first - length));
}

/** Words that somebody is about to say: 她只会说好的好的, 大喊救火救火. */
export function isSaid(text: string, { first }: Repetition): boolean {
  return /[说道喊叫嚷唱吼呼念喝劝答问][着道了]?$/u.test(text.slice(Math.max(0, first - 2), first));
}

/** What a doubled verb may follow, and what may follow it: it is tried, asked for, done a little. */
const TRIED_BEFORE = /(?:[要想去来给帮让请先再多能会得该也就快你您我他她别常]|可以|好好|好好地|好好的|一起|一同|大家|咱们?|我们|他们|互相|不妨|随便|到处|四处|用来|出来|出去|进来|进去|下来|坐下|过去|过来|回去|回来|赶紧|赶快|经常|时常|偶尔|有空|闲时)$/u;
const TRIED_AFTER = /^(?:再|吧|吗|呢|嘛|啊|呀|一下|看|！|!|？|\?|…)/u;

export function isTried(text: string, { first, second, length }: Repetition): boolean {
  return TRIED_BEFORE.test(text.slice(Math.max(0, first - 4), first)) || /把[^，。；]{0,8}$/u.test(text.slice(Math.max(0, first - 9), first)) || TRIED_AFTER.test(text.slice(second + length));
}

/** No verb is doubled where it is done, going on or a noun; none takes a complement when doubled. */
const NO_TRY_BEFORE = /(?:进行|开展|加以|予以|给予|作出|做出|得到|受到|遭到|举办|举行|接受|正在|已经?|曾经?|尚未|未曾)$|(?<!\1(.))的$/u;
const NO_TRY_AFTER = /^(?:过|着|为|成(?!功)|于|至|所)/u;

export function cannotBeTried(text: string, { first, second, length }: Repetition): boolean {
  return NO_TRY_BEFORE.test(text.slice(Math.max(0, first - 3), first)) || NO_TRY_AFTER.test(text.slice(second + length, second + length + 2));
}

import type { Certainty } from '../finding';
import { disagreed, type Comparison } from './comparison';
import { asPrinted, replaceDigits, type Mention } from './mention';

/**
 * A figure that others do not give: 5亿元÷40万人＝1250元，不是1520元. `sum` says how it comes out; `right` is what the digits
 * should be, where one number will do.
 */
export function wrongResult(at: Mention, from: readonly Mention[], sum: string, right: string | undefined, certainty: Certainty): Comparison {
  return disagreed({
    range: at.range,
    certainty,
    message: { zh: `${sum}，不是${at.figure.text}。`, en: `${sum}, not ${at.figure.text}.` },
    related: asPrinted(from),
    fixes: right === undefined ? [] : [replaceDigits(at, right)],
  });
}

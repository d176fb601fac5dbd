import type { Fix } from '../finding';
import { tidy } from '../page/numeral';
import { replaceDigits, type Mention } from './mention';
import { printed } from './sum';

/** What the total leaves for one part beside the others, in base units. */
export function whatIsLeft(total: Mention, parts: readonly Mention[], part: Mention): number {
  const value = ({ figure }: Mention): number => figure.value * figure.unit.factor;
  return tidy(value(total) - parts.reduce((sum, other) => (other === part ? sum : sum + value(other)), 0));
}

/** The total set to the sum; or any part set to what the others leave. */
export function fixesOfSum(total: Mention, parts: readonly Mention[]): Fix[] {
  const sum = parts.reduce((all, { figure }) => all + figure.value * figure.unit.factor, 0);
  const fixes = [replaceDigits(total, printed(tidy(sum / total.figure.unit.factor)))];
  for (const part of parts) {
    const left = whatIsLeft(total, parts, part);
    if (left > 0) fixes.push(replaceDigits(part, printed(left / part.figure.unit.factor)));
  }
  return fixes;
}

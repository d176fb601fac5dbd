import { likenessOf } from '../../lexicon/likeness';

/** Whether two words of one length differ by one character, and that is a like one. */
export function isOneSlipAway(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const apart = Array.from(a, (char, i) => [char, b.charAt(i)] as const).filter(([x, y]) => x !== y);
  const [first] = apart;
  return apart.length === 1 && first !== undefined && likenessOf(...first) !== undefined;
}

import type { Range } from '../../finding';
import type { Byline, BylinePart } from '../../page/byline';
import type { Block } from '../../page/page';
import { between } from './place';

/** The ways in which one paper's bylines differ from another's. */
export const TRAITS = ['marker', 'role', 'order', 'roleName', 'names'] as const;
export type TraitName = (typeof TRAITS)[number];

/** One way of a byline, where it shows it. */
export interface Trait {
  /** Equal where two bylines do it in the same way. */
  readonly way: string;
  readonly range: Range;
}

/** The ways that a byline of its own line shows. A range is in the block. */
export function traitsOf(block: Block, { parts }: Byline): ReadonlyMap<TraitName, Trait> {
  const traits = new Map<TraitName, Trait>();
  const [first] = parts;
  if (!first) return traits;
  const marker = first.kind === 'marker' ? first : undefined;
  traits.set('marker', { way: marker?.text ?? '', range: marker ?? { start: first.start, end: first.start + 1 } });
  const gap = (name: TraitName, before: BylinePart, after: BylinePart): void => {
    const text = between(block, before, after);
    if (!traits.has(name)) traits.set(name, { way: gapOf(text), range: { start: before.kind === 'role' ? before.start : before.end, end: after.end } });
  };
  for (const [i, part] of parts.entries()) {
    const before = parts[i - 1];
    if (part.kind !== 'name' || !before) continue;
    if (before.kind === 'role') gap('roleName', before, part);
    if (before.kind === 'name') gap('names', before, part);
    if ((before.kind === 'role' || before.kind === 'outlet') && !traits.has('role')) traits.set('role', { way: before.kind === 'role' ? 'role' : '', range: { start: before.start, end: part.end } });
  }
  const order = orderOf(parts);
  if (order) traits.set('order', order);
  return traits;
}

/** What stands between two parts: nothing, a blank, or its mark. */
export const gapOf = (text: string): string => text.replace(/[\s\u3000]+/gu, ' ').replace(/^ (?=.)|(?<=.) $/gu, '');

/** The two orders of roles. */
export const REPORTER_FIRST = '记者、通讯员';
export const CORRESPONDENT_FIRST = '通讯员、记者';

/** Which comes first where both a reporter and a correspondent are named. */
function orderOf(parts: readonly BylinePart[]): Trait | undefined {
  const at = (pattern: RegExp): BylinePart | undefined => parts.find(({ kind, text }) => kind === 'role' && pattern.test(text));
  const [reporter, correspondent] = [at(/记者$/u), at(/通讯员$/u)];
  if (!reporter || !correspondent) return undefined;
  const first = reporter.start < correspondent.start;
  return { way: first ? REPORTER_FIRST : CORRESPONDENT_FIRST, range: first ? { start: reporter.start, end: correspondent.end } : { start: correspondent.start, end: reporter.end } };
}

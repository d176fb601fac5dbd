import type { Range, Report } from '../../finding';
import { noHouseStyle, type HouseStyle } from '../../house-style';
import { likenessOf } from '../../lexicon/likeness';
import { looksAlike } from '../../lexicon/look-alikes';
import { soundsAlike } from '../../lexicon/pronunciation';
import { OUTLET_ENDINGS } from '../../page/byline-words';
import type { Block, Page } from '../../page/page';
import { inPage, replace, report } from './place';

/** The name of an outlet at its place in a block. */
interface Place {
  readonly block: Block;
  readonly range: Range;
}

/** 云汀曰报: 曰 for 日, which no outlet's name has. */
const MISPRINTED = /曰(?=报)/u;

/**
 * 澜山日报社 and 澜山曰报社: an outlet misprinted, or written in two ways on one page. The rarer form is reported, or
 * the one that is none of the paper's own names.
 */
export function* outletsWrittenTwoWays(page: Page, { outlets: own }: HouseStyle = noHouseStyle): Iterable<Report> {
  const outlets = outletsOf(page);
  const alike = likeForms([...outlets.keys()]);
  for (const [name, places] of outlets) {
    if (own.includes(name)) continue;
    const printed = MISPRINTED.test(name) ? name.replace(MISPRINTED, '日') : undefined;
    const known = printed ?? own.find((other) => isLike(other, name));
    const usual = known ?? alike(name).find((other) => isUsual(other, name, outlets));
    if (usual === undefined) continue;
    const others = outlets.get(usual) ?? [];
    const even = known === undefined && others.length === places.length;
    for (const place of places) yield unusual(place, name, usual, others, even ? 'possible' : 'likely');
  }
}

/** Whether `other` is what `name` should be: like it, and commoner or earlier on the page. */
function isUsual(other: string, name: string, outlets: ReadonlyMap<string, readonly Place[]>): boolean {
  if (!isLike(other, name)) return false;
  const [one, more] = [outlets.get(name) ?? [], outlets.get(other) ?? []];
  return more.length > one.length || (more.length === one.length && startOf(more) < startOf(one));
}

const startOf = ([first]: readonly Place[]): number => (first ? first.block.start + first.range.start : 0);

function unusual({ block, range }: Place, name: string, usual: string, others: readonly Place[], certainty: Report['certainty']): Report {
  const message =
    others.length > 0
      ? { zh: `“${name}”与页上另外 ${others.length} 处的“${usual}”不一致。`, en: `${name} is ${usual} at ${others.length} other places on the page.` }
      : { zh: `“${name}”应为“${usual}”。`, en: `${name} should be ${usual}.` };
  return {
    ...report(block, range, certainty, message, [replace(block, range, usual, 'judged')]),
    related: others.slice(0, 1).map((first) => ({ range: inPage(first.block, first.range), message: { zh: `写作“${usual}”`, en: `Written ${usual}` } })),
  };
}

function outletsOf(page: Page): Map<string, Place[]> {
  const outlets = new Map<string, Place[]>();
  for (const block of page.blocks) {
    const { bylines, dateline } = block.reading;
    const named = bylines.flatMap((one) => one.parts.filter((part) => part.kind === 'outlet'));
    for (const range of dateline?.outlet ? [dateline.outlet, ...named] : named) {
      const places = outlets.get(range.text);
      if (places) places.push({ block, range });
      else outlets.set(range.text, [{ block, range }]);
    }
  }
  return outlets;
}

/** The forms that share all characters but one with a form, each at its place, or all of them in another order: found by key, not one by one. */
function likeForms(forms: readonly string[]): (form: string) => readonly string[] {
  const keysOf = (form: string): string[] => [...Array.from(form, (_, i) => `${form.slice(0, i)}?${form.slice(i + 1)}`), Array.from(form).sort().join('')];
  const byKey = new Map<string, string[]>();
  for (const form of forms) {
    for (const key of keysOf(form)) {
      const others = byKey.get(key);
      if (!others) byKey.set(key, [form]);
      else if (others.length < MOST_ALIKE) others.push(form);
    }
  }
  return (form) => keysOf(form).flatMap((key) => byKey.get(key) ?? []);
}

const MOST_ALIKE = 20;

const ENDINGS = OUTLET_ENDINGS.filter((ending) => ending.length > 1);
/** 雁城时报, not 雁城吋报. */
const endsAsOutlet = (name: string): boolean => ENDINGS.some((ending) => name.endsWith(ending));

/** Whether two names of outlets, four characters or more, differ by one like character, or by two that have changed places. */
function isLike(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 4) return false;
  const apart = Array.from(a, (char, i) => [char, b.charAt(i)] as const).filter(([x, y]) => x !== y);
  const [first, second] = apart;
  if (apart.length === 1 && first) return looksAlike(...first) || soundsAlike(...first) || (endsAsOutlet(a) && !endsAsOutlet(b) && likenessOf(...first) !== undefined);
  return apart.length === 2 && first?.[0] === second?.[1] && first?.[1] === second?.[0];
}

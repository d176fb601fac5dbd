import type { Fix, Message, Report } from '../../finding';
import type { Block, Page } from '../../page/page';
import { inPage, insert, replace, report } from './place';
import { TRAITS, traitsOf, type Trait, type TraitName } from './traits';

/** So many bylines make a way the page's own, and so small a share may differ. */
const FEWEST = 3;
const MOST_OTHERS = 0.25;

/** A trait at its place on the page. */
interface Placed extends Trait {
  readonly block: Block;
}

/** Bylines on lines of their own that are written unlike most of the page's: another marker, order or gap. */
export function* unlikePage(page: Page): Iterable<Report> {
  const lines = page.blocks.flatMap((block) => {
    const { byline } = block.reading;
    return byline?.kind === 'byline' && !byline.open && isReporters(block) && !goesOn(page, block) ? [{ block, traits: traitsOf(block, byline) }] : [];
  });
  if (lines.length <= FEWEST) return;
  for (const name of TRAITS) {
    const shown = lines.flatMap(({ block, traits }): Placed[] => {
      const trait = traits.get(name);
      return trait ? [{ ...trait, block }] : [];
    });
    const usual = usualWay(shown);
    if (!usual) continue;
    const others = shown.filter((one) => one.way !== usual.way && (name !== 'role' || outletOf(one.block) === outletOf(usual.block)));
    for (const one of others) yield unlike(name, one, usual);
  }
}

/** A byline with a role of the newsroom: others (作者, 文/图) are written in their own ways. */
const isReporters = ({ reading }: Block): boolean => reading.byline?.parts.some(({ kind, text }) => (kind === 'role' && /(?:记者|通讯员)$/u.test(text)) || kind === 'outlet') ?? false;

/** A second line of one byline: 通讯员 under 记者. */
const goesOn = (page: Page, block: Block): boolean => block.blanksBefore === 0 && page.blocks[block.index - 1]?.kind === 'byline';

const outletOf = ({ reading }: Block): string | undefined => reading.byline?.parts.find(({ kind }) => kind === 'outlet')?.text;

/** The way of nearly all of them, by its first example. */
function usualWay(shown: readonly Placed[]): Placed | undefined {
  const counts = new Map<string, number>();
  for (const { way } of shown) counts.set(way, (counts.get(way) ?? 0) + 1);
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  if (!usual || usual[1] < FEWEST || shown.length - usual[1] > shown.length * MOST_OTHERS) return undefined;
  return shown.find(({ way }) => way === usual[0]);
}

function unlike(name: TraitName, one: Placed, usual: Placed): Report {
  const fix = mended(name, one, usual.way);
  return {
    ...report(one.block, one.range, 'possible', MESSAGES[name](one.way, usual.way), fix ? [fix] : []),
    related: [{ range: inPage(usual.block, usual.range), message: { zh: '别处的写法', en: 'As it is written elsewhere' } }],
  };
}

const shown = (way: string): string => (way === '' ? '不留空' : way === ' ' ? '空格' : `“${way}”`);
const named = (way: string): string => (way === '' ? 'nothing' : way === ' ' ? 'a blank' : way);

const MESSAGES: Readonly<Record<TraitName, (way: string, usual: string) => Message>> = {
  marker: (way, usual) => ({
    zh: `这里的署名${way === '' ? '没有标志' : `用“${way}”`}，页上别处${usual === '' ? '不用标志' : `用“${usual}”`}。`,
    en: `This byline opens with ${way || 'no marker'}, the others on the page with ${usual || 'none'}.`,
  }),
  role: (way) =>
    way === ''
      ? { zh: '这里的署名没有职务，页上别处都有。', en: 'This byline gives no role; the others on the page do.' }
      : { zh: '这里的署名有职务，页上别处都没有。', en: 'This byline gives a role; the others on the page do not.' },
  order: (way, usual) => ({ zh: `这里的次序是${way}，页上别处是${usual}。`, en: `The order here is ${way}; elsewhere on the page it is ${usual}.` }),
  roleName: (way, usual) => ({ zh: `这里职务和姓名之间${shown(way)}，页上别处${shown(usual)}。`, en: `Between role and name stands ${named(way)} here and ${named(usual)} elsewhere on the page.` }),
  names: (way, usual) => ({ zh: `这里姓名之间${shown(way)}，页上别处${shown(usual)}。`, en: `Between names stands ${named(way)} here and ${named(usual)} elsewhere on the page.` }),
};

/** How the usual way is restored, where that is one edit: a marker. */
function mended(name: TraitName, { way, range, block }: Placed, usual: string): Fix | undefined {
  if (name !== 'marker') return undefined;
  if (way !== '') return replace(block, range, usual, 'judged');
  return { title: { zh: `补上“${usual}”`, en: `Insert ${usual}` }, kind: 'judged', edits: [insert(block, 0, usual)] };
}

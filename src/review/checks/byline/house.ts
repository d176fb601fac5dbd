import type { Report } from '../../finding';
import type { BylineForm, HouseStyle } from '../../house-style';
import type { Byline } from '../../page/byline';
import type { Block, Page } from '../../page/page';
import { replace, report } from './place';
import { CORRESPONDENT_FIRST, gapOf, REPORTER_FIRST, traitsOf, type TraitName } from './traits';

/** Bylines on lines of their own that are written unlike the house style: the marker, the gaps, the order of roles, a role the paper does not use. */
export function* unlikeHouse(page: Page, house: HouseStyle): Iterable<Report> {
  const { byline: form } = house;
  if (!form) return;
  for (const block of page.blocks) {
    const { byline } = block.reading;
    if (byline?.kind !== 'byline' || !byline.parts.some(({ kind, text }) => kind === 'role' && /(?:记者|通讯员)$/u.test(text))) continue;
    if (!isGuest(byline, house)) yield* inLine(block, byline, form, house.roles);
  }
}

/** Another paper's byline, reprinted as it came. */
const isGuest = ({ parts }: Byline, { outlets }: HouseStyle): boolean =>
  outlets.length > 0 && parts.some(({ kind, text }) => kind === 'outlet' && !outlets.includes(text) && !text.startsWith('本'));

function* inLine(block: Block, byline: Byline, form: BylineForm, roles: readonly string[]): Iterable<Report> {
  const traits = traitsOf(block, byline);
  const ways: [TraitName, string, string][] = [
    ['marker', form.marker, '标志'],
    ['roleName', gapOf(form.gaps.roleName), '职务和姓名之间'],
    ['names', gapOf(form.gaps.names), '姓名之间'],
    ['order', orderOf(form), '次序'],
  ];
  for (const [name, usual, zh] of ways) {
    const trait = traits.get(name);
    if (!trait || trait.way === usual || (name === 'order' && usual === '') || (name === 'marker' && byline.open)) continue;
    const fixes = name === 'marker' && trait.way !== '' ? [replace(block, trait.range, usual, 'judged')] : [];
    yield report(block, trait.range, 'possible', {
      zh: `署名的${zh}与本报写法不同：这里是${said(trait.way)}，本报用${said(usual)}。`,
      en: `This byline is not in the house style (${name}): ${trait.way || 'nothing'} where the paper has ${usual || 'nothing'}.`,
    }, fixes);
  }
  yield* unknownRoles(block, byline, form, roles);
}

/** Which comes first where both a reporter and a correspondent are named; '' where the example does not name both. */
function orderOf({ roles }: BylineForm): string {
  const [reporter, correspondent] = [roles.findIndex((role) => role.endsWith('记者')), roles.indexOf('通讯员')];
  if (reporter < 0 || correspondent < 0) return '';
  return reporter < correspondent ? REPORTER_FIRST : CORRESPONDENT_FIRST;
}

const said = (way: string): string => (way === '' ? '空缺' : way === ' ' ? '空格' : `“${way}”`);

/** 全媒体记者 where the paper knows 融媒体记者 alone. 本报 before a role is no part of it. */
function* unknownRoles(block: Block, { parts }: Byline, form: BylineForm, roles: readonly string[]): Iterable<Report> {
  const known = new Set([...roles, ...form.roles].map((role) => role.replace(/^本[报社]/u, '')));
  if (roles.length === 0) return;
  for (const part of parts) {
    if (part.kind !== 'role' || part.slip || known.has(part.text.replace(/^本[报社]/u, ''))) continue;
    yield report(block, part, 'possible', { zh: `本报的署名里没有“${part.text}”这个称呼。`, en: `${part.text} is not among the paper's roles.` });
  }
}

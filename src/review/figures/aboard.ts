import type { Mention } from './mention';

/** Those on a ship, a plane, a bus: told once as what it carries, once as who is on it. */
const CARRIES = /(?:载有|载着|搭载着?)$/u;
const ON_IT = /[船机车艇]上(?:一共|总共|共|共载)?有$/u;
/** Where there are two of them, each has its own people. */
const TWO = /相撞|碰撞|追尾|两[船车机艘辆架]|另一[艘辆架条]|对方/u;
/** So many digits do not meet by chance. */
const TELLING = 10;

/** 载有459人的客轮 … 船上共有459人: all who were on the one vehicle of a story. */
export function sameAboard(a: Mention, b: Mention): boolean {
  if (![a, b].every(tellsAboard)) return false;
  return ![a, b].some(({ block }) => TWO.test(block.text));
}

/** Whether it counts all who were on something. */
export function tellsAboard({ figure, before, after }: Mention): boolean {
  return figure.unit.text === '人' && figure.value >= TELLING && /^(?:$|的)/u.test(after) && (CARRIES.test(before) || ON_IT.test(before));
}

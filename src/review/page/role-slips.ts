import type { RoleSlip } from './byline-part';

/** Characters that are typed or read for one another: of like sound or of like shape (their sources are the roles themselves). */
const CONFUSED: Readonly<Record<string, string>> = {
  记: '纪己计汜忌讥',
  者: '着著诸煮暑',
  通: '同痛桶捅',
  讯: '迅训汛询讥',
  员: '圆园贝缘',
  实: '石',
  习: '刁司',
  生: '升声牲主',
  评: '坪平苹',
  论: '伦轮沦仑',
  校: '较教效',
  对: '队',
  责: '贵债',
  编: '遍偏',
  辑: '缉揖',
  版: '板',
};

/** Words of their own, which only look like a slip: a 通信员 is a soldier's runner; 记住 and 习生 are no roles. */
const WORDS = new Set(['实习', '通讯', '评论', '论员', '平论', '者记']);

export interface Slip {
  readonly meant: string;
  readonly slip: RoleSlip;
}

/** Every way in which one of `roles` is printed wrong by one slip of the hand: a like character, two in each other's place, one left out, one or all twice. */
export function roleSlips(roles: readonly string[]): ReadonlyMap<string, Slip> {
  const slips = new Map<string, Slip>();
  for (const role of roles) {
    for (const [form, slip] of slipsOf(role)) {
      if (!WORDS.has(form) && !roles.includes(form) && form.length > 1) slips.set(form, { meant: role, slip });
    }
  }
  return slips;
}

/** The ways in which one of `roles` is printed with one like character. */
export function misspelt(roles: readonly string[]): ReadonlyMap<string, string> {
  const all = [...roleSlips(roles)].filter(([form, { slip, meant }]) => slip === 'misspelt' && Array.from(form).some((char) => !meant.includes(char)));
  return new Map(all.map(([form, { meant }]) => [form, meant]));
}

function* slipsOf(role: string): Generator<[string, RoleSlip]> {
  yield [role + role, 'doubled'];
  for (let i = 0; i < role.length; i++) {
    const [before, char, after] = [role.slice(0, i), role.charAt(i), role.slice(i + 1)];
    for (const like of CONFUSED[char] ?? '') yield [before + like + after, 'misspelt'];
    yield [before + char + char + after, 'doubled'];
    if (role.length > 2) yield [before + after, 'cut'];
    if (after !== '') yield [before + after.charAt(0) + char + after.slice(1), 'misspelt'];
  }
}

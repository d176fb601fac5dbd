import type { Context } from '../../check';
import type { Certainty } from '../../finding';
import { EMPHATIC, MAY_BE_DOUBLED, NEVER_REPEATED, PAINTING, SPOKEN } from '../../lexicon/reduplication';
import type { Repetition } from '../../page/repetition';
import { cannotBeTried, isSaid, isTried, standsAlone } from './places';

/** What closes the name of a body or a place: how it calls itself is not ours to correct. */
export const BODY = /^\p{Script=Han}{0,8}?(?:中心|局|委|办|公司|集团|学院|大学|协会|研究院|研究所|领导小组|指挥部|基地|杯|奖|法|条例)/u;
const PLACE = /^\p{Script=Han}{0,6}?(?:[省市区县州镇乡村路街巷站港]|机场|医院|银行|中学|小学|酒店)/u;

/** How sure it is that a word of two characters stands twice by a slip, told by what kind of word it is and where it stands. */
export function judgeWord(text: string, found: Repetition, context: Context): Certainty | undefined {
  const word = text.slice(found.first, found.second);
  if (SPOKEN.has(word)) return standsAlone(text, found) || isSaid(text, found) ? undefined : 'possible';
  if (EMPHATIC.has(word)) return undefined;
  const tag = tagOf(word, context);
  const [never, may] = [NEVER_REPEATED.has(word), MAY_BE_DOUBLED.has(word)];
  if (!never && may) return cannotBeTried(text, found) ? 'likely' : undefined;
  if (/^v|^a|^b/u.test(tag)) return judgeVerb(text, found, context, { tag, never, may });
  if (never && !tag.startsWith('n')) return 'likely';
  return judgeNoun(text, found, tag);
}

interface Verb {
  readonly tag: string;
  readonly never: boolean;
  readonly may: boolean;
}

/** Verbs and adjectives: which of them are doubled is told by lists; of those on none it depends on where they stand. */
function judgeVerb(text: string, found: Repetition, context: Context, { tag, never, may }: Verb): Certainty | undefined {
  if (!never && /^[ab]/u.test(tag) && PAINTING.test(text.slice(found.first, found.second))) return undefined;
  if (opensName(text, found, tag, context)) return 'possible';
  if (cannotBeTried(text, found)) return 'likely';
  if (never && !may) return 'likely';
  return [isTried, isSaid, standsAlone].some((innocent) => innocent(text, found)) ? 'possible' : 'likely';
}

/** 监督|监督者, 管理|管理人员: the second may belong to the noun that follows. */
function opensName(text: string, { second, length }: Repetition, tag: string, { lexicon }: Context): boolean {
  const rest = text.slice(second + length, second + length + 8);
  if (SUFFIX.test(rest)) return true;
  const [next] = tag === 'vn' ? lexicon.tag(rest) : [];
  return next !== undefined && /^[nk]/u.test(next.tag);
}

const SUFFIX = /^[师员者家工站室队组团机器剂率量部处科局厂厅所院权学界业期]/u;

function judgeNoun(text: string, found: Repetition, tag: string): Certainty | undefined {
  const rest = text.slice(found.second + found.length, found.second + found.length + 14);
  // 医生医生！大河大河，… calls somebody or something.
  if (standsAlone(text, found)) return undefined;
  if (tag === 'nr') return 'possible';
  if (tag === 'ns') return BODY.test(rest) || PLACE.test(rest) ? 'possible' : 'likely';
  return /^(?:n|ng|nt|t|p|c|r|f|s|j|d|ad)$/u.test(tag) ? 'likely' : undefined;
}

/** The dictionary's tag of a word, '' where it is none or of no known kind. */
export function tagOf(word: string, { lexicon }: Context): string {
  const [only, ...more] = lexicon.tag(word);
  return more.length === 0 ? (only?.tag ?? '') : '';
}

import type { Context } from '../../check';
import type { Certainty } from '../../finding';
import { NEVER_REPEATED } from '../../lexicon/reduplication';
import type { Repetition } from '../../page/repetition';
import { tagOf } from './doubled-word';
import { standsAlone } from './places';

/** Longer than this, in UTF-16 code units, nothing is called out twice in one breath. */
const LONGEST_CRY = 5;

/** Three characters and more: a cry, where it stands by itself and is neither one word of the dictionary nor holds one of writing. */
export function judgePhrase(text: string, found: Repetition, context: Context): Certainty | undefined {
  const phrase = text.slice(found.first, found.second);
  if (found.length > LONGEST_CRY || !standsAlone(text, found)) return 'likely';
  return isWritten(phrase, context) ? 'likely' : undefined;
}

function isWritten(phrase: string, context: Context): boolean {
  if (/^[在从对于向自经据][^了着]|^(?:目前|此外|截至|近日|日前|同时|其中)|(?:表示|强调|指出|介绍|认为|称)$/u.test(phrase)) return true;
  for (let i = 0; i + 2 <= phrase.length; i++) {
    const word = phrase.slice(i, i + 2);
    if (NEVER_REPEATED.has(word) && !SAID.has(word)) return true;
  }
  return /^(?:n|t|ns|nt|f|s|d|b|vn)/u.test(tagOf(phrase, context));
}

/** Words that cries have too: 我们赢了我们赢了. */
const SAID = new Set('我们 他们 她们 它们 你们 咱们 自己 中国 已经 可以 必须 今天 明天 现在 老师 医生 时间'.split(' '));

const CLOSE = /[你我您咱俺妈爸娘爹啊呀吧呢哦]/u;
/** In UTF-16 code units: less than this is easily said twice; from the second length on it is no figure of speech. */
const CLAUSE = 6;
const NO_FIGURE = 10;

/**
 * A clause said twice at once, in news or elsewhere: essays do so for the sake of it, with few words or with some of
 * their own.
 */
export function judgeClause(clause: string, news: boolean, context: Context): Certainty | undefined {
  if (clause.length < CLAUSE) return news && isWritten(clause, context) ? 'likely' : undefined;
  if (CLOSE.test(clause)) return 'possible';
  return news || clause.length >= NO_FIGURE || isWritten(clause, context) ? 'likely' : 'possible';
}

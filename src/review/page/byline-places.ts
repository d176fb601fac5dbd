import type { Byline } from './byline';
import { bracketed, type Dateline } from './dateline';

/** A bracket that may hold a byline: someone's role stands right behind it or behind the name of an outlet. */
const BRACKET = /[（(](?=[^（()）。]{0,16}(?:记[者着]|通[讯迅训]员|实习[生升]|记记|员讯|者记|摄影|供图|文\/图|[纪己]者))/gu;

/** Every byline in a block: the block itself, its dateline's, and those in brackets elsewhere. In the order of the block. */
export function readBylines(text: string, whole: Byline | undefined, dateline: Dateline | undefined): readonly Byline[] {
  if (whole) return [whole];
  const first = dateline?.byline;
  const bylines = first ? [first] : [];
  for (const { index } of text.matchAll(BRACKET)) {
    if (first && index < first.end) continue;
    const byline = bracketed(text, index);
    if (byline) bylines.push(byline);
  }
  return bylines;
}

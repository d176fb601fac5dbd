import type { Range } from '../finding';
import { readBylineBlock, type Byline } from './byline';
import { bracketed, type Dateline } from './dateline';
import { OFTEN_WORDS } from './surnames';

/** A bracket that may hold a byline: someone's role stands right behind it or behind the name of an outlet, or someone's work closes it. */
const BRACKET =
  /[（(](?=[^（()）。]{0,16}(?:记[\s\u3000]{0,3}[者着]|通[\s\u3000]?[讯迅训][\s\u3000]?员|实[\s\u3000]?习[\s\u3000]?[生升]|记记|员讯|者记|摄影|供图|文\/图|[纪己]者|[报社网台]记|[摄绘](?:[）)]|$)))/gu;
/** The last bracket of a paragraph, behind a finished sentence: whoever is named in it signs. */
const LAST_BRACKET = /(?<=[。！？…”』」][\s\u3000]*)[（(](?=[^（()）]{2,40}[）)]?$)/u;

/** Every byline in a block: the block itself, its dateline's, and those in brackets elsewhere. In the order of the block. */
export function readBylines(text: string, whole: Byline | undefined, dateline: Dateline | undefined): readonly Byline[] {
  if (whole) return [whole];
  const first = dateline?.byline;
  const bylines = first ? [first] : [];
  const last = LAST_BRACKET.exec(text.slice(-LONGEST_LAST));
  const lastAt = last ? last.index + Math.max(0, text.length - LONGEST_LAST) : -1;
  for (const { index } of text.matchAll(BRACKET)) {
    if ((first && index < first.end) || index === lastAt) continue;
    const byline = bracketed(text, index);
    if (byline) bylines.push(byline);
  }
  const signed = lastAt >= (first?.end ?? 0) ? bracketed(text, lastAt, true) : undefined;
  if (signed && !isPhrase(signed)) bylines.push(signed);
  const credit = readCredit(text);
  if (credit) bylines.push(credit);
  return bylines;
}

/** 图为…。本报记者 张三 摄: a credit without brackets, all that stands behind the last sentence. */
function readCredit(text: string): Byline | undefined {
  const tail = text.slice(-LONGEST_LAST);
  const stop = Math.max(tail.lastIndexOf('。'), tail.lastIndexOf('！'), tail.lastIndexOf('”'));
  const opening = stop < 0 ? undefined : /^[\s\u3000]*(?=\p{Script=Han})/u.exec(tail.slice(stop + 1));
  const from = text.length - tail.length + stop + 1 + (opening?.[0].length ?? 0);
  const read = opening ? readBylineBlock(text.slice(from)) : undefined;
  const has = (kind: string): boolean => read?.parts.some((part) => part.kind === kind) ?? false;
  if (!read || !has('name') || !(has('role') || has('work'))) return undefined;
  const moved = <T extends Range>(range: T): T => ({ ...range, start: range.start + from, end: range.end + from });
  return { ...moved(read), parts: read.parts.map(moved), ...(read.close ? { close: moved(read.close) } : {}) };
}

/** In UTF-16 code units. */
const LONGEST_LAST = 48;

/** （全文完）: a surname's character that is oftener a word opens a phrase. */
const isPhrase = ({ parts }: Byline): boolean => parts.every(({ kind, text }) => kind === 'name' && OFTEN_WORDS.has(text.charAt(0)));

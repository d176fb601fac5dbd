import type { Edit, Report } from '../../finding';
import { readBylineBlock, readParts, type Byline, type BylinePart } from '../../page/byline';
import { isName } from '../../page/byline-names';
import { readMarker } from '../../page/byline-tokens';
import { OWN_OUTLETS } from '../../page/byline-words';
import type { Block, Page } from '../../page/page';
import type { Reading } from '../../page/reading';
import { COMPOUND_SURNAMES } from '../../page/surnames';
import { inPage, report } from './place';

/** The longest lines, in UTF-16 code units, that are the two halves of one byline. */
const LONGEST_HEAD = 60;
const LONGEST_TAIL = 30;

/** A byline broken over two lines: at a role, within a word, behind a comma, between outlet and role. */
export function* overTwoLines(page: Page, block: Block): Iterable<Report> {
  const next = page.blocks[block.index + 1];
  if (!next || next.blanksBefore > 1 || block.text.length > LONGEST_HEAD || next.text.length > LONGEST_TAIL || !opensByline(block)) return;
  const seam = seamOf(block, next);
  if (seam === undefined) return;
  const [head, tail] = [lastWord(block), next.text];
  yield {
    ...report(block, { start: block.text.length - head.length, end: block.text.length }, 'likely', {
      zh: `署名断成两行：“${head}”和下一行的“${tail}”是一个署名。`,
      en: `This byline is broken over two lines: ${tail} on the next line belongs to ${head}.`,
    }, [{ title: { zh: '接成一行', en: 'Join the lines' }, kind: 'safe', edits: [{ range: { start: block.end, end: next.start }, text: seam }] }]),
    related: [{ range: { start: next.start, end: next.end }, message: { zh: '下一半在这里', en: 'The other half' } }],
  };
}

/** What a line was last found to be with the line under it: kept for as long as the readings of both are. */
const kept = new WeakMap<Reading, { readonly under: Reading; readonly seam: string | undefined }>();

/** What stands between two lines that are one byline broken in two: nothing or a blank; undefined where they are none. */
function seamOf(block: Block, next: Block): string | undefined {
  const known = kept.get(block.reading);
  if (known?.under === next.reading) return known.seam;
  const seam = ['', ' '].find((glue) => isBroken(block, next, glue));
  kept.set(block.reading, { under: next.reading, seam });
  return seam;
}

/** Whether a block is a byline, or begins as one: with a marker or the paper's own name. */
const opensByline = ({ text, reading }: Block): boolean => reading.byline !== undefined || readMarker(text, 0) !== undefined || OWN_OUTLETS.some((outlet) => text.startsWith(outlet));

const lastWord = (block: Block): string => block.reading.byline?.parts.at(-1)?.text ?? /\S{1,8}$/u.exec(block.text)?.[0] ?? block.text;

/** Whether two lines are one byline with `glue` between them, and the first is none by itself or lacks what the second opens with. */
function isBroken(block: Block, next: Block, glue: string): boolean {
  const opening = next.reading.byline?.parts[0];
  const whole = opening === undefined || opening.kind === 'name' || opening.kind === 'role' ? readBylineBlock(block.text + glue + next.text) : undefined;
  if (!whole || !named(whole)) return false;
  const at = block.text.length;
  if (glue === '') return cutInside(block, next, whole.parts.find(({ start, end }) => start < at && at < end));
  const last = block.reading.byline?.parts.at(-1);
  if (last?.kind === 'role' && !last.slip) return opensWithName(next);
  if (/[、，,]$/u.test(block.text)) return opensWithName(next);
  return last === undefined && outletAlone(block.text) && whole.parts.find(({ start }) => start > at)?.kind === 'role';
}

const named = ({ parts }: Byline): boolean => parts.some(({ kind }) => kind === 'role') && parts.some(({ kind, sure }) => kind === 'name' && sure === true);

/** 记|者 张三, 张三|丰, 欧阳|春晓: the part that spans the break is whole only when the lines are joined. */
function cutInside(block: Block, next: Block, spanning: BylinePart | undefined): boolean {
  if (!spanning) return false;
  if (spanning.kind === 'role') return block.reading.byline === undefined;
  const head = block.text.slice(spanning.start);
  const tail = /^\p{Script=Han}+/u.exec(next.text)?.[0] ?? '';
  return spanning.kind === 'name' && (COMPOUND_SURNAMES.includes(head) || (tail.length === 1 && head.length <= 2) || (head.length === 1 && tail.length === 2));
}

function opensWithName(next: Block): boolean {
  const { parts, end } = readParts(next.text, 0, 'strict');
  return parts[0]?.kind === 'name' && parts[0].sure === true && end === next.text.length;
}

/** ●新屿日报社, and nothing behind it. */
function outletAlone(text: string): boolean {
  const marker = readMarker(text, 0);
  if (!marker) return false;
  const { parts, end } = readParts(text, marker.end, 'strict');
  return parts.length === 1 && parts[0]?.kind === 'outlet' && end === text.length;
}

/** So much text behind a byline's name is prose, and so much of a block is looked at for the byline. */
const PROSE = 12;
const LOOKED_AT = 60;

/** A byline that runs into the first sentence: ■澜山日报社记者 温叙白 进了竹林，先听见水声。 */
export function* runIntoText(page: Page, block: Block): Iterable<Report> {
  if (block.text.length <= PROSE || block.reading.byline) return;
  const name = namesEnd(block);
  if (name === undefined) return;
  const marked = readMarker(block.text, 0) !== undefined;
  const usual = page.blocks.find((other) => other !== block && isLike(other, block, marked));
  if (!marked && (!usual || !opensUnsigned(page, block))) return;
  const byline = block.text.slice(0, name);
  yield {
    ...report(block, { start: 0, end: name }, usual ? 'likely' : 'possible', {
      zh: `署名“${byline}”和正文连成了一段。`,
      en: `The byline ${byline} runs into the text.`,
    }, [{ title: { zh: '署名另起一行', en: 'Put the byline on a line of its own' }, kind: 'judged', edits: [lineBreak(page, block, name)] }]),
    related: usual ? [{ range: { start: usual.start, end: usual.end }, message: { zh: '别处的署名独占一行', en: 'Elsewhere it has a line of its own' } }] : [],
  };
}

/** Where the byline ends with which a block opens, and prose follows; undefined where it opens otherwise. */
function namesEnd({ text }: Block): number | undefined {
  const marker = readMarker(text, 0);
  if (!marker && !OPENING_ROLE.test(text.slice(0, LOOKED_AT))) return undefined;
  const { parts, end } = readParts(text.slice(0, LOOKED_AT), marker?.end ?? 0, 'strict');
  const last = parts.at(-1);
  if (!last || !parts.some(({ kind }) => kind === 'role') || !parts.some(({ kind }) => kind === 'outlet' || kind === 'name')) return undefined;
  const name = last.kind === 'name' ? last : last.kind === 'role' ? gluedName(text, last.end) : undefined;
  if (!name || text.length - end < PROSE || !/[，。！？；]/u.test(text.slice(name.end))) return undefined;
  return last.kind === 'name' && !/^[\s\u3000]/u.test(text.slice(name.end)) ? undefined : name.end;
}

/** 本报记者, 青禾日报全媒体记者: how a byline without a marker opens, with a blank behind it. */
const OPENING_ROLE = /^\p{Script=Han}{0,14}记者[ \u3000]/u;

/** Whether a line is a byline of the same manner: marked as well, or of the same outlet and role. */
function isLike({ reading }: Block, { text }: Block, marked: boolean): boolean {
  const first = reading.byline?.parts[0];
  return first !== undefined && (marked ? first.kind === 'marker' : (first.kind === 'outlet' || first.kind === 'role') && text.startsWith(first.text));
}

/** Whether a block is the first of an article that has no byline. */
const opensUnsigned = ({ articles }: Page, block: Block): boolean =>
  articles.some(({ paragraphs, bylines, headlines }) => paragraphs[0] === block && bylines.length === 0 && headlines.length > 0);

/** The name right behind a role, with text right behind it: 记者 安若海古渡口的石碑. */
function gluedName(text: string, from: number): { start: number; end: number } | undefined {
  const start = from + (/^[\s\u3000]/u.exec(text.slice(from, from + 1))?.[0].length ?? 0);
  if (start === from) return undefined;
  const length = [4, 3].find((size) => isName(text.slice(start, start + size)));
  return length === undefined ? undefined : { start, end: start + length };
}

function lineBreak(page: Page, block: Block, at: number): Edit {
  const blanks = /^[\s\u3000]*/u.exec(block.text.slice(at))?.[0].length ?? 0;
  const newline = page.text.includes('\r\n') ? '\r\n' : '\n';
  return { range: inPage(block, { start: at, end: at + blanks }), text: newline };
}

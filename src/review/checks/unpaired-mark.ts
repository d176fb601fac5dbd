import type { Check } from '../check';
import type { Fix, RelatedPlace, Report } from '../finding';
import { isTwin, unpairedMarks, type Unpaired } from '../page/lone-marks';
import type { Page } from '../page/page';
import { PARTNERS, type LoneMark } from '../page/paired-marks';

export const unpairedMark: Check = {
  id: 'unpaired-mark',
  title: { zh: '标点不成对', en: 'Unpaired mark' },
  description: {
    zh: '引号、括号、书名号只有一半。',
    en: 'Half of a pair of quotation marks, brackets or title marks is missing.',
  },
  unfinished: true,
  *run(page) {
    const unpaired = unpairedMarks(page);
    const told = new Set<Unpaired>();
    for (const one of unpaired) {
      if (told.has(one) || inByline(one)) continue;
      const twin = twinOf(one, unpaired);
      if (twin) told.add(twin);
      yield twin ? reportTwins(one, twin) : reportLone(page, one, unpaired);
    }
  },
};

/** The brackets of a byline are the byline check's. */
function inByline({ block, mark }: Unpaired): boolean {
  return block.reading.bylines.some((byline) => byline.start <= mark.start && mark.start <= byline.end);
}

/** “甲“: the second of two that were meant as a pair. */
function twinOf({ block, mark }: Unpaired, unpaired: readonly Unpaired[]): Unpaired | undefined {
  if (!isTwin(mark, block.reading.marks.lone)) return undefined;
  return unpaired.find((other) => other.block === block && other.mark.kind === mark.kind && other.mark.start > mark.start);
}

function reportTwins(first: Unpaired, second: Unpaired): Report {
  const { mark, opens } = first.mark;
  const [wrong, right] = opens ? [second, first] : [first, second];
  const partner = PARTNERS[mark] ?? mark;
  const range = inPage(wrong);
  return {
    range,
    certainty: 'likely',
    message: {
      zh: `这里的${mark}应是${partner}：它与另一个${mark}之间没有${partner}。`,
      en: `This ${mark} should be ${partner}: there is no ${partner} between it and the other ${mark}.`,
    },
    related: [{ range: inPage(right), message: { zh: `另一个${mark}`, en: `The other ${mark}` } }],
    fixes: [{ title: { zh: `改为${partner}`, en: `Change to ${partner}` }, kind: 'judged', edits: [{ range, text: partner }] }],
  };
}

function reportLone(page: Page, one: Unpaired, unpaired: readonly Unpaired[]): Report {
  const { mark, opens } = one.mark;
  const partner = PARTNERS[mark] ?? mark;
  const counterpart = unpaired.find((other) => other.mark.kind === one.mark.kind && other.mark.opens !== opens);
  const place = partnerPlace(page, one);
  return {
    range: inPage(one),
    certainty: one.doubtful ? 'possible' : 'likely',
    message: opens
      ? { zh: `${mark}没有与它成对的${partner}。`, en: `This ${mark} has no closing ${partner}.` }
      : { zh: `${mark}没有与它成对的${partner}。`, en: `This ${mark} has no opening ${partner}.` },
    related: related(one, place, counterpart),
    fixes: fixes(one, place),
  };
}

function related(one: Unpaired, place: number, counterpart: Unpaired | undefined): RelatedPlace[] {
  const partner = PARTNERS[one.mark.mark] ?? '';
  const at = one.block.start + place;
  const places: RelatedPlace[] = [
    { range: { start: at, end: at }, message: { zh: `${partner}可能应在这里`, en: `Its ${partner} could stand here` } },
  ];
  if (counterpart) {
    places.push({ range: inPage(counterpart), message: { zh: `这个${counterpart.mark.mark}也不成对`, en: `This ${counterpart.mark.mark} is unpaired too` } });
  }
  return places;
}

function fixes(one: Unpaired, place: number): Fix[] {
  const { mark } = one.mark;
  const partner = PARTNERS[mark] ?? '';
  const at = one.block.start + place;
  return [
    { title: { zh: `补上${partner}`, en: `Insert ${partner}` }, kind: 'judged', edits: [{ range: { start: at, end: at }, text: partner }] },
    { title: { zh: `删去${mark}`, en: `Delete ${mark}` }, kind: 'judged', edits: [{ range: inPage(one), text: '' }] },
  ];
}

/** Where the missing half would stand: as elsewhere on the page round the same words, else at the end of the clause. */
function partnerPlace(page: Page, { block, mark }: Unpaired): number {
  const known = knownPlace(page, block.text, mark);
  if (known !== undefined) return known;
  if (!mark.opens) return startOfClause(block.text, mark.start);
  const speech = /[：:，,]/u.test(block.text.charAt(mark.start - 1)) && mark.kind === '“';
  const rest = block.text.slice(mark.end);
  const end = rest.search(speech ? /[。！？]/u : /[，。！？；：、,;“《（]/u);
  if (end < 0) return block.text.length;
  return mark.end + end + (speech ? 1 : 0);
}

const startOfClause = (text: string, end: number): number => {
  const before = text.slice(0, end).replace(/[。！？，]$/u, ' ');
  return (/.*[，。！？；：、,;”》）]/su.exec(before)?.[0].length ?? 0);
};

/** The same words stand between such marks elsewhere on the page: the longest of them. */
function knownPlace(page: Page, text: string, { mark, opens, start, end }: LoneMark): number | undefined {
  let longest = 0;
  for (const { reading, text: other } of page.blocks) {
    for (const [from, to] of reading.marks.pairs) {
      const length = to - from - 1;
      if (other.charAt(opens ? from : to) !== mark || length <= longest || length > 30) continue;
      const inner = other.slice(from + 1, to);
      if (opens ? text.startsWith(inner, end) : text.endsWith(inner, start) && text.slice(0, start).endsWith(inner)) longest = length;
    }
  }
  if (longest === 0) return undefined;
  return opens ? end + longest : start - longest;
}

const inPage = ({ block, mark }: Unpaired): { start: number; end: number } => ({
  start: block.start + mark.start,
  end: block.start + mark.end,
});

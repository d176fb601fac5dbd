import type { Check } from '../check';
import type { Fix, RelatedPlace, Report } from '../finding';
import { isTurnedPair, isTwin, unpairedMarks, type Unpaired } from '../page/lone-marks';
import type { Block, Page } from '../page/page';
import { PARTNERS } from '../page/paired-marks';

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
    const others = new Others(page, unpaired);
    const told = new Set<Unpaired>();
    for (const one of unpaired) {
      if (told.has(one) || inByline(one)) continue;
      const twin = others.twinOf(one);
      if (twin) told.add(twin);
      yield twin ? reportTwins(one, twin) : reportLone(one, others);
    }
    for (const block of page.blocks) yield* reportEmpty(block);
  },
};

/** The brackets of a byline are the byline check's; one more behind a whole byline is not. */
function inByline({ block, mark }: Unpaired): boolean {
  return block.reading.bylines.some(({ start, end, close }) => start <= mark.start && (close ? mark.start < end : mark.start <= end));
}

/** What else stands on the page: the other lone marks, and the words that stand whole between marks. Gathered once. */
class Others {
  readonly #ofBlock = new Map<Block, Unpaired[]>();
  readonly #first = new Map<string, Unpaired>();
  #quoted: Map<string, Set<string>> | undefined;

  constructor(
    private readonly page: Page,
    unpaired: readonly Unpaired[],
  ) {
    for (const one of unpaired) {
      const ofBlock = this.#ofBlock.get(one.block);
      if (ofBlock) ofBlock.push(one);
      else this.#ofBlock.set(one.block, [one]);
      const turned = `${one.mark.kind} ${String(one.mark.opens)}`;
      if (!this.#first.has(turned)) this.#first.set(turned, one);
    }
  }

  /** “甲“, ”甲“: the second of two that were meant as a pair. */
  twinOf({ block, mark }: Unpaired): Unpaired | undefined {
    const { lone } = block.reading.marks;
    if (!isTwin(mark, lone) && !isTurnedPair(mark, lone)) return undefined;
    return this.#ofBlock.get(block)?.find((other) => other.mark.kind === mark.kind && other.mark.start > mark.start);
  }

  /** The first lone mark of its kind that is turned the other way. */
  counterpartOf({ mark }: Unpaired): Unpaired | undefined {
    return this.#first.get(`${mark.kind} ${String(!mark.opens)}`);
  }

  /** Where the mark's other half stands round the same words elsewhere on the page: round the longest of them. */
  knownPlace({ block, mark }: Unpaired): number | undefined {
    const quoted = (this.#quoted ??= quotedWords(this.page)).get(mark.mark);
    if (!quoted) return undefined;
    for (let length = LONGEST_KNOWN; length > 0; length--) {
      const place = mark.opens ? mark.end + length : mark.start - length;
      if (place < 0 || place > block.text.length) continue;
      if (quoted.has(block.text.slice(Math.min(mark.end, place), Math.max(mark.start, place)))) return place;
    }
    return undefined;
  }
}

/** In UTF-16 code units. */
const LONGEST_KNOWN = 30;

/** The words between marks, under the opening mark and under the closing one. */
function quotedWords(page: Page): Map<string, Set<string>> {
  const quoted = new Map<string, Set<string>>();
  for (const { reading, text } of page.blocks) {
    for (const [from, to] of reading.marks.pairs) {
      if (to - from - 1 > LONGEST_KNOWN) continue;
      for (const mark of [text.charAt(from), text.charAt(to)]) {
        const words = quoted.get(mark) ?? new Set();
        quoted.set(mark, words.add(text.slice(from + 1, to)));
      }
    }
  }
  return quoted;
}

function reportTwins(first: Unpaired, second: Unpaired): Report {
  if (first.mark.opens !== second.mark.opens) return reportTurned(first, second);
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

/** ”甲“: both are turned the wrong way. */
function reportTurned(first: Unpaired, second: Unpaired): Report {
  const pair = [first.mark.mark, second.mark.mark];
  const edits = [first, second].map((one) => ({ range: inPage(one), text: PARTNERS[one.mark.mark] ?? one.mark.mark }));
  const right = edits.map(({ text }) => text);
  return {
    range: inPage(first),
    certainty: 'likely',
    message: {
      zh: `这里的${pair.join('…')}前后颠倒了，应是${right.join('…')}。`,
      en: `These ${pair.join('…')} are turned the wrong way: they should be ${right.join('…')}.`,
    },
    related: [{ range: inPage(second), message: { zh: `后一个${pair[1] ?? ''}`, en: `The second one, ${pair[1] ?? ''}` } }],
    fixes: [{ title: { zh: `改为${right.join('…')}`, en: `Change to ${right.join('…')}` }, kind: 'judged', edits }],
  };
}

/** “甲。“”乙。”: between two quotations both halves are turned, which makes an empty one inside another. */
function* reportEmpty({ start, text, reading }: Block): Iterable<Report> {
  const { pairs } = reading.marks;
  for (const [from, to] of pairs) {
    const mark = text.charAt(from);
    if (to !== from + 1 || mark !== '“' || !/[。！？…，]/u.test(text.charAt(from - 1))) continue;
    if (!pairs.some(([opens, closes]) => text.charAt(opens) === mark && opens < from && to < closes)) continue;
    const range = { start: start + from, end: start + to + 1 };
    yield {
      range,
      certainty: 'likely',
      message: { zh: '这里的“”前后颠倒了，应是”“。', en: 'These “” are turned the wrong way: they should be ”“.' },
      fixes: [{ title: { zh: '改为”“', en: 'Change to ”“' }, kind: 'judged', edits: [{ range, text: '”“' }] }],
    };
  }
}

/** “甲": a straight mark, the only one of the paragraph, stands where the other half should. */
function straightHalf({ block, mark }: Unpaired): number | undefined {
  if (mark.kind !== '“') return undefined;
  const at = block.text.indexOf('"');
  if (at < 0 || block.text.includes('"', at + 1) || /\d/u.test(block.text.charAt(at - 1))) return undefined;
  return at > mark.start === mark.opens ? at : undefined;
}

function reportLone(one: Unpaired, others: Others): Report {
  const { mark, opens } = one.mark;
  const partner = PARTNERS[mark] ?? mark;
  const straight = straightHalf(one);
  const place = straight ?? others.knownPlace(one) ?? partnerPlace(one);
  return {
    range: inPage(one),
    certainty: one.doubtful ? 'possible' : 'likely',
    message: opens
      ? { zh: `${mark}没有与它成对的${partner}。`, en: `This ${mark} has no closing ${partner}.` }
      : { zh: `${mark}没有与它成对的${partner}。`, en: `This ${mark} has no opening ${partner}.` },
    related: related(one, place, others.counterpartOf(one)),
    fixes: fixes(one, place, straight === undefined ? 0 : 1),
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

/** `instead`: so many characters at the place are put away for the missing half. */
function fixes(one: Unpaired, place: number, instead: number): Fix[] {
  const { mark } = one.mark;
  const partner = PARTNERS[mark] ?? '';
  const at = one.block.start + place;
  return [
    {
      title: instead ? { zh: `把"改为${partner}`, en: `Change " to ${partner}` } : { zh: `补上${partner}`, en: `Insert ${partner}` },
      kind: 'judged',
      edits: [{ range: { start: at, end: at + instead }, text: partner }],
    },
    { title: { zh: `删去${mark}`, en: `Delete ${mark}` }, kind: 'judged', edits: [{ range: inPage(one), text: '' }] },
  ];
}

/** Where the missing half would stand: at the other end of the clause. */
function partnerPlace({ block, mark }: Unpaired): number {
  if (!mark.opens) return startOfClause(block.text, mark.start);
  const speech = /[：:，,]/u.test(block.text.charAt(mark.start - 1)) && mark.kind === '“';
  const rest = block.text.slice(mark.end, mark.end + LONGEST_CLAUSE);
  const end = rest.search(speech ? /[。！？]/u : /[，。！？；：、,;“《（]/u);
  if (end < 0) return block.text.length;
  return mark.end + end + (speech ? 1 : 0);
}

const startOfClause = (text: string, end: number): number => {
  const from = Math.max(0, end - LONGEST_CLAUSE);
  const before = text.slice(from, end).replace(/[。！？，]$/u, ' ');
  const clause = /.*[，。！？；：、,;”》）]/su.exec(before)?.[0];
  return clause === undefined ? 0 : from + clause.length;
};

/** In UTF-16 code units: further off no end of a clause is looked for. */
const LONGEST_CLAUSE = 400;

const inPage = ({ block, mark }: Unpaired): { start: number; end: number } => ({
  start: block.start + mark.start,
  end: block.start + mark.end,
});

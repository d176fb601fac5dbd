import type { Check } from '../../src/review/check';
import type { Fix, Report } from '../../src/review/finding';
import type { Page } from '../../src/review/page/page';

// Checks of the simplest kind, so that the protocol can be tested whatever the real ones find.

const both = (text: string): { zh: string; en: string } => ({ zh: `${text}（中）`, en: `${text} (en)` });

function* places(page: Page, sought: string): Generator<{ start: number; end: number }> {
  for (let at = page.text.indexOf(sought); at >= 0; at = page.text.indexOf(sought, at + sought.length)) {
    yield { start: at, end: at + sought.length };
  }
}

function declare(id: string, run: Check['run']): Check {
  return { id, title: both(id), description: both(`finds ${id}`), run };
}

const safeFix = (start: number, end: number, text: string): Fix => ({
  title: both('safe'),
  kind: 'safe',
  edits: [{ range: { start, end }, text }],
});

/** 甲甲 is certain; one safe fix makes it 甲. Its proof is the page's first character. */
const doubled = declare('doubled', function* (page): Iterable<Report> {
  for (const range of places(page, '甲甲')) {
    yield {
      range,
      certainty: 'certain',
      message: both('doubled'),
      related: [{ range: { start: 0, end: 1 }, message: both('proof') }],
      fixes: [safeFix(range.start, range.end, '甲')],
    };
  }
});

/** 甲甲乙 is likely; its safe fix touches that of `doubled`. */
const overlapping = declare('overlapping', function* (page): Iterable<Report> {
  for (const range of places(page, '甲甲乙')) {
    yield { range, certainty: 'likely', message: both('overlapping'), fixes: [safeFix(range.start, range.end, '乙')] };
  }
});

/** 丙 is likely, with two judged fixes. */
const judged = declare('judged', function* (page): Iterable<Report> {
  for (const range of places(page, '丙')) {
    const fix = (text: string): Fix => ({ title: both(text), kind: 'judged', edits: [{ range, text }] });
    yield { range, certainty: 'likely', message: both('judged'), fixes: [fix('丁'), fix('戊')] };
  }
});

/** 己 is merely possible; its safe fix is not for fix-all. */
const possible = declare('possible', function* (page): Iterable<Report> {
  for (const range of places(page, '己')) {
    yield { range, certainty: 'possible', message: both('possible'), fixes: [safeFix(range.start, range.end, '')] };
  }
});

/** 庚辛 is found where the dictionary gives the characters as words; it asks for words only where 庚 stands. */
const worded = declare('worded', function* (page, { lexicon }): Iterable<Report> {
  for (const range of places(page, '庚')) {
    lexicon.cut('今天天气好');
    yield { range, certainty: 'likely', message: both('worded') };
  }
});

/** 辛 at the end of a line is likely, unless more is to come. */
const cut: Check = {
  ...declare('cut', function* (page): Iterable<Report> {
    for (const { index } of page.text.matchAll(/辛$/gmu)) {
      yield { range: { start: index, end: index + 1 }, certainty: 'likely', message: both('cut') };
    }
  }),
  unfinished: true,
};

/** Fails on 壬. */
const failing = declare('failing', function* (page): Iterable<Report> {
  for (const range of places(page, '壬')) throw new Error(`broken at ${range.start}`);
  yield* [];
});

export const checks: readonly Check[] = [doubled, overlapping, judged, possible, worded, cut, failing];

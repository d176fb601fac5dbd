import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Range } from '../../../src/review/finding';
import { findCopies, findCopiesBetween } from '../../../src/review/copies/find-copies';
import { foldText } from '../../../src/review/copies/folded-text';
import { chance, inventProse } from '../../support/invented-text';

const ROUNDS = 400;

describe('exact copies', () => {
  test('every run of 20 characters or more is found, wherever it is cut and broken', () => {
    const outcomes = rounds((draw) => plant(draw, 20 + Math.floor(draw() * 120), (passage) => breakLines(draw, passage)));
    assert.equal(outcomes.filter(({ found }) => !found).length, 0);
    assert.ok(share(outcomes, ({ close }) => close) >= 0.98);
  });

  test('a phrase that stands near both by chance does not take it along', () => {
    const draw = chance(8);
    const [passage, phrase] = [inventProse(draw, 36).slice(0, 36), inventProse(draw, 13).slice(0, 13)];
    const before = inventProse(draw, 200) + passage + phrase + inventProse(draw, 200);
    const start = before.length;
    const copies = findCopies(`${before}${passage}${inventProse(draw, 41).slice(0, 41)}${phrase}${inventProse(draw, 100)}`);
    const near = (a: number, b: number): boolean => Math.abs(a - b) <= 5;
    assert.ok(copies.some(({ later }) => near(later.start, start) && near(later.end, start + passage.length)));
  });

  test('a copy on another page is found too', () => {
    const outcomes = rounds((draw) => {
      const { text, source, copy } = plant(draw, 20 + Math.floor(draw() * 120), (passage) => breakLines(draw, passage));
      const cut = Math.floor((source.end + copy.start) / 2);
      const found = findCopiesBetween(foldText(text.slice(0, cut)), foldText(text.slice(cut)));
      return { text, source, copy, found: found.map((c) => ({ ...c, later: shift(c.later, cut) })) };
    });
    assert.equal(outcomes.filter(({ found }) => !found).length, 0);
  });
});

describe('edited copies', () => {
  for (const every of [33, 16, 8]) {
    test(`one character in ${every} changed, added or lost: found from 60 characters on`, () => {
      const outcomes = rounds((draw) => plant(draw, 60 + Math.floor(draw() * 300), (p) => edit(draw, p, 1 / every)));
      assert.ok(share(outcomes, ({ found }) => found) >= 0.99, `${share(outcomes, ({ found }) => found)}`);
      assert.ok(share(outcomes, ({ close }) => close) >= 0.95, `${share(outcomes, ({ close }) => close)}`);
    });
  }

  test('a sentence dropped or two swapped: one copy, whole', () => {
    const outcomes = rounds((draw) => {
      const change = draw() < 0.5 ? dropSentence : swapSentences;
      return plant(draw, 160, (passage) => (sentencesOf(passage).slice(0, 4).every((s) => s.length >= 15) ? change(passage) : passage));
    });
    assert.ok(share(outcomes, ({ close }) => close) >= 0.95, `${share(outcomes, ({ close }) => close)}`);
  });
});

describe('groups', () => {
  test('three copies are one group: each later one names the first', () => {
    const draw = chance(5);
    const [passage, gap] = [inventProse(draw, 90), () => inventProse(draw, 200)];
    const text = [passage, gap(), passage, gap(), passage].join('\n');
    const copies = findCopies(text);
    assert.deepEqual(copies.map(({ earlier }) => earlier.length), [1, 2]);
    for (const { earlier } of copies) assert.equal(Math.min(...earlier.map(({ start }) => start)), 0);
  });

  test('what is dropped or added between matches does not reach over the start of another story', () => {
    const draw = chance(6);
    const [first, second] = [inventProse(draw, 80), inventProse(draw, 80)];
    const head = '两个故事之间的标题';
    const text = [inventProse(draw, 300), first, head, second, inventProse(draw, 300), first, second].join('\n');
    assert.equal(findCopies(text, [text.indexOf(head)]).length, 2);
  });
});

describe('hostile input', () => {
  const inputs: Record<string, string> = {
    'nothing': '',
    'one character over and over': '啊'.repeat(50_000),
    'leaders': '目录…………………………………………………………………………………………1\n'.repeat(50),
    'lone surrogates': '\ud83d'.repeat(500) + '\ude00'.repeat(500),
    'blanks only': ' \u3000\n\t'.repeat(1000),
  };
  for (const [name, text] of Object.entries(inputs)) {
    test(`${name}: ranges lie in the text`, () => {
      for (const { later, earlier } of findCopies(text)) {
        for (const { start, end } of [later, ...earlier]) assert.ok(0 <= start && start <= end && end <= text.length);
      }
    });
  }

  test('the same line over and over is one copy of the first', () => {
    const line = '这一行字从头到尾反复出现，每次都一模一样，没有一个字不同。\n';
    const copies = findCopies(line.repeat(2000));
    assert.equal(copies.length, 1);
    assert.deepEqual(copies[0]?.earlier[0], { start: 0, end: line.length - 1 });
  });
});

interface Planted {
  readonly text: string;
  readonly source: Range;
  readonly copy: Range;
  readonly found?: ReturnType<typeof findCopies>;
}

/** Prose in which a passage, cut anywhere, stands again as `copied` made it, in the midst of other prose. */
function plant(draw: () => number, length: number, copied: (passage: string) => string): Planted {
  const prose = inventProse(draw, 600 + length);
  const start = 100 + Math.floor(draw() * 300);
  const passage = prose.slice(start, start + length);
  const copy = copied(passage);
  const before = prose + inventProse(draw, 100);
  const text = before + copy + inventProse(draw, 200);
  return { text, source: { start, end: start + length }, copy: { start: before.length, end: before.length + copy.length } };
}

/** How many of the planted copies are found, and with both ends within five characters. */
function rounds(make: (draw: () => number) => Planted): { found: boolean; close: boolean }[] {
  return Array.from({ length: ROUNDS }, (_, seed) => {
    const planted = make(chance(seed + 1));
    const copies = planted.found ?? findCopies(planted.text);
    const hits = copies.filter(({ later, earlier }) => overlap(later, planted.copy) && overlap(earlier[0], planted.source));
    const near = (a: number, b: number): boolean => Math.abs(a - b) <= 5;
    const close = hits.some(({ later }) => near(later.start, planted.copy.start) && near(later.end, planted.copy.end));
    return { found: hits.length > 0, close };
  });
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.filter(holds).length / all.length;
}

function shift({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

function breakLines(draw: () => number, passage: string): string {
  return Array.from(passage, (c) => (draw() < 0.05 ? `${c}\n` : c)).join('');
}

function edit(draw: () => number, passage: string, rate: number): string {
  const other = (): string => String.fromCharCode(0x4e00 + Math.floor(draw() * 4000));
  const edited = (c: string): string => ['', other(), c + other()][Math.floor(draw() * 3)] ?? c;
  return Array.from(passage, (c) => (draw() < rate ? edited(c) : c)).join('');
}

function sentencesOf(passage: string): string[] {
  return passage.match(/[^。！]*[。！]|[^。！]+$/gu) ?? [];
}

function dropSentence(passage: string): string {
  const sentences = sentencesOf(passage);
  return sentences.length < 3 ? passage : sentences.filter((_, i) => i !== 1).join('');
}

function swapSentences(passage: string): string {
  const [first = '', second = '', third = '', ...rest] = sentencesOf(passage);
  return [first, third, second, ...rest].join('');
}

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { loadSequences } from '../../../src/host/sequences';
import { segmenterLexicon } from '../../../src/review/lexicon/segmenter';
import { overlaps } from '../../../src/review/finding';
import type { Block } from '../../../src/review/page/page';
import { readPage } from '../../../src/review/page/read-page';
import { applyEdits, reflow } from '../../../src/review/reflow';
import { review } from '../../../src/review/review';
import { safeFixes } from '../../../src/review/safe-fixes';
import { linesAsRead } from '../../../src/review/lines-as-read';
import { wrappedParts } from '../../../src/review/wrapped/wrapped-part';
import { hardWrap, type Setting } from '../../support/hard-wrap';
import { breakPage } from '../../support/break-page';
import { chance } from '../../support/invented-text';
import { parseMarkedFile } from '../../support/marked-page';

const context = { lexicon: segmenterLexicon(), sequences: loadSequences() };
const reflowed = (text: string): string => applyEdits(text, reflow(readPage(text), context).edits);

/** Whole paragraphs of prose from all marked pages, eight to a page. */
function pagesOfProse(): string[][] {
  const folder = join(__dirname, '../../pages');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt') && !name.includes('hard-wrapped'));
  const pages = files.flatMap((file) => parseMarkedFile(readFileSync(join(folder, file), 'utf8'), file));
  const sound = pages.flatMap(({ text, expected }) => readPage(text).blocks.filter((block) => !expected.some((place) => overlaps(place, block))));
  const byEnd = new Map(sound.filter(isProse).map(({ text }) => [text.slice(-END), text]));
  const prose = [...byEnd.values()];
  return Array.from({ length: Math.floor(prose.length / 8) }, (_, i) => prose.slice(8 * i, 8 * i + 8));
}

/** A paragraph is known by its end, in UTF-16 code units. */
const END = 12;
const isProse = ({ kind, text }: Block): boolean => kind === 'paragraph' && text.length > 60 && /^\p{Script=Han}[^“”‘’\s]*。$/u.test(text);

const PROSE = pagesOfProse();
const EVEN: Setting = { measure: 36, sign: 'indentation', marks: 'pushed', wholeWords: true };

/** The lines of a text without the blanks around them. */
const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** How many of the paragraphs come back whole, and how many of them were made one with another. */
function restored(setting: Setting): { whole: number; wrong: number; of: number } {
  let [whole, wrong, of] = [0, 0, 0];
  for (const paragraphs of PROSE) {
    const text = hardWrap(paragraphs, setting);
    const joins = wrappedParts(readPage(text), context).flatMap(({ paragraphs: own }) => own.flat().map(({ edit }) => edit));
    const lines = linesOf(applyEdits(text, joins));
    whole += paragraphs.filter((paragraph) => lines.includes(paragraph)).length;
    wrong += lines.filter((line) => paragraphs.filter((paragraph) => line.includes(paragraph.slice(-END))).length > 1).length;
    of += paragraphs.length;
  }
  return { whole, wrong, of };
}

describe('paragraphs set in lines of one width', () => {
  test('there is prose enough to tell', () => {
    assert.ok(PROSE.length >= 8, String(PROSE.length));
  });

  const settings: { name: string; setting: Setting; least: number }[] = [
    { name: 'indented, in a narrow column', setting: { ...EVEN, measure: 26 }, least: 0.98 },
    { name: 'indented', setting: EVEN, least: 0.98 },
    { name: 'indented, marks in the margin', setting: { ...EVEN, marks: 'hung' }, least: 0.98 },
    { name: 'parted by blank lines', setting: { ...EVEN, sign: 'blank line', measure: 60 }, least: 0.98 },
    { name: 'parted by blank lines, cut anywhere', setting: { measure: 44, sign: 'blank line', marks: 'anywhere', wholeWords: false }, least: 0.98 },
    { name: 'a blank line after every line', setting: { ...EVEN, sign: 'short line', spaced: true }, least: 0.85 },
    { name: 'nothing but short last lines', setting: { ...EVEN, sign: 'short line', measure: 48 }, least: 0.85 },
    { name: 'ragged, the indentation lost', setting: { ...EVEN, sign: 'lost indentation', measure: 42, ragged: chance(7) }, least: 0.85 },
  ];
  for (const { name, setting, least } of settings) {
    test(`${name}: they come back, and no two become one`, () => {
      const { whole, wrong, of } = restored(setting);
      assert.equal(wrong, 0);
      assert.ok(whole >= least * of, `${String(whole)} of ${String(of)}`);
    });
  }

  test('reflow gives them back, and changes nothing the second time', () => {
    for (const paragraphs of PROSE.slice(0, 6)) {
      const once = reflowed(hardWrap(paragraphs, EVEN));
      assert.deepEqual(linesOf(once), paragraphs);
      assert.equal(reflowed(once), once);
    }
  });

  test('reflow of a few lines joins those and touches nothing else', () => {
    const text = hardWrap(PROSE[0] ?? [], EVEN);
    const lines = text.split('\n');
    const within = { start: 0, end: lines.slice(0, 2).join('\n').length };
    const { edits } = reflow(readPage(text), { ...context, within });
    assert.deepEqual(applyEdits(text, edits).split('\n'), [`${lines[0] ?? ''}${lines[1] ?? ''}`, ...lines.slice(2)]);
  });

  test('prose that was not set in lines has no such part', () => {
    for (const paragraphs of PROSE) assert.deepEqual(wrappedParts(readPage(paragraphs.join('\n')), context), []);
  });
});

describe('the finding', () => {
  const paragraphs = PROSE[1] ?? [];
  const text = hardWrap(paragraphs, EVEN);
  const found = review(readPage(text), context).findings.filter(({ rule }) => rule === 'split-paragraph');

  test('is one for the part, at its first line, and counts lines and paragraphs', () => {
    const [first] = found;
    assert.equal(found.length, 1);
    assert.equal(text.slice(first?.range.start, first?.range.end), text.split('\n')[0]?.trim());
    assert.match(first?.message.zh ?? '', new RegExp(`${String(text.split('\n').length)} 行.*约 18 字.*${String(paragraphs.length)} 段`, 'u'));
    assert.equal(first?.certainty, 'certain');
  });

  test('shows breaks inside words', () => {
    assert.ok((found[0]?.related.length ?? 0) >= 3);
  });

  test('its safe fix gives the paragraphs back', () => {
    assert.deepEqual(linesOf(applyEdits(text, safeFixes(found).edits)), paragraphs);
  });
});

describe('what other checks find in hard-wrapped text', () => {
  test('has its place on the page as it stands, over line breaks too', () => {
    const text = hardWrap(
      [
        '入冬以来，县图书馆把阅览室的开放时间延长到晚上九点，读者比往年同期多了三成，自习区的一百二十个座位天天坐满。',
        '馆长蒲晓月说，来得最多的是附近中学的学生和备考的年轻人，还有几位七十多岁的老人，每天上午准时来读报、抄报、剪报。',
        '馆里新添了四台饮水机和一台微波炉，还请志愿者每天上午对老人进行进行辅导，教他们在手机上借书和续借，很受大家欢迎。',
      ],
      { ...EVEN, measure: 34 },
    );
    const repeated = review(readPage(text), context).findings.filter(({ rule }) => rule === 'repeated-words');
    assert.deepEqual(repeated.map(({ range }) => text.slice(range.start, range.end).replace(/\s/gu, '')), ['进行']);
    const [edit] = repeated[0]?.fixes[0]?.edits ?? [];
    assert.ok(edit);
    assert.match(applyEdits(text, [edit]).replace(/\s/gu, ''), /对老人进行辅导/u);
  });
});

describe('the lines of hard-wrapped text', () => {
  const [first = '', second = ''] = PROSE[2] ?? [];
  const story = hardWrap([first, second], { ...EVEN, sign: 'blank line' });
  const page = readPage(`临江晚报\u30002024年5月8日\u3000星期三\u3000A3版\n\n老桥换新颜\n\n本报记者 苏梅\n\n${story}\n\n菜价回落\n\n本报记者 丁一\n\n${first}`);

  test('are of the kind and the article of their paragraph', () => {
    const lines = linesAsRead(page, context);
    assert.deepEqual(lines.blocks.map(({ text }) => text), page.blocks.map(({ text }) => text));
    const kinds = lines.blocks.map(({ kind }) => kind).join(' ');
    assert.match(kinds, /^masthead headline byline (?:paragraph ){6,}headline byline paragraph$/u);
    assert.equal(lines.articles.length, 2);
    assert.ok(lines.articles[0]?.paragraphs.length === story.split('\n').filter((line) => line !== '').length);
  });
});

const NON_BLANK = (text: string): string => Array.from(text.replace(/\s/gu, '')).sort().join('');
const HEADLINES = ['老渡口换了新浮桥', '山里来了放映队', '一条街的早点铺'];

describe('pages of hard-wrapped stories, some of their lines broken and thrown', () => {
  const signs: Setting['sign'][] = ['indentation', 'blank line', 'short line', 'lost indentation'];
  for (const sign of signs) {
    test(`${sign}: no headline is joined to what stands before it, no character is lost, and a second reflow changes nothing`, () => {
      PROSE.forEach((paragraphs, seed) => {
        const setting = { ...EVEN, sign, measure: 32 + 4 * (seed % 9) };
        const stories = [paragraphs.slice(0, 3), paragraphs.slice(3, 6), paragraphs.slice(6)].map((own) => hardWrap(own, setting));
        const text = stories.map((story, i) => `${HEADLINES[i] ?? ''}\n本报记者 谷雨田\n${story}`).join('\n\n');
        const once = reflowed(text);
        assert.deepEqual(HEADLINES.filter((headline) => !linesOf(once).includes(headline)), []);
        const broken = breakPage(text, chance(seed));
        const mended = reflowed(broken);
        assert.equal(NON_BLANK(mended), NON_BLANK(broken));
        assert.equal(reflowed(mended), mended);
      });
    });
  }
});

test('names of a dateline that are broken inside its brackets come together', () => {
  const [first = '', ...rest] = PROSE[0] ?? [];
  const dated = `新华社云岭5月3日电（记者方晴 雷动 通讯员项竹青 麦小禾）${first}`;
  const text = hardWrap([dated, ...rest], { ...EVEN, measure: 44 });
  assert.ok(linesOf(reflowed(text)).some((line) => line.startsWith('新华社云岭5月3日电（记者方晴 雷动 通讯员项竹青') && line.endsWith(first.slice(-END))));
});

describe('quoted mail', () => {
  const paragraphs = (PROSE[0] ?? []).slice(0, 4);
  const setting: Setting = { measure: 70, sign: 'blank line', marks: 'anywhere', wholeWords: true };
  const mail = hardWrap(paragraphs, setting);
  for (const sign of ['> ', '>', '> > ']) {
    const quoted = mail.split('\n').map((line) => (sign + line).trimEnd()).join('\n');
    const page = `渡口来信\n本报记者 谷雨田\n\n${quoted}\n\n渡口的来信，本报昨天转给了区交通局。`;

    test(`“${sign}” before each line: one finding, an editor takes the signs off, and the paragraphs come back`, () => {
      const [finding, ...more] = review(readPage(page), context).findings;
      assert.deepEqual(more, []);
      assert.equal(finding?.rule, 'split-paragraph');
      const [fix] = finding.fixes;
      assert.equal(fix?.kind, 'judged', 'signs are characters: none goes by itself');
      assert.equal(reflowed(page), page);
      const lines = linesOf(reflowed(applyEdits(page, fix.edits)));
      assert.deepEqual(paragraphs.filter((paragraph) => !lines.includes(paragraph)), []);
    });
  }

  test('two lines after an arrow are none', () => {
    assert.deepEqual(review(readPage('换乘路线\n\n>地铁二号线到渡口站，\n>再坐七路车到码头。\n'), context).findings, []);
  });
});

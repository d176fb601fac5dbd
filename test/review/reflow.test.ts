import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { loadSequences } from '../../src/host/sequences';
import { segmenterLexicon } from '../../src/review/lexicon/segmenter';
import { readPage } from '../../src/review/page/read-page';
import { applyEdits, reflow, offeredChanges, type ReflowOptions } from '../../src/review/reflow';
import { mergeTouching } from '../../src/review/seams/chains';
import { breakPage } from '../support/break-page';
import { chance } from '../support/invented-text';
import { parseMarkedFile } from '../support/marked-page';

const context = { lexicon: segmenterLexicon(), sequences: loadSequences() };
const reflowed = (text: string, options: Partial<ReflowOptions> = {}): string =>
  applyEdits(text, reflow(readPage(text), { ...context, ...options }).edits);
/** Every character that is no blank, however they are ordered. */
const characters = (text: string): string => Array.from(text.replace(/\s/gu, '')).sort().join('');

const SPLIT = '旧仓库改成图书馆\n\n本报讯（记者 苏梅）河西旧仓库改建的图书馆昨天开馆，首批上架图书六万册，周边居民凭身份证就可以免费借\n\n阅。馆内还设了儿童阅览室。\n\n开馆当天，来了三千多名读者。\n';

describe('reflow', () => {
  test('joins what is split and leaves the rest as it is', () => {
    assert.equal(reflowed(SPLIT), SPLIT.replace('免费借\n\n阅', '免费借阅'));
  });

  test('keeps Windows line ends', () => {
    const text = SPLIT.replaceAll('\n', '\r\n');
    assert.equal(reflowed(text), text.replace('免费借\r\n\r\n阅', '免费借阅'));
  });

  test('touches nothing outside the range it is given', () => {
    const end = SPLIT.indexOf('免费借');
    assert.equal(reflowed(SPLIT, { within: { start: 0, end } }), SPLIT);
    assert.notEqual(reflowed(SPLIT, { within: { start: end, end: SPLIT.length } }), SPLIT);
  });

  test('says what it changed and why', () => {
    const { changes } = reflow(readPage(SPLIT), context);
    assert.deepEqual(changes.map(({ kind }) => kind), ['join']);
    assert.match(changes[0]?.reason.zh ?? '', /免费借｜阅/u);
  });
});

const folder = join(__dirname, '../pages');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
const pages = files.flatMap((file) => parseMarkedFile(readFileSync(join(folder, file), 'utf8'), file));
const seed = readFileSync(join(__dirname, '../../seeds/hengyang-daily-2022-03-02.txt'), 'utf8');

describe('reflow of every page there is', () => {
  for (const { title, text } of [{ title: 'the real page', text: seed }, ...pages]) {
    test(`${title}: loses no character, and changes nothing the second time`, () => {
      const once = reflowed(text);
      assert.equal(characters(once), characters(text));
      assert.equal(reflowed(once), once);
      assert.equal(characters(reflowed(text, { joinsOnly: true })), characters(text));
    });
  }
});

describe('reflow of every page, broken anew', () => {
  const seeds = [1, 2, 3];
  for (const { title, text } of [{ title: 'the real page', text: seed }, ...pages]) {
    test(`${title}: loses no character, settles at once, heeds its range, and each change may be made or left`, () => {
      for (const of of seeds) {
        const draw = chance(of);
        const broken = breakPage(text, draw);
        const once = reflowed(broken);
        assert.equal(characters(once), characters(broken));
        assert.equal(reflowed(once), once);
        const [from, to] = [draw(), draw()].sort().map((share) => Math.floor(share * broken.length));
        const within = { start: from ?? 0, end: to ?? 0 };
        const part = reflowed(broken, { within });
        assert.ok(part.startsWith(broken.slice(0, from)) && part.endsWith(broken.slice(to)));
        const chosen = offeredChanges(readPage(broken), context).filter(() => draw() < 0.5);
        const some = applyEdits(broken, mergeTouching(chosen.flatMap(({ edits }) => edits)));
        assert.equal(characters(some), characters(broken));
      }
    });
  }
});

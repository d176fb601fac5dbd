import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadSequences } from '../../../src/host/sequences';
import { segmenterLexicon } from '../../../src/review/lexicon/segmenter';
import { readPage } from '../../../src/review/page/read-page';
import { review } from '../../../src/review/review';
import { noSequences, type Sequences } from '../../../src/review/seams/sequences';

const BEFORE = '赶集的日子定在逢五逢十，天不亮，山路上就有了挑担的人。卖竹器的老邹占的是桥头第一个摊位，他说这个位置守了三十年。';
const AFTER = '去年冬天，镇里在河滩上修了两间公厕，又给摊位划了线。来赶集的人比往年多了，收摊以后地上也干净了。';

/** Every second line: `scripts/seam-fit.ts` fits its weights on the others. */
const standing = readFileSync(join(__dirname, 'standing-lines.txt'), 'utf8').split('\n').filter((line, i) => line !== '' && i % 2 === 1);

const rulesAbout = (line: string, sequences: Sequences): string[] => {
  const page = readPage([BEFORE, line, AFTER].join('\n\n'));
  const { findings } = review(page, { lexicon: segmenterLexicon(), sequences });
  return findings.filter(({ certainty }) => certainty !== 'possible').map(({ rule }) => `${rule}: ${line}`);
};

test('crossheads, captions and pull quotes without a full stop stand by themselves', () => {
  assert.deepEqual(standing.flatMap((line) => rulesAbout(line, loadSequences())), []);
});

test('so they do where the tables are missing', () => {
  assert.deepEqual(standing.flatMap((line) => rulesAbout(line, noSequences)), []);
});

test('a short first line of a paragraph, cut off, is told from them', () => {
  const cut = [
    '据符老板介绍，这家店最早开在码头上，来吃面的多半是',
  ];
  for (const line of cut) {
    assert.deepEqual(rulesAbout(line, loadSequences()), [`missing-text: ${line}`]);
  }
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { loadJieba } from '../../src/host/jieba';
import { loadSequences } from '../../src/host/sequences';
import { segmenterLexicon } from '../../src/review/lexicon/segmenter';
import { readPage } from '../../src/review/page/read-page';
import { review } from '../../src/review/review';
import { judgePage } from '../support/judge-page';
import { parseMarkedFile } from '../support/marked-page';

/** Pages under `open/` are right about what an editor wants and not yet met: they are run and shown, and fail nothing. */
const isOpen = (file: string): boolean => file.startsWith('open');

const { lexicon: dictionary, problem } = loadJieba();
const lexicons = problem ? [segmenterLexicon()] : [dictionary, segmenterLexicon()];
if (problem) console.warn(problem.en);

for (const lexicon of lexicons) {
  describe(`marked pages, words from ${lexicon.name}`, () => {
    for (const file of readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'))) {
      for (const page of parseMarkedFile(readFileSync(join(__dirname, file), 'utf8'), file)) {
        test(page.title, { todo: isOpen(file) }, () => {
          const { findings } = review(readPage(page.text), { lexicon, sequences: loadSequences() });
          assert.deepEqual(judgePage(page, findings), []);
        });
      }
    }
  });
}

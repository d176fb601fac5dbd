import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadJieba } from '../../../src/host/jieba';
import { LexiconPending, pendingLexicon } from '../../../src/review/lexicon/lexicon';
import { readPage } from '../../../src/review/page/read-page';
import { matchCertainty } from '../../../src/review/seams/seam-certainty';
import { pageSeams, type Seam } from '../../../src/review/seams/page-seams';
import { wordsSay } from '../../../src/review/seams/seam-words';
import { loadSequences } from '../../../src/host/sequences';

const { lexicon } = loadJieba(require.resolve('nodejieba/package.json'));

test('a word across the seam speaks for it, a lone character before it against it', () => {
  assert.equal(wordsSay(lexicon, '全县各级公共机', '构都要带头节约用水。'), 'for');
  assert.equal(wordsSay(lexicon, '他把三十年的心血都拿', '老人讲到这里停了下来。'), 'against');
  assert.equal(wordsSay(lexicon, '他把三十年的心血都留在这里', '，从不后悔。'), 'nothing');
  assert.equal(wordsSay(lexicon, '', ''), 'nothing');
  assert.equal(wordsSay(lexicon, '一\ud842', '\udfb7二'), 'for');
});

test('words are asked where sequences decide thinly, and there alone', () => {
  const page = readPage('县里早有规定，要求各级公共机\n\n构带头节约用水，每月公布用水量。\n\n村口的水井边有人洗菜，有人挑水，从早到晚都不断人。');
  const [seam] = pageSeams(page, { sequences: loadSequences(), lexicon }).seams;
  assert.ok(seam?.found);
  const sure = (margin: number): Seam => ({ ...seam, margin });
  assert.equal(matchCertainty(sure(5), pendingLexicon), 'certain');
  assert.equal(matchCertainty(sure(0.2), pendingLexicon), 'possible');
  assert.throws(() => matchCertainty(sure(1), pendingLexicon), LexiconPending);
  assert.equal(matchCertainty(sure(1), lexicon), 'likely');
});

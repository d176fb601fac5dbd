// How well hard-wrapped text is put back into paragraphs: news set in lines in many manners, against what it was.
//   npx tsx bench/hard-wrapped.ts [FOLDER] [--seed 1] [--show 20]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSequences } from '../src/host/sequences';
import { columnsOf } from '../src/review/wrapped/columns';
import { wrappedParts } from '../src/review/wrapped/wrapped-part';
import { readPage } from '../src/review/page/read-page';
import { applyEdits } from '../src/review/reflow';
import { hardWrap, type Setting } from '../test/support/hard-wrap';
import { chance } from './invented-pages';
import { table } from './table';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string', default: '1' }, show: { type: 'string', default: '0' } } });
const folder = positionals[0] ?? join(__dirname, '../../shared/corpus/clean');
const sequences = loadSequences();
const draw = chance(Number(values.seed));
const pick = <T>(of: readonly T[]): T => of[Math.floor(draw() * of.length)] as T;
let show = Number(values.show);

interface Score {
  pages: number;
  breaks: number;
  joined: number;
  wrong: number;
  paragraphs: number;
  whole: number;
}
const scores = new Map<string, Score>();

for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
  const paragraphs = readFileSync(join(folder, name), 'utf8').split(/\s*\n\s*/u).filter((text) => text !== '');
  for (const sign of ['indentation', 'blank line', 'short line', 'lost indentation'] as const) {
    const ragged = draw() < 0.3 ? draw : undefined;
    const setting: Setting = {
      measure: pick([24, 26, 30, 34, 40, 44, 60, 68, 76, 80]),
      sign,
      marks: pick(['pushed', 'hung', 'anywhere']),
      wholeWords: draw() < 0.7,
      spaced: draw() < 0.3,
      ...(ragged && { ragged }),
    };
    // A headline is not broken: what was one line stays one only where it is short enough.
    const fitting = paragraphs.filter((text) => /[。！？”]$/u.test(text) || columnsOf(text) + 4 <= setting.measure);
    for (const group of [sign, `marks ${setting.marks}`, ragged ? 'ragged' : 'even', setting.measure < 40 ? 'narrow' : 'wide']) judge(group, fitting, setting, group === sign);
  }
}

function judge(group: string, paragraphs: readonly string[], setting: Setting, first: boolean): void {
  const text = hardWrap(paragraphs, setting);
  const page = readPage(text);
  const joins = wrappedParts(page, { sequences }).flatMap(({ paragraphs: own }) => own.flat());
  // Where the paragraphs end, counted in characters that are no blanks.
  const ends = new Set<number>();
  let count = 0;
  for (const paragraph of paragraphs) ends.add((count += bare(paragraph).length));
  const before = (offset: number): number => bare(text.slice(0, offset)).length;
  const wrong = joins.filter(({ edit }) => ends.has(before(edit.range.start)));
  const whole = new Set(applyEdits(text, joins.map(({ edit }) => edit)).split('\n').map((line) => line.trim()));
  const score = scores.get(group) ?? { pages: 0, breaks: 0, joined: 0, wrong: 0, paragraphs: 0, whole: 0 };
  score.pages++;
  score.breaks += page.blocks.length - paragraphs.length;
  score.joined += joins.length - wrong.length;
  score.wrong += wrong.length;
  score.paragraphs += paragraphs.length;
  score.whole += paragraphs.filter((paragraph) => whole.has(paragraph)).length;
  scores.set(group, score);
  if (!first) return;
  for (const { above, below } of wrong) if (show-- > 0) console.log(`wrong (${group}, ${String(setting.measure)}): …${above.text.slice(-20)} | ${below.text.slice(0, 20)}…`);
  const missed = page.blocks.filter((block, i) => i + 1 < page.blocks.length && !ends.has(before(block.end)) && !joins.some(({ above }) => above === block));
  for (const block of missed) if (show-- > 0) console.log(`missed (${group}, ${String(setting.measure)}): …${block.text.slice(-20)} | ${page.blocks[block.index + 1]?.text.slice(0, 20) ?? ''}…`);
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}

const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(2)} %`;
console.log(
  table(
    ['setting', 'pages', 'breaks', 'joined', 'wrong joins', 'paragraphs whole'],
    [...scores].map(([group, s]) => [group, String(s.pages), String(s.breaks), percent(s.joined, s.breaks), String(s.wrong), percent(s.whole, s.paragraphs)]),
  ),
);

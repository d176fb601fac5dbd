// Changes one digit of a quantity that an article states twice, and tells how many of these slips the review finds.
//   node bench/figure-mutations.mjs [--seed N] [--draws N] [--strict] [--verbose] FOLDER
// Run from the project's root. Same seed, same slips.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

// The review is bundled for this run: it is written in TypeScript.
const { outputFiles } = await build({
  stdin: { contents: "export { readPage } from './src/review/page/read-page'; export { figureMismatch } from './src/review/checks/figure-mismatch'; export { countMismatch } from './src/review/checks/count-mismatch'; export { dateMismatch } from './src/review/checks/date-mismatch';", resolveDir: process.cwd(), loader: 'ts' },
  bundle: true,
  format: 'esm',
  write: false,
});
const bundle = `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`;
const { readPage, figureMismatch, countMismatch, dateMismatch } = await import(bundle);
const checks = [figureMismatch, countMismatch, dateMismatch];

const argv = process.argv.slice(2);
const option = (name, fallback) => {
  const i = argv.indexOf(name);
  return i < 0 ? fallback : argv.splice(i, 2)[1];
};
let state = Number(option('--seed', '1')) >>> 0;
const draws = Number(option('--draws', '200'));
const verbose = argv.includes('--verbose');
const strict = argv.includes('--strict');
const [folder] = argv.filter((argument) => !argument.startsWith('--'));

function random(below) {
  state = (state + 0x6d2b79f5) >>> 0; // mulberry32
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) % below;
}

/** How far around a figure two characters are looked for that stand around the other too, in UTF-16 code units. */
const AROUND = 10;
/** So many digits do not meet by chance. */
const DISTINCTIVE = 3;

/**
 * Figures of one article that are given twice: one value of one dimension, in two sentences, each with two Arabic digits
 * at least; and two characters in a row near both, or three digits. Wider than what the review asks for, so that the
 * review is not measured with its own rule. `--strict`: one unit, and two characters the same right after or right before.
 */
function pairsOf(page) {
  const mentions = page.blocks.flatMap((block) => block.reading.figures.map((figure) => ({ block, figure })));
  const same = strict ? sameQuantity : seemsSame;
  return mentions.flatMap((a, i) =>
    mentions.slice(i + 1).filter((b) => same(a, b)).map((b) => [a, b]),
  );
}

function seemsSame(a, b) {
  if (a.block.article !== b.block.article || sameSentence(a, b)) return false;
  const [x, y] = [a.figure, b.figure];
  if (x.unit.dimension !== y.unit.dimension || x.value * x.unit.factor !== y.value * y.unit.factor || [a, b].some((one) => digitsOf(one).length < 2)) return false;
  return digitsOf(a).replace(/^0+|0+$/gu, '').length >= DISTINCTIVE || sharesPair(aroundOf(a), aroundOf(b));
}

const aroundOf = ({ block, figure }) => [block.text.slice(Math.max(0, figure.start - AROUND), figure.start), block.text.slice(figure.end, figure.end + AROUND)];
const hanPairs = (text) => Array.from(text.matchAll(/(?=(\p{Script=Han}{2}))/gu), ([, pair]) => pair);

function sharesPair(some, others) {
  const known = new Set(others.flatMap(hanPairs));
  return some.flatMap(hanPairs).some((pair) => known.has(pair));
}

function sameQuantity(a, b) {
  if (a.block.article !== b.block.article || sameSentence(a, b)) return false;
  const [x, y] = [a.figure, b.figure];
  if (x.value !== y.value || x.unit.text !== y.unit.text || digitsOf(a).length < 2 || digitsOf(b).length < 2) return false;
  const [before, after] = [a.block.text.slice(x.start - 2, x.start), x.counted.slice(0, 2)];
  return (after.length === 2 && y.counted.startsWith(after)) || (/^\p{Script=Han}{2}$/u.test(before) && b.block.text.slice(y.start - 2, y.start) === before);
}

function sameSentence(a, b) {
  return a.block === b.block && !/[。！？]/u.test(a.block.text.slice(a.figure.end, b.figure.start));
}

const digitsOf = ({ block, figure }) => block.text.slice(figure.digits.start, figure.digits.end).replace(/[^0-9]/gu, '');

function mutate(text, { block, figure }) {
  const start = block.start + figure.digits.start;
  const printed = text.slice(start, block.start + figure.digits.end);
  const places = Array.from(printed, (digit, i) => (/[0-9]/u.test(digit) ? i : -1)).filter((i) => i >= 0);
  const at = places[random(places.length)];
  let digit = printed[at];
  while (digit === printed[at] || (at === 0 && digit === '0')) digit = String(random(10));
  return text.slice(0, start + at) + digit + text.slice(start + at + 1);
}

const touches = (range, { block, figure }) => range.start < block.start + figure.end && block.start + figure.start < range.end;

/** All such pairs of a folder, each with its page. */
function pairsIn(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return pairsOf(readPage(text)).map((pair) => ({ name, text, pair }));
    });
}

const pairs = pairsIn(folder);
let [found, related] = [0, 0];
for (let n = 0; n < draws && pairs.length > 0; n++) {
  const { name, text, pair } = pairs[random(pairs.length)];
  const side = random(2);
  const [slip, other] = [pair[side], pair[1 - side]];
  const changed = mutate(text, slip);
  const page = readPage(changed);
  const reports = checks.flatMap((check) => Array.from(check.run(page))).filter(({ certainty }) => certainty !== 'possible');
  const hit = reports.find(({ range }) => touches(range, slip) || touches(range, other));
  const places = hit ? [hit.range, ...(hit.related ?? []).map(({ range }) => range)] : [];
  if (hit) found++;
  const isRelated = [slip, other].every((mention) => places.some((range) => touches(range, mention)));
  if (isRelated) related++;
  if (verbose && hit && !isRelated) console.log(`not related ${name}: ${slip.figure.text}${slip.figure.counted} / ${other.figure.text}${other.figure.counted}: ${hit.message.zh}`);
  if (verbose && !hit) console.log(`missed ${name}: ${slip.figure.text}${slip.figure.counted} → ${changed.slice(slip.block.start + slip.figure.start, slip.block.start + slip.figure.end)}`);
}
const share = (part, all) => `${all === 0 ? '–' : ((part / all) * 100).toFixed(1)} %`;
const planted = pairs.length === 0 ? 0 : draws;
console.log(`pairs ${pairs.length}  planted ${planted}  found ${found} (${share(found, planted)})  other mention related ${related} (${share(related, found)})`);

// Learns data/seam-ranks.bin: the weights of what stands at a seam.
//   npx tsx scripts/seam-ranks.ts PAIRS.tsv.gz
// A row of PAIRS is a question: a tail's last characters, the first ones of its true head, then those of paragraphs that
// are not its head, parted by tabs. One pass of softmax regression with AdaGrad; nothing of the rows is kept.
import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { RankTable } from '../src/review/seams/rank-table';
import { acrossFeatures, headFeatures } from '../src/review/seams/seam-features';

const BITS = 22;
const RATE = 0.1;
const weights = new Float32Array(2 ** BITS);
const slopes = new Float32Array(2 ** BITS);
const slotsOf = (tail: string, head: string): number[] =>
  [...headFeatures(head), ...acrossFeatures(tail, head)].map((feature) => RankTable.slot(feature, weights.length - 1));

function learn(tail: string, heads: readonly string[]): boolean {
  const ways = heads.map((head) => slotsOf(tail, head));
  const values = ways.map((slots) => slots.reduce((sum, slot) => sum + (weights[slot] ?? 0), 0));
  const top = Math.max(...values);
  const raised = values.map((value) => Math.exp(value - top));
  const all = raised.reduce((a, b) => a + b, 0);
  ways.forEach((slots, i) => {
    const off = (i === 0 ? 1 : 0) - (raised[i] ?? 0) / all;
    if (Math.abs(off) < 1e-4) return;
    for (const slot of slots) {
      slopes[slot] = (slopes[slot] ?? 0) + off * off;
      weights[slot] = (weights[slot] ?? 0) + (RATE * off) / Math.sqrt(0.01 + (slopes[slot] ?? 0));
    }
  });
  return values[0] === top && values.slice(1).every((value) => value < top);
}

async function main(source: string): Promise<void> {
  let [questions, right] = [0, 0];
  const lines = createInterface({ input: createReadStream(source).pipe(createGunzip()), crlfDelay: Infinity });
  for await (const line of lines) {
    const [tail, ...heads] = line.split('\t');
    if (!tail || heads.length < 2) continue;
    questions++;
    if (learn(tail, heads)) right++;
  }
  writeFileSync(join(__dirname, '../data/seam-ranks.bin'), RankTable.pack(weights));
  console.log(`${questions} questions; ${((100 * right) / questions).toFixed(1)} % right before they were learnt`);
}

const [source] = process.argv.slice(2);
if (!source) throw new Error('usage: npx tsx scripts/seam-ranks.ts PAIRS.tsv.gz');
void main(source);

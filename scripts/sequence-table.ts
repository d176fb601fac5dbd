// Makes data/sequences.bin, the table of how often short character sequences stand in Chinese news.
//   npx tsx scripts/sequence-table.ts NGRAMS.tsv.gz
// NGRAMS holds a sequence of one to three characters and its count a line, ⊢ standing before a paragraph's first
// character; longer sequences in it are passed over.
import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { SequenceTable } from '../src/review/seams/sequence-table';

/** Rarer sequences of one, two and three characters are left out: the room they take tells more as learnt weights. */
const LEAST = [0, 1, 4, 4];

async function main(source: string): Promise<void> {
  const counts = new Map<string, number>();
  const followers = new Map<string, number>();
  const lines = createInterface({ input: createReadStream(source).pipe(createGunzip()), crlfDelay: Infinity });
  for await (const line of lines) {
    const [sequence = '', count = ''] = line.split('\t');
    const length = sequence.length;
    if (length === 0 || length > 3) continue;
    if (length > 1) {
      const context = sequence.slice(0, -1);
      followers.set(context, (followers.get(context) ?? 0) + 1);
    }
    if (Number(count) >= (LEAST[length] ?? Infinity)) counts.set(sequence, Number(count));
  }
  for (const [context, number] of followers) if (number < 2 || !counts.has(context)) followers.delete(context);
  const table = SequenceTable.build(counts, followers);
  writeFileSync(join(__dirname, '../data/sequences.bin'), table);
  console.log(`${counts.size} sequences, ${followers.size} contexts, ${table.byteLength} bytes`);
}

const [source] = process.argv.slice(2);
if (!source) throw new Error('usage: npx tsx scripts/sequence-table.ts NGRAMS.tsv.gz');
void main(source);

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RankTable } from '../review/seams/rank-table';
import { SequenceTable } from '../review/seams/sequence-table';
import type { Sequences } from '../review/seams/sequences';

let tables: Sequences | undefined;

/**
 * What follows what in Chinese news, read once and when first asked for: `data/sequences.bin` and `data/seam-ranks.bin`
 * of the project or of the built product. Throws when one is not there: a build without it is broken.
 */
export function loadSequences(): Sequences {
  return (tables ??= read());
}

function read(): Sequences {
  const counts = new SequenceTable(readData('sequences.bin'));
  const ranks = new RankTable(readData('seam-ranks.bin'));
  return {
    count: (sequence) => counts.count(sequence),
    followers: (sequence) => counts.followers(sequence),
    weight: (feature) => ranks.weight(feature),
  };
}

/** A file of the project's `data` folder, which lies over this file in the source tree as in any build. */
function readData(name: string): Uint8Array {
  for (let folder = __dirname; dirname(folder) !== folder; folder = dirname(folder)) {
    const path = join(folder, 'data', name);
    if (existsSync(path)) return readFileSync(path);
  }
  throw new Error(`data/${name} is missing`);
}

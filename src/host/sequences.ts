import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SequenceTable } from '../review/seams/sequence-table';
import type { Sequences } from '../review/seams/sequences';

let table: Sequences | undefined;

/**
 * The table of sequences, read once and when first asked for: `data/sequences.bin` of the project or of the built product.
 * Throws when it is not there: a build without it is broken.
 */
export function loadSequences(): Sequences {
  return (table ??= read());
}

function read(): Sequences {
  for (let folder = __dirname; dirname(folder) !== folder; folder = dirname(folder)) {
    const path = join(folder, 'data', 'sequences.bin');
    if (!existsSync(path)) continue;
    const file = readFileSync(path);
    const bytes = file.byteOffset % 2 === 0 ? file : Uint8Array.from(file);
    return new SequenceTable(new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2));
  }
  throw new Error('the table of sequences, data/sequences.bin, is missing');
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SequenceTable } from '../review/seams/sequence-table';
import type { Sequences } from '../review/seams/sequences';

let table: Sequences | undefined;

/**
 * The table of sequences, read once and when first asked for: `data/sequences.bin` beside the built file's folder, or in
 * the source tree. Throws when it is not there: a build without it is broken.
 */
export function loadSequences(): Sequences {
  table ??= read([join(__dirname, '../data/sequences.bin'), join(__dirname, '../../data/sequences.bin')]);
  return table;
}

function read(paths: readonly string[]): Sequences {
  let reason: unknown;
  for (const path of paths) {
    try {
      const file = readFileSync(path);
      const bytes = file.byteOffset % 2 === 0 ? file : Uint8Array.from(file);
      return new SequenceTable(new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2));
    } catch (error) {
      reason = error;
    }
  }
  throw new Error(`the table of sequences cannot be read: ${String(reason)}`);
}

// Lays nodejieba beside the bundles: it loads files next to itself, so it cannot be part of one.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const DICTIONARIES = 'submodules/cppjieba/dict';
const WHOLE = [
  'index.js',
  'package.json',
  'LICENSE',
  'build/Release/nodejieba.node',
  `${DICTIONARIES}/jieba.dict.utf8`,
  `${DICTIONARIES}/hmm_model.utf8`,
  `${DICTIONARIES}/user.dict.utf8`,
];
// These two serve only the extraction of keywords, which Qingyang does not ask for; nodejieba reads them all the same
// and wants a line in each.
const FIRST_LINE = [`${DICTIONARIES}/idf.utf8`, `${DICTIONARIES}/stop_words.utf8`];

/** Copies what is needed at run time; nothing where nodejieba was not built. */
export function copyDictionary(from, to) {
  if (!existsSync(join(from, 'build/Release/nodejieba.node'))) return;
  for (const file of [...WHOLE, ...FIRST_LINE]) mkdirSync(dirname(join(to, file)), { recursive: true });
  for (const file of WHOLE) cpSync(join(from, file), join(to, file), { dereference: true });
  for (const file of FIRST_LINE) writeFileSync(join(to, file), `${readFileSync(join(from, file), 'utf8').split('\n', 1)[0]}\n`);
}

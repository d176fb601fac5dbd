// Runs the tests that need no editor: every *.test.ts under test/ (or under the folders given), but not those of the
// equipment.
//   node scripts/unit-tests.mjs [FOLDER|FILE ...]
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const APART = new Set(['node_modules', 'equipment']);
const find = (path) =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path).filter((name) => !APART.has(name)).flatMap((name) => find(join(path, name)));
const wanted = process.argv.slice(2);
const files = (wanted.length > 0 ? wanted : ['test']).flatMap(find).filter((file) => file.endsWith('.test.ts'));
const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--test', ...files], { stdio: 'inherit' });
process.exit(status ?? 1);
